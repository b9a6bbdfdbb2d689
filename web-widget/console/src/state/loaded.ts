import type { Base } from "./base.ts";
import { asProblem } from "./failures.ts";

/** Something that is read from the server. */
export type Loaded<T> = { readonly kind: "loading" } | { readonly kind: "failed" } | { readonly kind: "ready"; readonly value: T };

export const loading = { kind: "loading" } as const;

/** Reads into a place; a failure stands there too. */
export async function load<T>(base: Base, put: (value: Loaded<T>) => void, read: () => Promise<T>): Promise<void> {
  put(loading);
  base.changed();
  await reload(base, put, read);
}

/** The same, and what stood there stays until the answer has come. */
export async function reload<T>(base: Base, put: (value: Loaded<T>) => void, read: () => Promise<T>): Promise<void> {
  try {
    put({ kind: "ready", value: await read() });
  } catch (failure) {
    asProblem(failure);
    put({ kind: "failed" });
  }
  base.changed();
}

/** Does something whose failure is a notice. */
export async function attempt<T>(base: Base, act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (failure) {
    base.failed(asProblem(failure));
    return undefined;
  } finally {
    base.changed();
  }
}
