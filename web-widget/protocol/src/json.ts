/** Reading of JSON that somebody else wrote: wrong or missing parts become absent, never an exception. */

export type JsonObject = Readonly<Record<string, unknown>>;

/** What is understood, or `undefined`. */
export type Parser<T> = (value: unknown) => T | undefined;

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

export function asString(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

export function asNumber(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

export function asBoolean(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

export function asOneOf<T extends string>(value: unknown, known: readonly T[]): T | undefined {
  return known.find((candidate) => candidate === value);
}

/** The elements that `parse` understands, in order. */
export function asList<T>(value: unknown, parse: Parser<T>): readonly T[] {
  return Array.isArray(value) ? value.map(parse).filter((element): element is T => element !== undefined) : [];
}

export function oneOf<T extends string>(...known: readonly T[]): Parser<T> {
  return (value) => asOneOf(value, known);
}

export function listOf<T>(parse: Parser<T>): (value: unknown) => readonly T[] {
  return (value) => asList(value, parse);
}

export function or<T>(parse: Parser<T>, fallback: T): (value: unknown) => T {
  return (value) => parse(value) ?? fallback;
}

/** An object of known fields, each by its parser; absent fields are missing, and without one of `needed` there is no object. */
export function shape<T extends object>(fields: { readonly [K in keyof T]-?: Parser<T[K]> }, ...needed: readonly (keyof T & string)[]): Parser<T> {
  const parsers = Object.entries(fields) as readonly (readonly [string, Parser<unknown>])[];
  return (value) => {
    const json = asObject(value);
    const parsed = json && present(Object.fromEntries(parsers.map(([name, parse]) => [name, parse(json[name])])));
    return parsed && needed.every((name) => name in parsed) ? (parsed as T) : undefined;
  };
}

/** A copy without the fields that are absent, so that optional fields are missing instead of `undefined`. */
export function present<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** JSON text to a value; `undefined` when it is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
