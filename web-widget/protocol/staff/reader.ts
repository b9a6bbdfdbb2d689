/** Readers of JSON that somebody else wrote: a value of the wanted shape, or `undefined`. They never throw. */
export type Reader<T> = (value: unknown) => T | undefined;

type Fields = Readonly<Record<string, Reader<unknown>>>;
type Read<R> = R extends Reader<infer T> ? T : never;
type Shape<R extends Fields, O extends Fields> = { readonly [K in keyof R]: Read<R[K]> } & { readonly [K in keyof O]?: Read<O[K]> };

/** An object whose `required` members must all be readable; unreadable `optional` members are left out. */
export function shape<R extends Fields, O extends Fields>(required: R, optional: O): Reader<Shape<R, O>> {
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    const json = value as Readonly<Record<string, unknown>>;
    const read: Record<string, unknown> = {};
    for (const [name, reader] of Object.entries(required)) {
      const member = reader(json[name]);
      if (member === undefined) return undefined;
      read[name] = member;
    }
    for (const [name, reader] of Object.entries(optional)) {
      const member = reader(json[name]);
      if (member !== undefined) read[name] = member;
    }
    return read as Shape<R, O>;
  };
}

/** The readable elements in order; what is no list is empty. */
export function list<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (value) => (Array.isArray(value) ? value.map(reader).filter((element): element is T => element !== undefined) : []);
}

/** Like `list`, for an optional member: what is no list is absent. */
export function someOf<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (value) => (Array.isArray(value) ? list(reader)(value) : undefined);
}

export function or<T>(reader: Reader<T>, otherwise: T): Reader<T> {
  return (value) => reader(value) ?? otherwise;
}

export function oneOf<const T extends string | number>(...known: readonly T[]): Reader<T> {
  return (value) => known.find((candidate) => candidate === value);
}

export const text: Reader<string> = (value) => (typeof value === "string" ? value : undefined);
export const number: Reader<number> = (value) => (typeof value === "number" && Number.isFinite(value) ? value : undefined);
export const flag: Reader<boolean> = (value) => (typeof value === "boolean" ? value : undefined);
