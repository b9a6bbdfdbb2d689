import type { DiffAnswer, HistoryAnswer } from "@ieum/protocol/staff";
import type { Editor } from "../../state/editor.ts";
import { h, type Child, type Described } from "../dom.ts";
import { sayCode, type Ui } from "../ui.ts";
import { articleUrl, author, loaded } from "./parts.ts";

const parts = ["title", "body", "variants", "golden"] as const;

/** Who changed what and when; any version can be looked at and brought back as a draft. */
export function historyPart(ui: Ui, editor: Editor): Described {
  const { desk } = ui;
  const { knowledge } = desk;
  return h(
    "div",
    { class: "kb-history", key: "history" },
    ...loaded(ui, knowledge.history, () => void knowledge.go(knowledge.place), (history) => [versions(ui, editor, history), difference(ui), events(ui, history)]),
  );
}

function versions(ui: Ui, editor: Editor, { article, versions: all }: HistoryAnswer): Described {
  const { desk, say, times } = ui;
  const { knowledge } = desk;
  const shown = knowledge.diff?.kind === "ready" ? knowledge.diff.value.to : 0;
  return h(
    "section",
    { class: "kb-part", key: "versions" },
    h("h2", {}, say("kb.history.versions")),
    h(
      "ul",
      { class: "kb-lines" },
      ...all.map((version, index) => {
        const before = all[index + 1];
        return h(
          "li",
          { key: String(version.version), class: version.version === shown ? "here" : "" },
          h("span", { class: "grow-1" }, say("kb.history.version", { number: version.version }), " · ", author(ui, version.by), " · ", times.moment(version.at)),
          version.version === article.published && h("span", { class: "tag state published" }, say("kb.history.shown")),
          before && h("button", { class: "link", type: "button", onclick: () => void knowledge.compare(before.version, version.version) }, say("kb.history.compare")),
          version.version !== article.version &&
            h("button", { class: "link", type: "button", disabled: editor.busy, onclick: () => void knowledge.restore(version.version).then((done) => { if (done) location.hash = articleUrl(editor.key); }) }, say("kb.history.restore")),
        );
      }),
    ),
  );
}

function difference(ui: Ui): Child {
  const { desk, say } = ui;
  const { diff } = desk.knowledge;
  if (!diff) return false;
  return h("section", { class: "kb-part", key: "diff" }, ...loaded(ui, diff, () => undefined, (answer) => [h("h2", { key: "title" }, say("kb.history.between", { from: answer.from, to: answer.to })), ...pieces(ui, answer)]));
}

/** Long stretches that stayed as they were are left out, but for the pieces next to a change. */
function pieces({ say }: Ui, { pieces: all }: DiffAnswer): readonly Child[] {
  if (all.every(({ change }) => change === "same")) return [h("p", { class: "hint", key: "same" }, say("kb.history.same"))];
  return parts.flatMap((part) => {
    const own = all.filter((piece) => piece.part === part);
    const near = own.map((_, index) => own.slice(Math.max(0, index - 1), index + 2).some(({ change }) => change !== "same"));
    if (!near.includes(true)) return [];
    return [
      h("h3", { key: `${part}-title` }, say(`kb.part.${part}`)),
      h(
        "div",
        { class: "kb-pieces", key: part },
        ...own.flatMap(({ change, text }, index): readonly Child[] => {
          if (!near[index]) return near[index - 1] === true ? [h("p", { class: "hint", key: `gap-${index}` }, "…")] : [];
          const tag = change === "added" ? "ins" : change === "removed" ? "del" : "span";
          return [h("p", { class: `piece ${change}`, key: `${index}-${change}` }, change !== "same" && h("span", { class: "sr" }, say(`kb.change.${change}`)), h(tag, {}, text))];
        }),
      ),
    ];
  });
}

function events(ui: Ui, { events: all }: HistoryAnswer): Described {
  const { say, times } = ui;
  return h(
    "section",
    { class: "kb-part", key: "events" },
    h("h2", {}, say("kb.history.events")),
    h(
      "ul",
      { class: "kb-lines" },
      ...all.map(({ what, version, by, at, reason }, index) =>
        h(
          "li",
          { key: String(index) },
          h("span", { class: "grow-1" }, sayCode(say, "kb.event", what), " · ", say("kb.history.version", { number: version }), " · ", author(ui, by), reason !== "" && what !== "refused" && h("span", { class: "kb-reason" }, say("kb.history.reason", { reason })), reason !== "" && what === "refused" && h("details", {}, h("summary", {}, say("kb.history.why")), h("pre", {}, reason))),
          h("time", { datetime: at }, times.moment(at)),
        )),
    ),
  );
}
