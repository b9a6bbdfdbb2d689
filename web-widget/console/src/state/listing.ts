import type { ConversationRow, View } from "@ieum/protocol/staff";
import type { Base } from "./base.ts";
import { Lingering } from "./lingering.ts";
import { instant } from "./rows.ts";
import type { Loading } from "./session.ts";

/** The list of conversations: one view of them at a time, page by page. */
export class Listing {
  readonly #desk: Base;
  readonly #lingering = new Lingering();
  view: View = "waiting";
  state: Loading = "loading";
  /** How far the program's clock is ahead of this machine's, in milliseconds. */
  skew = 0;

  constructor(desk: Base) {
    this.#desk = desk;
  }

  /** The rows as they stand on the screen. */
  get rows(): readonly ConversationRow[] {
    return this.#lingering.list(this.view, this.#desk.rows.view(this.view), this.#desk.row);
  }

  async show(view: View): Promise<void> {
    this.view = view;
    this.state = this.#desk.rows.view(view).length > 0 ? "ready" : "loading";
    this.#desk.changed();
    await this.reload();
  }

  /** Reads the first page of the view again. Answers the stream's position at that moment. */
  async reload(silently = false): Promise<string | undefined> {
    const { view } = this;
    const { rows, api, surroundings } = this.#desk;
    const asked = rows.now();
    try {
      const answer = await api.conversations(view);
      rows.page(view, answer, true, asked);
      if (answer.now !== undefined) this.skew = instant(answer.now) - surroundings.now();
      if (view === this.view) this.state = "ready";
      return answer.position;
    } catch (failure) {
      if (view === this.view && this.state !== "ready") this.state = "failed";
      else if (!silently) this.#desk.failed(failure);
      return undefined;
    } finally {
      this.#desk.changed();
    }
  }

  async more(): Promise<void> {
    const { view } = this;
    const { rows, api } = this.#desk;
    const after = rows.next(view);
    if (after === undefined) return;
    const asked = rows.now();
    try {
      rows.page(view, await api.conversations(view, after), false, asked);
    } catch (failure) {
      this.#desk.failed(failure);
    }
    this.#desk.changed();
  }
}
