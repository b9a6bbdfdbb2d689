import type { Worsened } from "@ieum/protocol/staff";
import type { Editor } from "../../state/editor.ts";
import { h, type Child, type Described } from "../dom.ts";
import type { Ui } from "../ui.ts";
import { articleUrl } from "./parts.ts";

/** What the gate found: which answers would get worse, side by side with what customers are told now. */
export function gateCard(ui: Ui, editor: Editor): Child {
  const { desk, say } = ui;
  const { gate } = editor;
  if (!gate) return false;
  const { worsened, unmet, asked } = gate;
  if (worsened.length === 0 && unmet.length === 0) return h("section", { class: "kb-card good", key: "gate", role: "status" }, h("p", {}, say("kb.gate.passed")));
  return h(
    "section",
    { class: worsened.length > 0 ? "kb-card red" : "kb-card amber", key: "gate", role: asked ? "alert" : "status", "aria-label": say("kb.gate.title") },
    worsened.length > 0 && h("h2", {}, say(asked ? "kb.gate.refused" : "kb.gate.would", { count: worsened.length })),
    ...worsened.map((each, index) => difference(ui, each, `w${index}`)),
    unmet.length > 0 && h("h2", {}, say("kb.gate.unmet", { count: unmet.length })),
    ...unmet.map((each, index) => difference(ui, each, `u${index}`)),
    worsened.length > 0 && desk.knowledge.mayPublish && override(ui, editor),
  );
}

function difference(ui: Ui, { question, slug, locale, before, after, missing }: Worsened, key: string): Described {
  const { say } = ui;
  const elsewhere = after.known && after.article !== slug;
  const answer = (label: string, { known, snippet, title }: Worsened["before"]): Described =>
    h("div", { class: "kb-side" }, h("h4", {}, label), known ? h("p", {}, snippet) : h("p", { class: "hint" }, say("kb.gate.silence")), known && h("p", { class: "hint" }, title));
  return h(
    "article",
    { class: "kb-diff", key },
    h("h3", {}, h("a", { href: articleUrl({ slug, locale }) }, question)),
    h("div", { class: "kb-sides" }, answer(say("kb.gate.now"), before), answer(say("kb.gate.then"), after)),
    missing.length > 0 && h("p", { class: "wrong" }, say("kb.gate.missing", { facts: missing.join(", ") })),
    elsewhere && h("p", { class: "wrong" }, say("kb.gate.elsewhere", { title: after.title })),
    !after.known && h("p", { class: "wrong" }, say("kb.gate.unsure")),
  );
}

/** Publishing anyway needs a reason: it stands in the history. */
function override(ui: Ui, editor: Editor): Described {
  const { desk, say } = ui;
  return h(
    "form",
    {
      class: "kb-override",
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault();
        if (editor.reason.trim() !== "") void desk.knowledge.publish(editor, editor.reason.trim());
      },
    },
    h("label", { for: "kb-reason" }, say("kb.gate.reason")),
    h("div", { class: "kb-inline" }, h("input", { id: "kb-reason", required: true, maxlength: 1000, value: editor.reason, oninput: (event: Event) => { editor.reason = (event.target as HTMLInputElement).value; } }), h("button", { class: "quiet", type: "submit", disabled: editor.busy }, say("kb.gate.override"))),
  );
}
