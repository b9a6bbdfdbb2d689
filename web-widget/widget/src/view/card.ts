import type { Card } from "@ieum/protocol";
import { safeUrl } from "../chat/text.ts";
import { choiceElement } from "./choice.ts";
import { h, icon, setAttribute } from "./dom.ts";
import { isolated } from "./prose.ts";
import type { LiveCard } from "./rows.ts";
import type { Surroundings } from "./surroundings.ts";

/** One card; its buttons stay when they can no longer be used, with the choice that was made marked. */
export class CardView {
  readonly element: HTMLElement;
  readonly #buttons: readonly (readonly [HTMLElement, Card["choices"][number]])[];
  readonly #words: Surroundings["words"];

  constructor({ card }: LiveCard, surroundings: Surroundings) {
    const { words, base } = surroundings;
    this.#words = words;
    const image = card.image === undefined ? undefined : safeUrl(card.image, base);
    this.element = h("article.card", { "data-kind": card.kind },
      image !== undefined && h("img", { src: image, alt: "", loading: "lazy" }),
      card.subtitle !== undefined && h("p.card-kind", {}, isolated(card.subtitle)),
      h("p.card-title", {}, isolated(card.title)),
      card.rows.length > 0 && rowsElement(card),
      card.expiresAt !== undefined && expiryElement(card, words),
    );
    this.#buttons = card.choices.flatMap((choice) => {
      const element = choiceElement(choice, choice.action.type === "confirm" ? "act primary" : "act", surroundings);
      return element ? [[element, choice] as const] : [];
    });
    if (this.#buttons.length > 0) this.element.append(h("div.acts", {}, ...this.#buttons.map(([element]) => element)));
  }

  update({ live, chosen }: LiveCard): void {
    for (const [element, { action }] of this.#buttons) {
      if (action.type === "open") continue;
      const mine = chosen === action;
      setAttribute(element, "aria-disabled", !live && "true");
      element.classList.toggle("chosen", mine);
      if (mine && !element.querySelector("svg")) element.prepend(icon("check", 16), h("span.sr", {}, `${this.#words.say("chosen")}: `));
      if (!mine) for (const mark of element.querySelectorAll("svg, .sr")) mark.remove();
    }
  }
}

function rowsElement({ rows }: Card): HTMLElement {
  return h("dl", {}, ...rows.map(({ label, value }) => h("div", {}, h("dt", {}, isolated(label)), h("dd", {}, isolated(value)))));
}

function expiryElement({ kind, expiresAt }: Card, words: Surroundings["words"]): HTMLElement | undefined {
  const time = words.time(expiresAt ?? "");
  if (!time) return undefined;
  return h("p.card-expiry", {}, kind === "booking" ? words.say("heldUntil", { time }) : words.say("validUntil", { time }));
}
