/** A short word about something that happened; `key` is a resource key. */
export interface Notice {
  readonly id: number;
  readonly tone: "plain" | "wrong";
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly action?: { readonly key: string; readonly run: () => void };
}

const limit = 3;

/** At most three at a time, the newest last. */
export class Notices {
  #notices: readonly Notice[] = [];
  #ids = 0;

  get all(): readonly Notice[] {
    return this.#notices;
  }

  add(notice: Omit<Notice, "id">): number {
    this.#ids += 1;
    const others = this.#notices.filter((each) => each.key !== notice.key || each.tone !== notice.tone);
    this.#notices = [...others, { ...notice, id: this.#ids }].slice(-limit);
    return this.#ids;
  }

  dismiss(id: number): void {
    this.#notices = this.#notices.filter((notice) => notice.id !== id);
  }

  clear(): void {
    this.#notices = [];
  }
}
