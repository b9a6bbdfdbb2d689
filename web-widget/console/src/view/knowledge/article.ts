import type { Editor } from "../../state/editor.ts";
import { h, type Child, type Described } from "../dom.ts";
import { icon } from "../icons.ts";
import type { Ui } from "../ui.ts";
import { gateCard } from "./gate.ts";
import { historyPart } from "./history.ts";
import { articleUrl, author, empty, field, loaded, page, stateTag } from "./parts.ts";

/** One article: what it says, how it is asked for, what its answers must name. */
export function articlePage(ui: Ui): Described {
  const { desk, say } = ui;
  const { knowledge } = desk;
  const { place, article } = knowledge;
  if (!place?.article && !place?.writing) return page(ui, say("kb.tab.articles"), [], empty(say("kb.articles.pick"), say("kb.articles.pick.hint")));
  const title = article.kind !== "ready" || article.value.isNew ? say(place.writing ? "kb.article.new" : "kb.article") : (article.value.saved?.title ?? "");
  return page(
    ui, title, article.kind === "ready" ? acts(ui, article.value) : [],
    ...loaded(ui, article, () => void knowledge.go(place), (editor) => [standing(ui, editor), conflict(ui, editor), place.history !== true && gateCard(ui, editor), ...(place.history ? [historyPart(ui, editor)] : form(ui, editor))]),
  );
}

function acts(ui: Ui, editor: Editor): readonly Child[] {
  const { desk, say } = ui;
  const { knowledge } = desk;
  const history = knowledge.place?.history === true;
  const draft = editor.saved === undefined || editor.dirty || editor.saved.published !== editor.saved.version;
  const button = (key: "save" | "check" | "publish" | "submit", kind: string, on: boolean, act: () => void): Described =>
    h("button", { key, class: kind, type: "button", disabled: editor.busy || !on, onclick: act }, say(`kb.act.${key}`));
  if (history) return [h("a", { key: "edit", class: "quiet", href: articleUrl(editor.key) }, say("kb.act.edit"))];
  return [
    editor.saved !== undefined && h("a", { key: "history", class: "quiet", href: articleUrl(editor.key, "/history") }, icon("clock"), say("kb.act.history")),
    button("save", "quiet", editor.dirty, () => void saved(ui, editor, knowledge.save(editor))),
    button("check", "quiet", draft && (editor.saved !== undefined || editor.dirty), () => void knowledge.check(editor)),
    knowledge.mayPublish
      ? button("publish", "strong", draft, () => void saved(ui, editor, knowledge.publish(editor)))
      : button("submit", "strong", draft && editor.saved?.state !== "in-review", () => void knowledge.submit(editor)),
  ];
}

/** A new article has an address of its own once it is saved. */
async function saved(ui: Ui, editor: Editor, act: Promise<boolean>): Promise<void> {
  await act;
  if (editor.saved && ui.desk.knowledge.place?.writing) location.hash = articleUrl(editor.key);
}

function standing(ui: Ui, editor: Editor): Child {
  const { say, times } = ui;
  const { saved: article } = editor;
  if (!article) return false;
  return h(
    "p",
    { class: "sub kb-counts", key: "standing" },
    stateTag(ui, article),
    h("span", {}, say("kb.article.by", { name: author(ui, article.by), time: times.moment(article.at) })),
    article.origin.location !== "" && h("span", {}, article.origin.location),
    article.standing !== undefined && article.state === "archived" && article.standing.reason !== "" && h("span", {}, article.standing.reason),
    editor.dirty && h("span", { class: "pendingly" }, say("kb.article.dirty")),
  );
}

function conflict(ui: Ui, editor: Editor): Child {
  const { desk, say } = ui;
  if (!editor.conflict) return false;
  return h(
    "section",
    { class: "kb-card amber", key: "conflict", role: "alert" },
    h("p", {}, editor.conflict.detail),
    h(
      "p",
      { class: "kb-card-acts" },
      h("a", { class: "quiet", href: articleUrl(editor.key, "/history") }, say("kb.conflict.look")),
      h("button", { class: "quiet", type: "button", onclick: () => void desk.knowledge.saveOver(editor) }, say("kb.conflict.over")),
    ),
  );
}

function form(ui: Ui, editor: Editor): readonly Child[] {
  const { say, update } = ui;
  const typed = (change: Parameters<Editor["type"]>[0]): void => {
    const before = editor.dirty;
    editor.type(change);
    if (!before || change.title !== undefined) update();
  };
  const value = (event: Event): string => (event.target as HTMLInputElement).value;
  return [
    field(say("kb.field.title"), say("kb.field.title.hint"), editor.faults.get("/title"), "kb-title", (described) =>
      h("input", { id: "kb-title", "aria-describedby": described, maxlength: 500, value: editor.title, oninput: (event: Event) => typed({ title: value(event) }) })),
    field(say("kb.field.body"), say("kb.field.body.hint"), editor.faults.get("/body"), "kb-body", (described) =>
      h("textarea", { id: "kb-body", class: "tall", "aria-describedby": described, value: editor.body, oninput: (event: Event) => typed({ body: value(event) }) })),
    (editor.saved?.suspicions.length ?? 0) > 0 && h("p", { class: "kb-card amber", key: "suspicions" }, say("kb.article.suspicions"), " ", editor.saved?.suspicions.join(" · ")),
    field(say("kb.field.variants"), say("kb.field.variants.hint"), fault(editor, "/variants"), "kb-variants", (described) =>
      h("textarea", { id: "kb-variants", "aria-describedby": described, value: editor.variants, oninput: (event: Event) => typed({ variants: value(event) }) })),
    golden(ui, editor),
    h(
      "details",
      { class: "kb-more", key: "more", open: editor.isNew && fault(editor, "/slug") !== undefined },
      h("summary", {}, say("kb.field.more")),
      editor.isNew &&
        field(say("kb.field.slug"), say("kb.field.slug.hint"), fault(editor, "/slug"), "kb-slug", (described) =>
          h("input", { id: "kb-slug", "aria-describedby": described, maxlength: 200, value: editor.slug, oninput: (event: Event) => typed({ slug: value(event) }) })),
      field(say("kb.field.from"), "", fault(editor, "/from"), "kb-from", (described) => h("input", { id: "kb-from", type: "date", "aria-describedby": described, value: editor.from, onchange: (event: Event) => typed({ from: value(event) }) })),
      field(say("kb.field.until"), "", fault(editor, "/until"), "kb-until", (described) => h("input", { id: "kb-until", type: "date", "aria-describedby": described, value: editor.until, onchange: (event: Event) => typed({ until: value(event) }) })),
      h("label", { class: "toggle" }, h("span", {}, say("kb.field.staff")), h("input", { type: "checkbox", role: "switch", checked: editor.staffOnly, onchange: (event: Event) => typed({ staffOnly: (event.target as HTMLInputElement).checked }) })),
    ),
    archive(ui, editor),
  ];
}

function fault(editor: Editor, pointer: string): string | undefined {
  return [...editor.faults].find(([at]) => at === pointer || at.startsWith(`${pointer}/`))?.[1];
}

function golden(ui: Ui, editor: Editor): Described {
  const { say, update } = ui;
  const typed = (index: number, change: { question?: string; facts?: string }): void => {
    const before = editor.dirty;
    editor.typeGolden(index, change);
    if (!before) update();
  };
  return h(
    "fieldset",
    { class: "kb-field", key: "golden" },
    h("legend", {}, say("kb.golden")),
    h("p", { class: "hint" }, say("kb.golden.hint")),
    ...editor.golden.map((question, index) =>
      h(
        "div",
        { class: "kb-golden", key: String(index) },
        h("input", { "aria-label": say("kb.golden.question"), placeholder: say("kb.golden.question"), value: question.question, oninput: (event: Event) => typed(index, { question: (event.target as HTMLInputElement).value }) }),
        h("input", { "aria-label": say("kb.golden.facts"), placeholder: say("kb.golden.facts"), value: question.facts, oninput: (event: Event) => typed(index, { facts: (event.target as HTMLInputElement).value }) }),
        h("button", { class: "plain round", type: "button", "aria-label": say("kb.golden.remove", { question: question.question }), onclick: () => { editor.removeGolden(index); update(); } }, icon("close")),
        fault(editor, `/golden/${index}`) !== undefined && h("p", { class: "wrong", role: "alert" }, fault(editor, `/golden/${index}`)),
      )),
    h("button", { class: "quiet", type: "button", onclick: () => { editor.addGolden(); update(); } }, icon("plus"), say("kb.golden.add")),
  );
}

/** An article is never deleted: it is put away, with the reason. */
function archive(ui: Ui, editor: Editor): Child {
  const { desk, say } = ui;
  const { knowledge } = desk;
  if (!editor.saved || editor.saved.state === "archived" || !knowledge.mayPublish) return false;
  return h(
    "details",
    { class: "kb-more", key: "archive" },
    h("summary", {}, say("kb.archive")),
    h("p", { class: "hint" }, say("kb.archive.hint")),
    h(
      "form",
      {
        class: "kb-inline",
        onsubmit: (event: SubmitEvent) => {
          event.preventDefault();
          const reason = new FormData(event.target as HTMLFormElement).get("reason");
          if (typeof reason === "string" && reason.trim() !== "") void knowledge.archive(editor, reason.trim());
        },
      },
      h("input", { name: "reason", required: true, "aria-label": say("kb.archive.reason"), placeholder: say("kb.archive.reason") }),
      h("button", { class: "quiet", type: "submit" }, say("kb.archive.do")),
    ),
  );
}
