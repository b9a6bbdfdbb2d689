import type { ConversationRow } from "@ieum/protocol/staff";

/** Keeps the open conversation in its place when it leaves the view it was opened in: a taken one does not vanish under the hand. */
export class Lingering {
  #view = "";
  #id = "";
  #index = -1;

  list(view: string, rows: readonly ConversationRow[], open: ConversationRow | undefined): readonly ConversationRow[] {
    const at = rows.findIndex((row) => row.id === open?.id);
    if (!open || at >= 0 || view !== this.#view || open.id !== this.#id) {
      this.#view = view;
      this.#id = open?.id ?? "";
      this.#index = at;
      return rows;
    }
    return this.#index < 0 ? rows : [...rows.slice(0, this.#index), open, ...rows.slice(this.#index)];
  }
}
