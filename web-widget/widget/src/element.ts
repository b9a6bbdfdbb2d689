import { Conversation } from "./chat/conversation.ts";
import { browserPorts } from "./chat/ports.ts";
import type { ChatState, Start } from "./chat/state.ts";
import { Words } from "./locale/words.ts";
import { button, h, icon, setAttribute, setText } from "./view/dom.ts";
import { PanelView } from "./view/panel.ts";
import type { Surroundings } from "./view/surroundings.ts";
import { applyAccent } from "./view/theme.ts";
import styles from "./view/widget.css" with { type: "text" };

const smallScreen = "(max-width: 479.98px)";
const mostUnread = 99;

/** `<ieum-chat>`: the launcher in the corner and the panel above it, closed off from the page's styles and scripts. */
export class IeumChat extends HTMLElement {
  readonly #root = this.attachShadow({ mode: "open" });
  readonly #small = matchMedia(smallScreen);
  #start: Start | undefined;
  #conversation: Conversation | undefined;
  #panel: PanelView | undefined;
  #launcher: HTMLButtonElement | undefined;
  #badge: HTMLElement | undefined;
  #words = new Words("ko");
  #open = false;
  #accent: string | undefined;
  #renderQueued = false;
  #disconnect = new AbortController();

  /** Has to be called once, before the element is put into the page. */
  configure(start: Start): void {
    this.#start = start;
  }

  connectedCallback(): void {
    if (!this.#start) return;
    this.#disconnect = new AbortController();
    this.#adoptStyles();
    this.#conversation ??= new Conversation(this.#start, browserPorts(window));
    this.#words = new Words(this.#start.locale);
    this.lang = this.#start.locale;
    this.#build(this.#conversation);
    this.#listen(this.#conversation);
    if (this.#conversation.resumable) {
      this.#conversation.start();
      if (this.#conversation.memory.open && !this.#small.matches) this.#show(false);
    }
    this.#render();
  }

  disconnectedCallback(): void {
    this.#disconnect.abort();
    this.#conversation?.stop();
  }

  open(): void {
    if (!this.#open) this.#show(true);
  }

  close(): void {
    if (!this.#open || !this.#conversation) return;
    const focused = this.#root.activeElement !== null;
    this.#setOpen(false);
    if (focused) this.#launcher?.focus();
  }

  /** Who the customer is, by a token that the shop's server signed; without one a stranger. */
  identify(identityToken: string | undefined): void {
    this.#conversation?.identify(identityToken || undefined);
  }

  #show(focus: boolean): void {
    if (!this.#conversation) return;
    this.#conversation.start();
    this.#setOpen(true);
    this.#render();
    if (focus) this.#panel?.focus(this.#small.matches);
    else this.#panel?.toEnd();
  }

  #setOpen(open: boolean): void {
    this.#open = open;
    if (this.#conversation) this.#conversation.memory.open = open;
    this.toggleAttribute("data-open", open);
    this.#showPanel();
    this.#queueRender();
  }

  /** On a small screen the panel is modal: the page behind it is inert and a back gesture closes it. Elsewhere it takes no focus by itself. */
  #showPanel(): void {
    const panel = this.#panel?.element;
    panel?.close();
    if (!this.#open) return;
    if (this.#small.matches) panel?.showModal();
    else panel?.setAttribute("open", "");
  }

  #build(conversation: Conversation): void {
    const words = this.#words;
    const surroundings: Surroundings = {
      words,
      base: this.#start?.base ?? location.href,
      act: (action, label) => {
        conversation.act(action, label);
        if (!this.#small.matches) this.#panel?.composer.field.focus({ preventScroll: true });
      },
      retry: () => conversation.wake(),
      discard: (id) => conversation.discard(id),
      feedback: (seq, helpful, comment) => conversation.feedback(seq, helpful, comment),
      rate: (seq, score) => conversation.rate(seq, score),
    };
    this.#panel = new PanelView(conversation, surroundings, () => this.close());
    this.#panel.element.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.close();
    });
    this.#badge = h("span.badge", { "aria-hidden": "true", hidden: true });
    this.#launcher = button({ class: "launcher", "aria-expanded": "false" }, () => this.open(), icon("chat", 26), this.#badge);
    this.#root.replaceChildren(this.#panel.element, this.#launcher);
  }

  #listen(conversation: Conversation): void {
    const { signal } = this.#disconnect;
    const unsubscribe = conversation.subscribe(() => this.#queueRender());
    signal.addEventListener("abort", unsubscribe);
    window.addEventListener("online", () => conversation.wake(), { signal });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "visible") return;
      conversation.wake();
      this.#queueRender();
    }, { signal });
    this.#small.addEventListener("change", () => this.#open && this.#showPanel(), { signal });
    for (const name of ["resize", "scroll"]) visualViewport?.addEventListener(name, () => this.#fitViewport(), { signal });
    this.#root.addEventListener("keydown", (event) => this.#onKey(event as KeyboardEvent), { signal });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.key !== "Escape") return;
    event.stopPropagation();
    this.close();
  }

  #queueRender(): void {
    if (this.#renderQueued) return;
    this.#renderQueued = true;
    queueMicrotask(() => {
      this.#renderQueued = false;
      if (this.isConnected) this.#render();
    });
  }

  #render(): void {
    const conversation = this.#conversation;
    if (!conversation || !this.#panel || !this.#launcher || !this.#badge) return;
    const { state } = conversation;
    this.#words.zone = state.shop.zone;
    const panel = this.#panel;
    this.#renderLauncher(state);
    if (state.shop.accent !== this.#accent || !this.style.getPropertyValue("--accent")) {
      this.#accent = state.shop.accent;
      applyAccent(this, this.#accent);
    }
    if (!this.#open) return;
    this.#fitViewport();
    panel.update(state);
    if (document.visibilityState === "visible") conversation.markRead();
  }

  #renderLauncher({ unread }: ChatState): void {
    const [launcher, badge] = [this.#launcher, this.#badge];
    if (!launcher || !badge) return;
    setAttribute(launcher, "aria-expanded", String(this.#open));
    setAttribute(launcher, "aria-label", unread > 0 ? this.#words.say("launcherUnread", { count: unread }) : this.#words.say("launcher"));
    setAttribute(badge, "hidden", unread === 0);
    setText(badge, unread > mostUnread ? `${mostUnread}+` : String(unread));
  }

  /** On a phone the panel is what the keyboard leaves free. */
  #fitViewport(): void {
    const view = window.visualViewport;
    if (!view || !this.#small.matches || !this.#open) return;
    this.style.setProperty("--view-height", `${view.height}px`);
    this.style.setProperty("--view-top", `${view.offsetTop}px`);
  }

  #adoptStyles(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    this.#root.adoptedStyleSheets = [sheet];
  }
}
