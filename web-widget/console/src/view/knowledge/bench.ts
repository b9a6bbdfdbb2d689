import type { Overlap, TriedAnswer } from "@ieum/protocol/staff";
import { h, type Child, type Described } from "../dom.ts";
import type { Ui } from "../ui.ts";
import { articleUrl, empty, field, loaded, page } from "./parts.ts";

const percent = 100;

/** The owner asks as a customer would, and sees what the bot would find and whether it would answer. */
export function trialPage(ui: Ui): Described {
  const { desk, say } = ui;
  const { trial } = desk.knowledge;
  return page(
    ui, say("kb.tab.try"), [],
    h(
      "form",
      {
        class: "kb-try", key: "form", role: "search",
        onsubmit: (event: SubmitEvent) => {
          event.preventDefault();
          void desk.knowledge.tryOut(trial.question);
        },
      },
      h("label", { for: "kb-question", class: "sr" }, say("kb.try.question")),
      h("input", { id: "kb-question", type: "search", placeholder: say("kb.try.question"), maxlength: 2000, value: trial.question, oninput: (event: Event) => { trial.question = (event.target as HTMLInputElement).value; }, mounted: (input: HTMLInputElement) => input.focus() }),
      h("select", { "aria-label": say("kb.try.locale"), onchange: (event: Event) => { trial.locale = (event.target as HTMLSelectElement).value; } }, ...(["ko", "en"] as const).map((locale) => h("option", { value: locale, selected: locale === trial.locale }, say(`kb.locale.${locale}`)))),
      h("button", { class: "strong", type: "submit" }, say("kb.try.do")),
    ),
    h("div", { key: "answer", "aria-live": "polite" }, ...(trial.answer ? loaded(ui, trial.answer, () => void desk.knowledge.tryOut(trial.question), (answer) => found(ui, answer)) : [h("p", { class: "hint" }, say("kb.try.hint"))])),
  );
}

function found({ say }: Ui, { confidence, known, passages, micros, reply }: TriedAnswer): readonly Child[] {
  const sure = Math.round(confidence * percent);
  return [
    h(
      "p",
      { class: `kb-card ${known ? "good" : "amber"}`, key: "verdict" },
      h("strong", {}, say(known ? "kb.try.known" : "kb.try.unknown")),
      " ",
      say("kb.try.sure", { percent: sure }),
      h("span", { class: "hint" }, say("kb.try.took", { ms: (micros / 1000).toFixed(1) })),
    ),
    reply &&
      h(
        "section",
        { class: "kb-part", key: "reply" },
        h("h2", {}, say("kb.try.reply")),
        h("div", { class: "bubble bot" }, reply.text),
        reply.choices.length > 0 && h("ul", { class: "offered" }, ...reply.choices.map((choice) => h("li", {}, choice))),
        reply.sources.length > 0 && h("p", { class: "hint" }, say("kb.try.sources", { titles: reply.sources.join(", ") })),
      ),
    passages.length > 0 && h("h2", { class: "kb-title", key: "title" }, say("kb.try.passages")),
    passages.length === 0 && h("p", { class: "hint", key: "none" }, say("kb.try.none")),
    h(
      "ol",
      { class: "kb-found", key: "found" },
      ...passages.map((passage, index) =>
        h(
          "li",
          { key: String(index) },
          h("h3", {}, h("a", { href: articleUrl({ slug: passage.article, locale: passage.locale }) }, passage.title), h("span", { class: "tag" }, say("kb.try.score", { percent: Math.round(passage.score * percent) }))),
          passage.heading !== "" && h("p", { class: "hint" }, passage.heading),
          h("p", {}, ...marked(passage.text, passage.snippet)),
        )),
    ),
  ];
}

/** The sentence that answers, inside its passage. */
function marked(text: string, snippet: string): readonly Child[] {
  const at = snippet === "" ? -1 : text.indexOf(snippet);
  return at < 0 ? [snippet === "" ? text : snippet] : [text.slice(0, at), h("mark", {}, snippet), text.slice(at + snippet.length)];
}

/** Statements that repeat or contradict each other, side by side. */
export function overlapsPage(ui: Ui): Described {
  const { desk, say } = ui;
  const { knowledge } = desk;
  return page(
    ui, say("kb.tab.overlaps"), [h("button", { key: "again", class: "quiet", type: "button", onclick: () => void knowledge.go(knowledge.place) }, say("kb.overlaps.again"))],
    ...loaded(ui, knowledge.overlaps, () => void knowledge.go(knowledge.place), (overlaps) =>
      overlaps.length === 0
        ? [empty(say("kb.overlaps.none"), say("kb.overlaps.none.hint"))]
        : [h("p", { class: "hint", key: "count" }, say("kb.overlaps.count", { count: overlaps.length })), ...overlaps.map((overlap, index) => overlapCard(ui, overlap, String(index)))]),
  );
}

function overlapCard({ say }: Ui, { kind, first, second }: Overlap, key: string): Described {
  const side = ({ slug, locale, title, words, value }: Overlap["first"]): Described =>
    h("div", { class: "kb-side" }, h("h3", {}, h("a", { href: articleUrl({ slug, locale }) }, title === "" ? slug : title), " ", h("span", { class: "tag" }, locale.toUpperCase())), h("p", {}, words), value !== "" && kind !== "duplicate" && h("p", {}, h("strong", {}, value)));
  return h("article", { class: "kb-diff", key }, h("h2", {}, say(`kb.overlap.${kind}`)), h("div", { class: "kb-sides" }, side(first), side(second)));
}

/** The shop's own dictionary and synonyms: two lists, one entry a line. */
export function wordsPage(ui: Ui): Described {
  const { desk, say } = ui;
  const { words, mayPublish } = desk.knowledge;
  const list = (name: "dictionary" | "synonyms"): Described => {
    const faults = words.faults.filter((fault) => fault.list === name).map((fault) => fault.detail);
    return field(say(`kb.words.${name}`), say(`kb.words.${name}.hint`), faults.length === 0 ? undefined : faults.join(" "), `kb-${name}`, (described) =>
      h("textarea", {
        id: `kb-${name}`, class: "tall mono", "aria-describedby": described, spellcheck: "false", readonly: !mayPublish, value: words[name],
        oninput: (event: Event) => words.type({ [name]: (event.target as HTMLTextAreaElement).value }),
      }));
  };
  const state = words.state === "ready" ? ({ kind: "ready", value: words } as const) : ({ kind: words.state } as const);
  return page(
    ui, say("kb.tab.words"), mayPublish ? [h("button", { key: "save", class: "strong", type: "button", disabled: !words.dirty || words.busy, onclick: () => void words.save() }, say("kb.act.save"))] : [],
    ...loaded(ui, state, () => void words.load(), () => [h("p", { class: "hint", key: "hint" }, say(mayPublish ? "kb.words.hint" : "kb.words.admin")), list("dictionary"), list("synonyms")]),
  );
}
