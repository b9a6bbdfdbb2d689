import type { ChatState } from "../chat/state.ts";
import { BubbleView } from "./bubble.ts";
import { choiceElement } from "./choice.ts";
import { dots, h, icon, setText } from "./dom.ts";
import { RatingView } from "./judgement.ts";
import { prose } from "./prose.ts";
import { rowsOf, type Row } from "./rows.ts";
import type { Surroundings } from "./surroundings.ts";

interface RowView {
  readonly element: HTMLElement;
  /** Returns false when the row has become another kind of row. */
  update(row: Row): boolean;
}

const nearBottom = 80;
const nearTop = 12;

/** The scrolling list of rows. Elements stay for as long as their row does, so that nothing is read out or laid out twice. */
export class ThreadView {
  readonly element: HTMLElement;
  readonly log: HTMLElement;
  readonly #list: HTMLElement;
  readonly #down: HTMLElement;
  readonly #surroundings: Surroundings;
  readonly #views = new Map<string, RowView>();
  readonly #now: () => number;
  #ownCount = 0;
  #lastKey = "";
  /** The first bubble that this update brought. */
  #fresh: HTMLElement | undefined;
  /** Before the field grew or a keyboard came up. */
  #wasAtEnd = true;

  constructor(surroundings: Surroundings, now: () => number) {
    const { words } = surroundings;
    this.#surroundings = surroundings;
    this.#now = now;
    this.#list = h("div.rows");
    this.log = h("div.log", { role: "log", "aria-live": "polite", "aria-label": words.say("thread"), tabindex: 0 }, this.#list);
    this.#down = h("button", { type: "button", class: "to-end", hidden: true }, icon("close", 16), words.say("newMessages"));
    this.#down.addEventListener("click", () => this.toEnd());
    this.log.addEventListener("scroll", () => {
      this.#wasAtEnd = this.#atEnd();
      if (this.#wasAtEnd) this.#down.hidden = true;
    });
    this.element = h("div.thread", {}, this.log, this.#down);
    new ResizeObserver(() => {
      if (this.#wasAtEnd) this.toEnd();
    }).observe(this.log);
  }

  update(state: ChatState): void {
    const atEnd = this.#atEnd();
    const first = this.#views.size === 0;
    this.#fresh = undefined;
    const rows = rowsOf(state, this.#surroundings.words, this.#now());
    this.#reconcile(rows);
    const own = state.pending.length + state.messages.filter(({ from }) => from === "customer").length;
    const lastKey = rows.at(-1)?.key ?? "";
    if (first || own > this.#ownCount) this.toEnd();
    else if (atEnd) this.#toFresh();
    else if (lastKey !== this.#lastKey) this.#down.hidden = false;
    this.#ownCount = own;
    this.#lastKey = lastKey;
  }

  toEnd(): void {
    this.log.scrollTop = this.log.scrollHeight;
    this.#wasAtEnd = true;
    this.#down.hidden = true;
  }

  /** A long answer is read from its beginning. */
  #toFresh(): void {
    this.toEnd();
    const top = (this.#fresh?.offsetTop ?? Infinity) - nearTop;
    if (top < this.log.scrollTop) this.log.scrollTop = top;
  }

  #atEnd(): boolean {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < nearBottom;
  }

  #reconcile(rows: readonly Row[]): void {
    const keys = new Set(rows.map(({ key }) => key));
    for (const [key, view] of this.#views) {
      if (keys.has(key)) continue;
      view.element.remove();
      this.#views.delete(key);
    }
    rows.forEach((row, index) => {
      const known = this.#views.get(row.key);
      if (known && !known.update(row)) {
        known.element.remove();
        this.#views.delete(row.key);
      }
      const view = this.#views.get(row.key) ?? this.#create(row);
      if (this.#list.children[index] !== view.element) this.#list.insertBefore(view.element, this.#list.children[index] ?? null);
    });
  }

  #create(row: Row): RowView {
    const view = rowView(row, this.#surroundings);
    this.#views.set(row.key, view);
    if (row.kind === "bubble") this.#fresh ??= view.element;
    return view;
  }
}

function rowView(row: Row, surroundings: Surroundings): RowView {
  switch (row.kind) {
    case "bubble": {
      const view = new BubbleView(row.bubble, surroundings);
      return { element: view.element, update: (next) => next.kind === "bubble" && (view.update(next.bubble), true) };
    }
    case "rating": {
      const view = new RatingView(row.message.seq, row.message.text, surroundings);
      view.update(row.message.rated);
      return { element: view.element, update: (next) => next.kind === "rating" && (view.update(next.message.rated), true) };
    }
    case "partial":
      return partialView(row.text, surroundings);
    case "typing":
      return typingView(row, surroundings);
    case "choices":
      return fixed("choices", h("div.choices", { role: "group", "aria-label": surroundings.words.say("choices") }, ...chips(row, surroundings)));
    case "day":
    case "channel":
      return fixed(row.kind, h("div", { class: `separator ${row.kind}` }, h("span", {}, row.text)));
    case "line":
      return fixed("line", lineElement(row));
  }
}

function fixed(kind: Row["kind"], element: HTMLElement): RowView {
  return { element, update: (next) => next.kind === kind };
}

function chips({ choices }: Extract<Row, { kind: "choices" }>, surroundings: Surroundings): readonly HTMLElement[] {
  return choices.map((choice) => choiceElement(choice, "chip", surroundings)).filter((element) => element !== undefined);
}

function lineElement({ text, tone, author }: Extract<Row, { kind: "line" }>): HTMLElement {
  const initial = author === undefined ? undefined : h("span.mark.person", { "aria-hidden": "true" }, [...author][0]);
  return h("div", { class: `notice ${tone}` }, initial, h("p", { dir: "auto" }, text));
}

/** Grows without being read out word by word; the finished message is. */
function partialView(text: string, { words }: Surroundings): RowView {
  const body = prose(text, words.say("newWindow"));
  const element = h("div.row.bot.first", { "aria-live": "off" },
    h("div.mark", { "aria-hidden": "true" }, words.say("bot")),
    h("div.stack", {}, h("div.bubble.partial", {}, body)),
  );
  return { element, update: (next) => next.kind === "partial" && (setText(body, next.text), true) };
}

function typingView({ text, from, author }: Extract<Row, { kind: "typing" }>, { words }: Surroundings): RowView {
  const initial = [...(author ?? words.say("staff"))][0];
  const element = h(
    "div",
    { class: `row first ${from}` },
    h("div", { class: from === "bot" ? "mark" : "mark person", "aria-hidden": "true" }, from === "bot" ? words.say("bot") : initial),
    dots(text),
  );
  return { element, update: (next) => next.kind === "typing" && next.text === text };
}
