import { button, h, icon, setAttribute } from "./dom.ts";
import type { Surroundings } from "./surroundings.ts";

const longestComment = 500;

/** The thumbs beside an answer, and after the lower one a place to say what was missing. */
export class JudgementView {
  readonly thumbs: HTMLElement;
  readonly comment = h("div.comments");
  readonly #up: HTMLButtonElement;
  readonly #down: HTMLButtonElement;
  readonly #seq: number;
  readonly #surroundings: Surroundings;

  constructor(seq: number, surroundings: Surroundings) {
    const { words } = surroundings;
    this.#seq = seq;
    this.#surroundings = surroundings;
    this.#up = button({ class: "thumb", "aria-label": words.say("helpful"), title: words.say("helpful") }, () => this.#judge(true), icon("thumb", 16));
    this.#down = button({ class: "thumb", "aria-label": words.say("notHelpful"), title: words.say("notHelpful") }, () => this.#judge(false), icon("thumb", 16));
    this.thumbs = h("div.judgement", {}, this.#up, this.#down);
  }

  update(helpful: boolean | undefined): void {
    setAttribute(this.#up, "aria-pressed", String(helpful === true));
    setAttribute(this.#down, "aria-pressed", String(helpful === false));
    this.thumbs.classList.toggle("judged", helpful !== undefined);
  }

  #judge(helpful: boolean): void {
    void this.#surroundings.feedback(this.#seq, helpful);
    this.comment.replaceChildren(...(helpful ? [] : [this.#commentForm()]));
    this.comment.querySelector("input")?.focus();
  }

  #commentForm(): HTMLElement {
    const { words } = this.#surroundings;
    const input = h("input", { type: "text", maxlength: longestComment, "aria-label": words.say("feedbackAsk"), placeholder: words.say("feedbackAsk") });
    const form = h("form.comment", {}, input, h("button.act", {}, words.say("feedbackSend")));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const comment = input.value.trim();
      if (!comment) return;
      void this.#surroundings.feedback(this.#seq, false, comment).then((sent) => {
        if (sent) form.replaceChildren(h("p.thanks", { role: "status" }, words.say("feedbackThanks")));
      });
    });
    return form;
  }
}

/** One to five points after a conversation. */
export class RatingView {
  readonly element: HTMLElement;
  readonly #seq: number;
  readonly #surroundings: Surroundings;
  readonly #answer: HTMLElement;
  readonly #stars: readonly HTMLButtonElement[];
  #given: number | undefined;

  constructor(seq: number, question: string, surroundings: Surroundings) {
    const { words } = surroundings;
    this.#seq = seq;
    this.#surroundings = surroundings;
    this.#answer = h("p.rating-answer", { role: "status" });
    this.#stars = [1, 2, 3, 4, 5].map((score) =>
      button({ class: "star", "aria-label": words.say("rate", { score }) }, () => void this.#rate(score), icon("star", 28)),
    );
    this.element = h("div.rating", {},
      h("p.rating-question", { dir: "auto" }, question),
      h("div.stars", { role: "group", "aria-label": question }, ...this.#stars),
      h("div.rating-ends", { "aria-hidden": "true" }, h("span", {}, words.say("rateLow")), h("span", {}, words.say("rateHigh"))),
      this.#answer,
    );
  }

  update(rated: number | undefined): void {
    if (rated === undefined || rated === this.#given) return;
    this.#given = rated;
    this.#light(rated);
    for (const star of this.#stars) setAttribute(star, "aria-disabled", "true");
    this.element.classList.add("done");
    this.#answer.textContent = this.#surroundings.words.say("rated", { score: rated });
  }

  async #rate(score: number): Promise<void> {
    this.#light(score);
    if (await this.#surroundings.rate(this.#seq, score)) return;
    this.#light(0);
    this.#answer.textContent = this.#surroundings.words.say("rateFailed");
  }

  #light(score: number): void {
    this.#stars.forEach((star, index) => {
      star.classList.toggle("lit", index < score);
      setAttribute(star, "aria-pressed", String(index + 1 === score));
    });
  }
}
