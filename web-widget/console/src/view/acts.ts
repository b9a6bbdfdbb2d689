import type { ConversationRow, View } from "@ieum/protocol/staff";
import type { Mode } from "../state/drafts.ts";
import { insertCanned, type Names } from "../state/drafts.ts";
import type { Desk } from "../state/desk.ts";
import type { Palette } from "../state/palette.ts";
import type { Dialog, Pane, Screen } from "../state/screen.ts";
import type { CannedResponse } from "@ieum/protocol/staff";

export const composerId = "composer";

/** What buttons, keys and the palette all do. */
export class Acts {
  readonly #desk: Desk;
  readonly #screen: Screen;
  readonly #palette: Palette;
  readonly #go: (path: string) => void;

  /** `go` changes the address; what the address says is then shown. */
  constructor(desk: Desk, screen: Screen, palette: Palette, go: (path: string) => void) {
    this.#desk = desk;
    this.#screen = screen;
    this.#palette = palette;
    this.#go = go;
  }

  show(view: View): void {
    this.#go(this.#desk.selected === undefined ? `/${view}` : `/${view}/${this.#desk.selected}`);
  }

  open(id: string): void {
    this.#go(`/${this.#desk.listing.view}/${id}`);
  }

  openCustomer(id: string): void {
    this.#go(`/customer/${id}`);
  }

  openKnowledge(tab: string): void {
    this.dialog(undefined);
    this.#go(`/knowledge/${tab}`);
  }

  close(): void {
    this.#go(`/${this.#desk.listing.view}`);
  }

  pane(pane: Pane): void {
    this.#screen.pane = pane;
    this.#desk.changed();
  }

  move(by: 1 | -1): void {
    const rows = this.#desk.listing.rows;
    const at = rows.findIndex((row) => row.id === this.#desk.selected);
    const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (next && next.id !== this.#desk.selected) this.open(next.id);
  }

  async take(): Promise<void> {
    const row = this.#desk.row;
    if (!row) return;
    const takeover = row.state === "open" && row.floor.owner === "staff";
    const { me, commands } = this.#desk;
    if (!me || this.#desk.holds(row)) return this.reply();
    const taken = takeover ? await commands.assign(row, me) : await commands.take(row);
    if (taken && this.#desk.selected === row.id) this.reply();
  }

  reply(): void {
    this.#compose("reply");
  }

  note(): void {
    this.#compose("note");
  }

  async resolve(): Promise<void> {
    const row = this.#held();
    if (row) await this.#desk.commands.resolve(row);
  }

  async giveBack(): Promise<void> {
    const row = this.#held();
    if (row) await this.#desk.commands.giveBack(row);
  }

  assign(): void {
    if (this.#desk.row) this.dialog("assign");
  }

  async assignTo(staff: { readonly id: string; readonly name: string }): Promise<void> {
    const row = this.#desk.row;
    this.dialog(undefined);
    if (row) await this.#desk.commands.assign(row, staff);
  }

  send(): void {
    const row = this.#desk.row;
    if (!row) return;
    this.#screen.caret = 0;
    this.#desk.commands.send(row, this.#desk.drafts.mode(row.id));
  }

  mode(mode: Mode): void {
    this.#compose(mode);
  }

  canned(): void {
    const row = this.#desk.row;
    if (!row || !this.#desk.holds(row)) return this.reply();
    const { drafts } = this.#desk;
    drafts.setMode(row.id, "reply");
    const text = drafts.text(row.id);
    this.insert(text === "" || text.endsWith(" ") ? "/" : " /");
  }

  useCanned(response: CannedResponse, names: Names): void {
    const { row, drafts } = this.#desk;
    if (!row) return;
    const filled = insertCanned(drafts.text(row.id), this.#screen.caret, response, names);
    drafts.write(row.id, filled.text);
    this.#screen.cannedClosed = false;
    this.#screen.canned = 0;
    this.#caretTo(filled.caret);
  }

  /** Puts words at the end of the reply. */
  insert(words: string): void {
    const { row, drafts } = this.#desk;
    if (!row) return;
    const text = drafts.text(row.id) + words;
    drafts.write(row.id, text);
    this.#caretTo(text.length);
  }

  dialog(dialog: Dialog | undefined): void {
    this.#screen.dialog = dialog;
    if (dialog === "palette") this.#palette.open();
    this.#desk.changed();
  }

  openPalette(): void {
    this.dialog("palette");
  }

  openKeys(): void {
    this.dialog("keys");
  }

  #held(): ConversationRow | undefined {
    const row = this.#desk.row;
    return row && this.#desk.holds(row) ? row : undefined;
  }

  #compose(mode: Mode): void {
    const row = this.#desk.row;
    if (!row) return;
    if (mode === "reply" && !this.#desk.holds(row) && row.floor.owner !== "staff") {
      this.#desk.notices.add({ tone: "plain", key: "notice.nofloor", values: {} });
    }
    this.#desk.drafts.setMode(row.id, mode);
    this.#screen.pane = "thread";
    this.#caretTo(this.#desk.drafts.text(row.id).length);
  }

  #caretTo(caret: number): void {
    this.#screen.caret = caret;
    this.#desk.changed();
    requestAnimationFrame(() => {
      const composer = document.getElementById(composerId);
      if (!(composer instanceof HTMLTextAreaElement)) return;
      composer.focus();
      composer.setSelectionRange(caret, caret);
    });
  }
}
