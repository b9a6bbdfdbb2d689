import type { Conversation } from "../chat/conversation.ts";
import type { ChatState } from "../chat/state.ts";
import type { Words } from "../locale/words.ts";
import { ComposerView } from "./composer.ts";
import { button, dots, h, icon, setAttribute, setText } from "./dom.ts";
import type { Surroundings } from "./surroundings.ts";
import { ThreadView } from "./thread.ts";

/** The open chat: header, thread, composer. */
export class PanelView {
  readonly element: HTMLDialogElement;
  readonly composer: ComposerView;
  readonly #thread: ThreadView;
  readonly #words: Words;
  readonly #title: HTMLElement;
  readonly #subtitle: HTMLElement;
  readonly #person: HTMLButtonElement;
  readonly #pill: HTMLElement;
  readonly #empty: HTMLElement;
  readonly #conversation: Conversation;
  #emptyShown = "";

  constructor(conversation: Conversation, surroundings: Surroundings, close: () => void) {
    const { words } = surroundings;
    this.#words = words;
    this.#conversation = conversation;
    this.#title = h("h2", { id: "title", tabindex: -1 }, words.say("panel"));
    this.#subtitle = h("p.subtitle", { role: "status" });
    const ask = words.say("askPerson");
    this.#person = button({ class: "tool", "aria-label": ask, title: ask }, () => conversation.act({ type: "handoff" }, ask), icon("person"));
    const closer = button({ class: "tool", "aria-label": words.say("close"), title: words.say("close") }, close, icon("close"));
    this.#pill = h("p.pill", { role: "status" });
    this.#empty = h("div.empty", { hidden: true });
    this.#thread = new ThreadView(surroundings, Date.now);
    this.#thread.element.append(this.#empty, this.#pill);
    this.composer = new ComposerView(words, {
      send: (text, attachments) => conversation.send(text, attachments),
      upload: (file) => conversation.upload(file),
      typing: () => conversation.nowTyping(),
    });
    this.element = h(
      "dialog.panel",
      { "aria-labelledby": "title" },
      h("header", {}, h("div.titles", {}, this.#title, this.#subtitle), this.#person, closer),
      this.#thread.element,
      this.composer.element,
    );
  }

  update(state: ChatState): void {
    setText(this.#title, state.shop.name || this.#words.say("panel"));
    setText(this.#subtitle, this.#subtitleOf(state));
    setText(this.#pill, state.offline ? this.#words.say("connecting") : "");
    const asked = state.pending.some(({ action, state: sending }) => action?.type === "handoff" && sending === "waiting");
    setAttribute(this.#person, "hidden", state.floor !== "bot" || asked || state.phase !== "talking");
    this.#showEmpty(state);
    this.#thread.update(state);
  }

  /** To where the customer goes on: the field, or on a small screen the title, so that no keyboard covers the thread. */
  focus(small: boolean): void {
    (small ? this.#title : this.composer.field).focus({ preventScroll: true });
    this.#thread.toEnd();
  }

  toEnd(): void {
    this.#thread.toEnd();
  }

  #subtitleOf({ floor, staff }: ChatState): string {
    switch (floor) {
      case "bot":
        return this.#words.say("subtitleBot");
      case "waiting":
        return this.#words.say("subtitleWaiting");
      case "staff":
        return staff ? this.#words.say("subtitleStaff", { name: staff.name }) : this.#words.say("subtitleStaffNameless");
    }
  }

  #showEmpty({ messages, pending, offline, refused }: ChatState): void {
    const nothing = messages.length === 0 && pending.length === 0;
    const shown = refused !== undefined ? `refused ${refused}` : !nothing ? "" : offline ? "offline" : "loading";
    if (shown === this.#emptyShown) return;
    this.#emptyShown = shown;
    setAttribute(this.#empty, "hidden", shown === "");
    if (shown === "") return this.#empty.replaceChildren();
    if (shown === "loading") return this.#empty.replaceChildren(dots(this.#words.say("loading")));
    this.#empty.replaceChildren(
      h("p", { dir: "auto" }, refused === undefined ? this.#words.say("unreachable") : refused || this.#words.say("refusedSession")),
      button({ class: "act" }, () => this.#conversation.wake(), this.#words.say("tryAgain")),
    );
  }
}
