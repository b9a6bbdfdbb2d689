import type { CannedResponse, ConversationRow } from "@ieum/protocol/staff";
import { maxTextLength } from "../state/commands.ts";
import { cannedQuery, filled, matchingCanned, type Names } from "../state/drafts.ts";
import { composerId } from "./acts.ts";
import { h, type Child, type Described } from "./dom.ts";
import { addressOf, type Ui } from "./ui.ts";

const cannedShown = 6;
const countFrom = maxTextLength - 200;

/** Who speaks, and the field for those who may. Without the floor only a note can be written. */
export function composer(ui: Ui, row: ConversationRow): Described {
  const { desk, say } = ui;
  const mode = desk.drafts.mode(row.id);
  const open = mode === "note" || desk.holds(row);
  return h(
    "footer",
    { class: "foot", key: "foot" },
    floorBar(ui, row),
    h(
      "div",
      { class: mode === "note" ? "composer noting" : "composer" },
      h(
        "div",
        { class: "modes", role: "group", "aria-label": say("composer.mode") },
        modeButton(ui, "reply", mode === "reply"),
        modeButton(ui, "note", mode === "note"),
      ),
      open ? field(ui, row) : h("p", { class: "closed", key: "closed" }, closedWords(ui, row)),
    ),
  );
}

function closedWords({ say }: Ui, row: ConversationRow): string {
  return row.state === "open" && row.floor.owner === "staff" ? say("composer.closed.staff", { name: row.floor.staff?.name ?? "" }) : say("composer.closed");
}

function modeButton({ say, acts }: Ui, mode: "reply" | "note", pressed: boolean): Described {
  return h("button", { class: "mode", type: "button", "aria-pressed": String(pressed), onclick: () => acts.mode(mode) }, say(`composer.${mode}`));
}

function floorBar(ui: Ui, row: ConversationRow): Described {
  const { desk, say, acts } = ui;
  const busy = desk.commands.busy(row.id);
  const button = (key: "take" | "takeover" | "return" | "resolve" | "assign", run: () => void, keys: string, primary = false): Described =>
    h(
      "button",
      { key, class: primary ? "strong" : "quiet", type: "button", disabled: busy, title: `${say(`floor.${key}`)} (${keys})`, onclick: run },
      say(`floor.${key}`),
      h("kbd", { "aria-hidden": "true" }, keys),
    );
  const take = (key: "take" | "takeover"): Described => button(key, () => void acts.take(), "T", key === "take");
  const [state, words, actions]: readonly [string, string, readonly Described[]] =
    row.state === "resolved"
      ? ["resolved", say("floor.resolved"), [take("take")]]
      : row.floor.owner === "bot"
        ? ["bot", say("floor.bot"), [take("take")]]
        : row.floor.owner === "waiting"
          ? ["waiting", say("floor.waiting"), [button("assign", () => acts.assign(), "A"), take("take")]]
          : desk.holds(row)
            ? ["mine", say("floor.mine"), [button("assign", () => acts.assign(), "A"), button("return", () => void acts.giveBack(), "B"), button("resolve", () => void acts.resolve(), "E", true)]]
            : ["staff", say("floor.staff", { name: row.floor.staff?.name ?? "" }), [take("takeover")]];
  return h(
    "div",
    { class: `floor ${state}`, role: "group", "aria-label": say("floor.label"), "aria-busy": busy ? "true" : undefined },
    h("span", { class: "floor-dot", "aria-hidden": "true" }),
    h("span", { class: "floor-words", role: "status" }, words),
    h("span", { class: "actions" }, ...actions),
  );
}

function field(ui: Ui, row: ConversationRow): Described {
  const { desk, say, screen } = ui;
  const mode = desk.drafts.mode(row.id);
  const text = desk.drafts.text(row.id);
  const over = [...text].length - maxTextLength;
  const canned = cannedHere(ui, row);
  const chosen = canned?.[screen.canned];
  const label = mode === "note" ? say("composer.note.placeholder") : say("composer.reply.placeholder", { name: addressOf(say, row.customer) });
  return h(
    "div",
    { class: "field", key: `field-${row.id}-${mode}` },
    canned && cannedMenu(ui, canned, namesOf(ui, row)),
    h(
      "div",
      { class: "grow", "data-text": text },
      h("textarea", {
        id: composerId, rows: 1, value: text, placeholder: label, "aria-label": label, enterkeyhint: "send",
        "aria-autocomplete": "list", "aria-controls": canned ? "canned" : undefined, "aria-activedescendant": chosen ? `canned-${chosen.id}` : undefined,
        oninput: (event: Event) => typed(ui, row, event.target as HTMLTextAreaElement),
        onkeydown: (event: KeyboardEvent) => pressed(ui, event, canned, namesOf(ui, row)),
        onclick: (event: Event) => moved(ui, event.target as HTMLTextAreaElement),
      }),
    ),
    h(
      "div",
      { class: "sending" },
      h("span", { class: over > 0 ? "hint wrong" : "hint" }, ...hint(ui, text, over)),
      h(
        "button",
        { class: "strong", type: "button", disabled: text.trim() === "" || over > 0, onclick: () => ui.acts.send() },
        mode === "note" ? say("composer.save") : say("composer.send"),
      ),
    ),
  );
}

function hint({ say }: Ui, text: string, over: number): readonly Child[] {
  if (over > 0) return [say("composer.long", { count: over })];
  const length = [...text].length;
  return [length > countFrom ? `${length.toLocaleString("en")} / ${maxTextLength.toLocaleString("en")}` : say("composer.hint")];
}

function typed(ui: Ui, row: ConversationRow, area: HTMLTextAreaElement): void {
  const { desk, screen } = ui;
  desk.drafts.write(row.id, area.value);
  screen.caret = area.selectionStart;
  screen.canned = 0;
  screen.cannedClosed = false;
  if (desk.drafts.mode(row.id) === "reply") desk.typing();
  ui.update();
}

function moved(ui: Ui, area: HTMLTextAreaElement): void {
  ui.screen.caret = area.selectionStart;
  ui.update();
}

/** Enter sends only what is whole: never a syllable that is still being composed (229 is Safari's sign for it). */
function pressed(ui: Ui, event: KeyboardEvent, canned: readonly CannedResponse[] | undefined, names: Names): void {
  if (event.isComposing || event.keyCode === 229) return;
  const { screen, acts } = ui;
  if (canned && chose(ui, event, canned, names)) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    acts.send();
  } else if (event.key === "Escape") {
    (event.target as HTMLElement).blur();
  } else if (event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End") {
    const area = event.target as HTMLTextAreaElement;
    requestAnimationFrame(() => {
      screen.caret = area.selectionStart;
    });
  }
}

function chose(ui: Ui, event: KeyboardEvent, canned: readonly CannedResponse[], names: Names): boolean {
  const { screen, acts, update } = ui;
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const chosen = canned[screen.canned];
  if (step !== 0) screen.canned = (screen.canned + step + canned.length) % canned.length;
  else if (event.key === "Escape") screen.cannedClosed = true;
  else if ((event.key === "Enter" || event.key === "Tab") && chosen) acts.useCanned(chosen, names);
  else return false;
  event.preventDefault();
  event.stopPropagation();
  update();
  return true;
}

function namesOf({ desk, say }: Ui, row: ConversationRow): Names {
  return { customer: row.customer.name, guest: say("from.customer"), staff: desk.me?.name ?? "" };
}

function cannedHere({ desk, screen }: Ui, row: ConversationRow): readonly CannedResponse[] | undefined {
  if (screen.cannedClosed || desk.drafts.mode(row.id) !== "reply") return undefined;
  const query = cannedQuery(desk.drafts.text(row.id), screen.caret);
  const found = query === undefined ? [] : matchingCanned(desk.room.canned, query, desk.openThread?.record.locale ?? "ko", cannedShown);
  return found.length > 0 ? found : undefined;
}

function cannedMenu({ say, screen, acts }: Ui, canned: readonly CannedResponse[], names: Names): Described {
  return h(
    "ul",
    { class: "menu canned", id: "canned", role: "listbox", "aria-label": say("canned.label") },
    ...canned.map((response, index) =>
      h(
        "li",
        {
          key: response.id, id: `canned-${response.id}`, role: "option", "aria-selected": String(index === screen.canned),
          onmousedown: (event: MouseEvent) => {
            event.preventDefault();
            acts.useCanned(response, names);
          },
        },
        h("span", { class: "shortcut" }, `/${response.shortcut}`),
        h("span", { class: "canned-text" }, h("strong", {}, response.title), h("span", {}, filled(response.text, names))),
      ),
    ),
  );
}
