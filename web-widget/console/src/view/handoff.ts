import type { ConversationRow, LabelledValue } from "@ieum/protocol/staff";
import type { Thread } from "../state/thread.ts";
import { h, type Described } from "./dom.ts";
import { icon } from "./icons.ts";
import { sayCode, type Ui } from "./ui.ts";

/** Why the bot handed over, and all it knows: what a person reads before the first word of the thread. */
export function handoffCard(ui: Ui, row: ConversationRow, thread: Thread): Described | false {
  const { handoff } = thread;
  if (!handoff || row.state === "resolved" || row.floor.owner === "bot") return false;
  const { say, screen, update, times } = ui;
  const folded = screen.folded(row.id, row.floor.owner === "staff");
  const toggle = (): void => {
    screen.fold(row.id, !folded);
    update();
  };
  return h(
    "section",
    { class: folded ? "handoff folded" : "handoff", key: "handoff", "aria-label": say("handoff.title") },
    h(
      "button",
      { class: "handoff-head", type: "button", "aria-expanded": String(!folded), onclick: toggle },
      h("span", { class: "handoff-title" }, say("handoff.title")),
      h("span", { class: "handoff-why" }, folded ? handoff.summary : handoff.reason === "" ? sayCode(say, "handoff.code", handoff.code) : handoff.reason),
      h("time", { datetime: handoff.at }, times.clock(handoff.at)),
      icon(folded ? "down" : "up"),
    ),
    !folded &&
      h(
        "div",
        { class: "handoff-body" },
        h("p", { class: "summary" }, handoff.summary),
        handoff.collected.length > 0 && values(say("handoff.collected"), handoff.collected),
        handoff.tried.length > 0 && h("div", { class: "part" }, h("h2", {}, say("handoff.tried")), h("ul", {}, ...handoff.tried.map((tried) => h("li", {}, tried)))),
        thread.openTask && task(ui, thread),
        handoff.next !== undefined && h("p", { class: "advice" }, icon("arrow"), h("span", {}, h("strong", {}, `${say("handoff.next")} `), handoff.next)),
      ),
  );
}

function values(title: string, collected: readonly LabelledValue[]): Described {
  return h("div", { class: "part" }, h("h2", {}, title), h("dl", {}, ...collected.map(({ label, value }) => h("div", {}, h("dt", {}, label), h("dd", {}, value)))));
}

function task({ say }: Ui, thread: Thread): Described | false {
  const { openTask } = thread;
  if (!openTask) return false;
  const missing = openTask.missing.length > 0 ? ` · ${say("task.missing", { names: openTask.missing.join(", ") })}` : "";
  return h("p", { class: "task" }, say(`task.${openTask.state}`, { title: openTask.title }) + missing);
}
