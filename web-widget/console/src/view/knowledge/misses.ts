import type { MissAnswer } from "@ieum/protocol/staff";
import { h, type Child, type Described } from "../dom.ts";
import { author, empty, field, loaded, page, articleUrl } from "./parts.ts";
import type { Ui } from "../ui.ts";

/** One group of questions without a good answer: how they were asked, what came near, and what to do about it. */
export function missPage(ui: Ui): Described {
  const { desk, say } = ui;
  const { knowledge } = desk;
  const id = knowledge.place?.miss;
  if (id === undefined) return page(ui, say("kb.tab.misses"), [], empty(say("kb.misses.pick"), say("kb.misses.pick.hint")));
  return page(
    ui, say("kb.miss.title"), knowledge.misses.open.kind === "ready" ? acts(ui, knowledge.misses.open.value) : [],
    ...loaded(ui, knowledge.misses.open, () => void knowledge.go(knowledge.place), (file) => [
      h("h2", { class: "kb-lead", key: "question" }, file.group.question),
      counts(ui, file),
      knowledge.misses.adding ? chooser(ui, file) : false,
      asked(ui, file),
      near(ui, file),
    ]),
  );
}

function acts(ui: Ui, { group }: MissAnswer): readonly Child[] {
  const { desk, say } = ui;
  const { knowledge } = desk;
  if (group.settled) return [h("button", { key: "reopen", class: "quiet", type: "button", onclick: () => void knowledge.misses.settle(group.id, false) }, say("kb.miss.reopen"))];
  return [
    h("a", { key: "write", class: "strong", href: `#/knowledge/articles/new/${group.id}` }, say("kb.miss.write")),
    h("button", { key: "add", class: "quiet", type: "button", "aria-expanded": String(knowledge.misses.adding !== undefined), onclick: () => void knowledge.misses.seek("") }, say("kb.miss.add")),
    h("button", { key: "ignore", class: "quiet", type: "button", onclick: () => void knowledge.misses.settle(group.id, true) }, say("kb.miss.ignore")),
  ];
}

function counts(ui: Ui, { group }: MissAnswer): Described {
  const { say, times } = ui;
  const { unknown, unhelpful, handedOver } = group.counts;
  const { settled } = group;
  return h(
    "p",
    { class: "sub kb-counts", key: "counts" },
    unknown > 0 && h("span", {}, say("kb.reason.unknown.count", { count: unknown })),
    unhelpful > 0 && h("span", {}, say("kb.reason.unhelpful.count", { count: unhelpful })),
    handedOver > 0 && h("span", {}, say("kb.reason.handed-over.count", { count: handedOver })),
    h("span", {}, say("kb.miss.last", { time: times.moment(group.lastAt) })),
    settled && h("span", {}, settled.note === "" ? say("kb.miss.ignored", { name: author(ui, settled.by) }) : say("kb.miss.settled", { name: author(ui, settled.by), note: settled.note })),
  );
}

/** Which article shall answer these questions too. */
function chooser(ui: Ui, { group }: MissAnswer): Described {
  const { desk, say } = ui;
  const { knowledge } = desk;
  const adding = knowledge.misses.adding;
  return h(
    "section",
    { class: "kb-card", key: "chooser", "aria-label": say("kb.miss.add") },
    h("h3", {}, say("kb.miss.add.which")),
    h("input", {
      key: "query", type: "search", "aria-label": say("kb.articles.search"), placeholder: say("kb.articles.search"), value: adding?.query ?? "",
      oninput: (event: Event) => void knowledge.misses.seek((event.target as HTMLInputElement).value), mounted: (input: HTMLInputElement) => input.focus(),
    }),
    field(say("kb.golden.facts"), say("kb.miss.add.facts"), undefined, "kb-add-facts", (described) =>
      h("input", { id: "kb-add-facts", "aria-describedby": described, value: adding?.facts ?? "", oninput: (event: Event) => { if (knowledge.misses.adding) knowledge.misses.adding.facts = (event.target as HTMLInputElement).value; } })),
    h(
      "ul",
      { class: "choices", key: "choices" },
      ...(adding?.found ?? []).map((row) =>
        h("li", { key: `${row.slug}/${row.locale}` }, h("button", { type: "button", onclick: () => void knowledge.misses.addTo(group.id, row).then((key) => { if (key) location.hash = articleUrl(key); }) }, h("span", { class: "grow-1" }, row.title), h("span", { class: "tag" }, row.locale.toUpperCase())))),
    ),
  );
}

function asked(ui: Ui, { questions }: MissAnswer): Described {
  const { desk, say, times } = ui;
  return h(
    "section",
    { class: "kb-part", key: "asked" },
    h("h3", {}, say("kb.miss.asked")),
    h(
      "ul",
      { class: "kb-lines" },
      ...questions.map((question, index) =>
        h(
          "li",
          { key: String(index) },
          h("span", { class: "grow-1" }, question.question),
          h("span", { class: "tag" }, say(`kb.reason.${question.reason}`)),
          h("time", { datetime: question.at }, times.age(question.at, desk.now)),
          question.conversation !== undefined && h("a", { href: `#/all/${encodeURIComponent(question.conversation)}` }, say("kb.miss.conversation")),
        ),
      ),
    ),
  );
}

function near(ui: Ui, { questions }: MissAnswer): Described {
  const { say } = ui;
  const passages = questions[0]?.passages ?? [];
  return h(
    "section",
    { class: "kb-part", key: "near" },
    h("h3", {}, say("kb.miss.near")),
    passages.length === 0 && h("p", { class: "hint" }, say("kb.miss.near.none")),
    ...passages.map((passage, index) =>
      h(
        "blockquote",
        { class: "passage", key: String(index) },
        h("p", {}, passage.text ?? passage.title),
        h("footer", {}, h("a", { href: articleUrl({ slug: passage.article, locale: passage.locale ?? "ko" }) }, passage.title)),
      )),
  );
}
