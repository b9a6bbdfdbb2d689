import type { Timers } from "./live-stream.ts";

/** A short word about something that happened; `key` is a resource key. */
export interface Notice {
  readonly id: number;
  readonly tone: "plain" | "wrong";
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

const limit = 3;
const stay = 7_000;

/** At most three at a time, the newest last; each goes by itself after a while. */
export class Notices {
  readonly #timers: Timers;
  readonly #changed: () => void;
  #notices: readonly Notice[] = [];
  #ids = 0;

  constructor(timers: Timers, changed: () => void) {
    this.#timers = timers;
    this.#changed = changed;
  }

  get all(): readonly Notice[] {
    return this.#notices;
  }

  add(notice: Omit<Notice, "id">): void {
    this.#ids += 1;
    const id = this.#ids;
    const others = this.#notices.filter((each) => each.key !== notice.key || each.tone !== notice.tone);
    this.#notices = [...others, { ...notice, id }].slice(-limit);
    this.#timers.set(() => this.dismiss(id), stay);
    this.#changed();
  }

  dismiss(id: number): void {
    this.#notices = this.#notices.filter((notice) => notice.id !== id);
    this.#changed();
  }

  clear(): void {
    this.#notices = [];
  }
}
