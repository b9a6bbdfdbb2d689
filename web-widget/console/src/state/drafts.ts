import type { CannedResponse } from "@ieum/protocol/staff";
import { matches } from "./search.ts";
import type { Shelf } from "./settings.ts";

export type Mode = "reply" | "note";

interface Draft {
  readonly reply: string;
  readonly note: string;
  readonly mode: Mode;
}

const empty: Draft = { reply: "", note: "", mode: "reply" };
const shelfName = "ieum.console.drafts";

/** What is being typed, per conversation. Nothing typed is lost by looking elsewhere, by losing the floor or by a reload. */
export class Drafts {
  readonly #drafts: Map<string, Draft>;
  readonly #shelf: Shelf | undefined;

  constructor(shelf?: Shelf) {
    this.#shelf = shelf;
    this.#drafts = kept(shelf);
  }

  mode(id: string): Mode {
    return this.#of(id).mode;
  }

  setMode(id: string, mode: Mode): void {
    this.#set(id, { ...this.#of(id), mode });
  }

  text(id: string, mode: Mode = this.mode(id)): string {
    return this.#of(id)[mode];
  }

  write(id: string, text: string, mode: Mode = this.mode(id)): void {
    this.#set(id, { ...this.#of(id), [mode]: text });
  }

  has(id: string): boolean {
    return this.#of(id).reply.trim() !== "";
  }

  clear(): void {
    this.#drafts.clear();
    this.#keep();
  }

  #set(id: string, draft: Draft): void {
    if (draft.reply === "" && draft.note === "" && draft.mode === "reply") this.#drafts.delete(id);
    else this.#drafts.set(id, draft);
    this.#keep();
  }

  #keep(): void {
    try {
      this.#shelf?.setItem(shelfName, JSON.stringify([...this.#drafts]));
    } catch {
      // A full or forbidden storage is no reason to stop typing.
    }
  }

  #of(id: string): Draft {
    return this.#drafts.get(id) ?? empty;
  }
}

/** What was on the shelf, as far as it can be read. */
function kept(shelf: Shelf | undefined): Map<string, Draft> {
  try {
    const pairs = JSON.parse(shelf?.getItem(shelfName) ?? "[]") as readonly (readonly [unknown, Partial<Record<keyof Draft, unknown>>])[];
    const text = (value: unknown): string => (typeof value === "string" ? value : "");
    return new Map(pairs.map(([id, draft]) => [String(id), { reply: text(draft.reply), note: text(draft.note), mode: draft.mode === "note" ? "note" : "reply" }]));
  } catch {
    return new Map();
  }
}

/** The word after a slash that stands at the caret, at the start or behind a space: what canned responses are looked up by. */
export function cannedQuery(text: string, caret: number): string | undefined {
  return /(?:^|\s)\/(\S*)$/.exec(text.slice(0, caret))?.[1];
}

/** The responses that fit: those in the customer's language first, and among them those whose shortcut begins so. */
export function matchingCanned(responses: readonly CannedResponse[], query: string, locale: string, limit: number): readonly CannedResponse[] {
  const rank = (response: CannedResponse): number => (response.locale === locale ? 0 : 2) + (response.shortcut.startsWith(query) ? 0 : 1);
  return responses
    .filter((response) => matches(query, `${response.shortcut} ${response.title} ${response.text}`))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, limit);
}

export interface Names {
  readonly customer: string;
  /** What to call a customer without a name, where the text says `{customer} 님` or `{customer}`. */
  readonly guest: string;
  readonly staff: string;
}

/** A canned response with the names filled in. */
export function filled(text: string, names: Names): string {
  return text
    .replace(/\{customer\}( ?님)?/g, (_, honorific: string | undefined) => (names.customer === "" ? names.guest : names.customer + (honorific ?? "")))
    .replaceAll("{staff}", () => names.staff);
}

/** The text with the slash word before the caret replaced by the response, and where the caret then is. */
export function insertCanned(
  text: string,
  caret: number,
  response: CannedResponse,
  names: Names,
): { readonly text: string; readonly caret: number } {
  const query = cannedQuery(text, caret);
  const from = query === undefined ? caret : caret - query.length - 1;
  const words = filled(response.text, names);
  return { text: text.slice(0, from) + words + text.slice(caret), caret: from + words.length };
}
