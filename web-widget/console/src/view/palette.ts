import type { View } from "@ieum/protocol/staff";
import type { Command, Found } from "../state/palette.ts";
import { tabs } from "../state/knowledge.ts";
import { modal } from "./dialogs.ts";
import { h, type Described } from "./dom.ts";
import { avatar } from "./list.ts";
import { icon } from "./icons.ts";
import { nameOf, type Ui } from "./ui.ts";

const views: readonly View[] = ["waiting", "mine", "bot", "all"];

/** What can be done right now, from anywhere. */
export function commandsOf(ui: Ui): readonly Command[] {
  const { desk, say, acts } = ui;
  const { row } = desk;
  const command = (id: string, label: string, keys: string, run: () => void): Command => ({ id, label, keys, run });
  const commands: Command[] = [];
  if (row && !desk.holds(row)) commands.push(command("take", say(row.state === "open" && row.floor.owner === "staff" ? "floor.takeover" : "keys.take"), "T", () => void acts.take()));
  if (row && desk.holds(row)) {
    commands.push(
      command("reply", say("keys.reply"), "R", () => acts.reply()),
      command("resolve", say("keys.resolve"), "E", () => void acts.resolve()),
      command("return", say("keys.return"), "B", () => void acts.giveBack()),
    );
  }
  if (row) {
    commands.push(command("note", say("keys.note"), "N", () => acts.note()));
    for (const colleague of desk.room.colleagues) {
      if (colleague.id !== row.floor.staff?.id) commands.push(command(`assign-${colleague.id}`, say("palette.assign", { name: colleague.name }), "A", () => void acts.assignTo(colleague)));
    }
  }
  views.forEach((view, index) => commands.push(command(`view-${view}`, say(`view.${view}`), String(index + 1), () => acts.show(view))));
  for (const tab of tabs) commands.push(command(`kb-${tab}`, `${say("kb.title")}: ${say(`kb.tab.${tab}`)}`, "", () => acts.openKnowledge(tab)));
  commands.push(
    command("settings", say("settings.open"), "", () => acts.dialog("settings")),
    command("keys", say("keys.open"), "?", () => acts.openKeys()),
    command("logout", say("settings.logout"), "", () => void desk.logout()),
  );
  return commands;
}

export function paletteDialog(ui: Ui): Described {
  const { palette, say, update } = ui;
  const found = palette.found(commandsOf(ui));
  const chosen = found[palette.index];
  const run = (each: Found | undefined): void => {
    if (!each) return;
    ui.acts.dialog(undefined);
    if (each.kind === "command") each.command.run();
    else if (each.kind === "conversation") ui.acts.open(each.row.id);
    else ui.acts.openCustomer(each.customer.id);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "ArrowDown") palette.move(1, found.length);
    else if (event.key === "ArrowUp") palette.move(-1, found.length);
    else if (event.key === "Enter") run(chosen);
    else return;
    event.preventDefault();
    update();
  };
  return modal(
    ui, "palette", say("palette.open"),
    h(
      "div",
      { class: "palette-field" },
      icon("search"),
      h("input", {
        type: "text", role: "combobox", value: palette.query, placeholder: say("palette.placeholder"), "aria-label": say("palette.open"), "aria-expanded": "true",
        "aria-controls": "found", "aria-autocomplete": "list", "aria-activedescendant": chosen ? `found-${chosen.id}` : undefined, autocomplete: "off", spellcheck: "false", autofocus: true,
        onkeydown: pressed,
        oninput: (event: Event) => {
          palette.type((event.target as HTMLInputElement).value);
          update();
        },
      }),
    ),
    found.length === 0 && h("p", { class: "hint", key: "none", role: "status" }, say("palette.none")),
    h("ul", { class: "menu", id: "found", role: "listbox", "aria-label": say("palette.open"), key: "found" }, ...grouped(ui, found, chosen, run)),
  );
}

function grouped(ui: Ui, found: readonly Found[], chosen: Found | undefined, run: (each: Found) => void): readonly Described[] {
  return found.map((each, index) => {
    const opens = found[index - 1]?.kind !== each.kind;
    return h(
      "li",
      {
        key: each.id, id: `found-${each.id}`, role: "option", "aria-selected": String(each === chosen), class: opens ? "opens" : undefined,
        "data-group": opens ? ui.say(`palette.${each.kind}s`) : undefined,
        onclick: () => run(each),
      },
      ...line(ui, each),
    );
  });
}

function line(ui: Ui, each: Found): readonly (Described | false)[] {
  const { say, times, desk } = ui;
  if (each.kind === "command") return [h("span", { class: "grow-1" }, each.command.label), each.command.keys !== "" && h("kbd", {}, each.command.keys)];
  if (each.kind === "conversation") {
    const { customer, channel, lastMessage } = each.row;
    return [avatar(customer, channel, say), h("span", { class: "found-text" }, h("strong", {}, nameOf(say, customer)), h("span", {}, lastMessage.text)), h("time", {}, times.age(lastMessage.at, desk.now))];
  }
  const { phone, grade } = each.customer;
  return [avatar(each.customer, "", say), h("span", { class: "found-text" }, h("strong", {}, nameOf(say, each.customer)), h("span", {}, [grade, phone].filter((part) => part !== undefined).join(" · ")))];
}
