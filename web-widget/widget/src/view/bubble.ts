import type { Attachment } from "@ieum/protocol";
import { safeUrl } from "../chat/text.ts";
import { CardView } from "./card.ts";
import { button, h, icon, link, setAttribute } from "./dom.ts";
import { JudgementView } from "./judgement.ts";
import { isolated, prose } from "./prose.ts";
import type { Bubble } from "./rows.ts";
import { footnotes } from "./sources.ts";
import type { Surroundings } from "./surroundings.ts";

/** A message with what belongs to it: mark, text, sources, files, cards, time, thumbs, or how its sending goes. */
export class BubbleView {
  readonly element: HTMLElement;
  readonly #surroundings: Surroundings;
  readonly #body: HTMLElement;
  readonly #time: HTMLElement;
  readonly #status: HTMLElement;
  #cards: readonly CardView[] = [];
  #judgement: JudgementView | undefined;
  #shown = "";
  #statusShown = "";

  constructor(bubble: Bubble, surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#body = h("div.body");
    this.#time = h("span.time");
    this.#status = h("div.status");
    const { message } = bubble;
    this.element = h("div", { class: `row ${message.from}` }, mark(bubble, surroundings), h("div.stack", {}, this.#body, this.#status));
    this.update(bubble);
  }

  update(bubble: Bubble): void {
    const { message } = bubble;
    this.element.classList.toggle("first", bubble.first);
    const { text, sources, attachments } = message;
    const content = JSON.stringify([text, sources, attachments, bubble.cards.map(({ card }) => card)]);
    if (content !== this.#shown) {
      this.#shown = content;
      this.#fill(bubble);
    }
    bubble.cards.forEach((card, index) => this.#cards[index]?.update(card));
    this.#judgement?.update(message.helpful);
    this.#time.textContent = bubble.time;
    this.#showStatus(bubble);
  }

  #fill({ message, cards, mayJudge }: Bubble): void {
    const { words } = this.#surroundings;
    const parts: HTMLElement[] = [];
    const judgement = mayJudge && message.seq !== undefined ? new JudgementView(message.seq, this.#surroundings) : undefined;
    const side = h("div.side", {}, judgement?.thumbs, this.#time);
    if (message.text) {
      const text = prose(message.text, words.say("newWindow"));
      const bubble = h("div.bubble", {}, speaker(message, words), text);
      parts.push(h("div.line", {}, bubble, side));
      if (message.sources.length > 0) {
        const { marks, note } = footnotes(message.sources, this.#surroundings);
        text.append(marks);
        parts.push(note);
      }
    }
    parts.push(...message.attachments.map((attachment) => this.#attachment(attachment)));
    this.#cards = cards.map((card) => new CardView(card, this.#surroundings));
    parts.push(...this.#cards.map(({ element }) => element));
    if (!message.text) parts.push(side);
    if (judgement) parts.push(judgement.comment);
    this.#judgement = judgement;
    this.#body.replaceChildren(...parts);
  }

  #attachment({ url, kind, name }: Attachment): HTMLElement {
    const { words, base } = this.#surroundings;
    const label = name ?? words.say("attachment");
    const href = safeUrl(url, base);
    const look =
      kind === "image" && href
        ? h("img", { src: href, alt: words.say("attachmentImage", { name: label }), loading: "lazy" })
        : h("span.file", {}, icon("file"), isolated(label));
    return href ? link(href, words.say("newWindow"), { class: `attachment ${kind}` }, look) : h("span", { class: `attachment ${kind}` }, look);
  }

  #showStatus({ pending }: Bubble): void {
    const { words } = this.#surroundings;
    const shown = pending ? `${pending.state} ${pending.reason ?? ""}` : "";
    if (shown === this.#statusShown) return;
    this.#statusShown = shown;
    setAttribute(this.element, "data-state", pending?.state);
    if (!pending) return this.#status.replaceChildren();
    const drop = button({ class: "text" }, () => this.#surroundings.discard(pending.clientMessageId), words.say("discard"));
    switch (pending.state) {
      case "waiting":
        return this.#status.replaceChildren(h("span.sending", {}, words.say("sending")));
      case "failed":
        return this.#status.replaceChildren(
          h("span.wrong", {}, words.say("notSent")),
          button({ class: "text" }, () => this.#surroundings.retry(), words.say("resend")),
          drop,
        );
      case "refused":
        return this.#status.replaceChildren(h("span.wrong", { dir: "auto" }, pending.reason ?? words.say("refused")), drop);
    }
  }
}

/** The small round mark beside a run: "AI" for the bot, the initial for a person. */
function mark({ message }: Bubble, { words }: Surroundings): Node {
  switch (message.from) {
    case "bot":
      return h("div.mark", { "aria-hidden": "true" }, words.say("bot"));
    case "staff":
      return h("div.mark.person", { "aria-hidden": "true" }, [...(message.author ?? words.say("staff"))][0]);
    default:
      return document.createTextNode("");
  }
}

/** Who speaks: written for a person's first bubble, only spoken for the others. */
function speaker({ from, author }: Bubble["message"], words: Surroundings["words"]): HTMLElement {
  if (from === "staff") return h("p.author", {}, isolated(author ?? words.say("staff")));
  return h("span.sr", {}, `${from === "bot" ? words.say("bot") : words.say("me")}: `);
}
