import english from "./en.json";
import korean from "./ko.json";

export type Language = "ko" | "en";
export type Key = keyof typeof korean;
export type Values = Readonly<Record<string, string | number>>;

/** Every key has words in both languages: a missing one does not compile. */
const resources: { readonly [L in Language]: Readonly<Record<Key, string>> } = { ko: korean, en: english };

export type Say = (key: Key, values?: Values) => string;

export function wordsOf(language: Language): Say {
  const words = resources[language];
  return (key, values = {}) => fill(words[key], values);
}

export function isKey(text: string): text is Key {
  return Object.hasOwn(korean, text);
}

/** `{count|time|times}` is the first word for one and the second for any other number. */
function fill(text: string, values: Values): string {
  return text
    .replace(/\{(\w+)\|([^|}]*)\|([^}]*)\}/g, (_, name: string, one: string, many: string) => (values[name] === 1 ? one : many))
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
