import { logId } from "./thread.ts";

const near = 48;

/** Keeps a thread at its end while somebody reads the end, and still where they read further up. */
export class ScrollKeeper {
  #thread = "";
  #end = true;
  #height = 0;
  #top = 0;
  #first = "";
  #row: string | undefined;

  atEnd(): boolean {
    const log = document.getElementById(logId);
    return !log || log.scrollHeight - log.scrollTop - log.clientHeight < near;
  }

  /** Called before drawing. */
  before(): void {
    this.#end = this.atEnd();
    const log = document.getElementById(logId);
    this.#height = log?.scrollHeight ?? 0;
    this.#top = log?.scrollTop ?? 0;
    this.#first = log?.dataset["first"] ?? "";
  }

  /** The open conversation's row stays in sight when keys move through the list. */
  showRow(conversation: string | undefined): void {
    if (conversation === this.#row) return;
    this.#row = conversation;
    document.querySelector(".row[aria-current]")?.scrollIntoView({ block: "nearest" });
  }

  /** Called after drawing; true when something came that cannot be seen from where the reader is. */
  after(): boolean {
    const log = document.getElementById(logId);
    const thread = log?.dataset["thread"] ?? "";
    const opened = thread !== this.#thread;
    this.#thread = thread;
    if (!log) return false;
    if (!opened && Number(log.dataset["first"]) < Number(this.#first)) {
      log.scrollTop = this.#top + log.scrollHeight - this.#height;
      return false;
    }
    if (opened || this.#end) {
      log.scrollTop = log.scrollHeight;
      return false;
    }
    return log.scrollHeight > this.#height + near;
  }
}
