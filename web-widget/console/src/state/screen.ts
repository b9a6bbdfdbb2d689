import type { Claim } from "@ieum/protocol";
import type { ThreadMessage } from "@ieum/protocol/staff";

export type Pane = "list" | "thread" | "record";
export type Dialog = "palette" | "keys" | "settings" | "assign";

/** An open popover: which claim of which message, and where on the screen its word stands. */
export interface OpenClaim {
  readonly message: ThreadMessage;
  readonly claim: Claim;
  readonly key: string;
}

/** What is open, chosen and folded on this screen: none of it is known to the server. */
export class Screen {
  pane: Pane = "list";
  /** Whether there is room for one pane only. */
  narrow = false;
  dialog: Dialog | undefined;
  claim: OpenClaim | undefined;
  addingTag = false;
  /** Which canned response is chosen, counted from the top. */
  canned = 0;
  cannedClosed = false;
  caret = 0;
  /** New messages came while the thread was scrolled up. */
  newer = false;
  readonly #folded = new Map<string, boolean>();
  readonly #sources = new Set<string>();

  /** Whether nothing is seen but the list. */
  get alone(): boolean {
    return this.narrow && this.pane === "list";
  }

  /** A hand-over card is open until somebody has taken the conversation, then folded; either can be changed by hand. */
  folded(conversation: string, otherwise: boolean): boolean {
    return this.#folded.get(conversation) ?? otherwise;
  }

  fold(conversation: string, folded: boolean): void {
    this.#folded.set(conversation, folded);
  }

  showsSource(key: string): boolean {
    return this.#sources.has(key);
  }

  toggleSource(key: string): void {
    if (!this.#sources.delete(key)) this.#sources.add(key);
  }

  /** What belongs to one conversation goes when another is opened. */
  moved(): void {
    this.claim = undefined;
    this.addingTag = false;
    this.newer = false;
    this.canned = 0;
    this.cannedClosed = false;
  }
}
