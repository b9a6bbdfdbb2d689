import type { CannedResponse } from "@ieum/protocol/staff";
import { matches } from "./search.ts";

export type Mode = "reply" | "note";

interface Draft {
  readonly reply: string;
  readonly note: string;
  readonly mode: Mode;
}

const empty: Draft = { reply: "", note: "", mode: "reply" };

/** What is being typed, per conversation. Nothing typed is lost by looking elsewhere or by losing the floor. */
export class Drafts {
  readonly #drafts = new Map<string, Draft>();

  mode(id: string): Mode {
    return this.#of(id).mode;
  }

  setMode(id: string, mode: Mode): void {
    this.#drafts.set(id, { ...this.#of(id), mode });
  }

  text(id: string, mode: Mode = this.mode(id)): string {
    return this.#of(id)[mode];
  }

  write(id: string, text: string, mode: Mode = this.mode(id)): void {
    this.#drafts.set(id, { ...this.#of(id), [mode]: text });
  }

  has(id: string): boolean {
    return this.#of(id).reply.trim() !== "";
  }

  clear(): void {
    this.#drafts.clear();
  }

  #of(id: string): Draft {
    return this.#drafts.get(id) ?? empty;
  }
}

/** The word after a slash that stands at the caret, at the start or behind a space: what canned responses are looked up by. */
export function cannedQuery(text: string, caret: number): string | undefined {
  return /(?:^|\s)\/(\S*)$/.exec(text.slice(0, caret))?.[1];
}

export function matchingCanned(responses: readonly CannedResponse[], query: string, limit: number): readonly CannedResponse[] {
  const by = (test: (response: CannedResponse) => boolean): readonly CannedResponse[] => responses.filter(test);
  const first = by((response) => response.shortcut.startsWith(query));
  const rest = by((response) => !first.includes(response) && matches(query, `${response.shortcut} ${response.title} ${response.text}`));
  return [...first, ...rest].slice(0, limit);
}

/** The text with the slash word before the caret replaced by the response, and where the caret then is. */
export function insertCanned(
  text: string,
  caret: number,
  response: CannedResponse,
  names: { readonly customer: string; readonly staff: string },
): { readonly text: string; readonly caret: number } {
  const query = cannedQuery(text, caret);
  const from = query === undefined ? caret : caret - query.length - 1;
  const filled = response.text.replace(/\{(customer|staff)\}/g, (_, name: "customer" | "staff") => names[name]);
  return { text: text.slice(0, from) + filled + text.slice(caret), caret: from + filled.length };
}
