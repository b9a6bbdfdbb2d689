import { h, type Child, type Described } from "./dom.ts";
import { initialOf } from "./list.ts";
import { icon } from "./icons.ts";
import type { Ui } from "./ui.ts";
import type { Key } from "../words/words.ts";
import type { Dialog } from "../state/screen.ts";
import type { Settings, Theme } from "../state/settings.ts";

const keys: readonly (readonly [readonly string[], Key])[] = [
  [["J"], "keys.next"], [["K"], "keys.previous"], [["T"], "keys.take"], [["R"], "keys.reply"], [["N"], "keys.note"], [["E"], "keys.resolve"],
  [["B"], "keys.return"], [["A"], "keys.assign"], [["/"], "keys.canned"], [["1", "2", "3", "4"], "keys.views"],
  [["Ctrl K", "⌘K"], "keys.palette"], [["?"], "keys.help"], [["Esc"], "keys.escape"],
];

/** A modal of the browser's own: it keeps the focus inside, and Escape closes it. */
export function modal(ui: Ui, name: Dialog, label: string, ...children: readonly Child[]): Described {
  // A dialog says late that it has closed: another may be open by then.
  const close = (): void => {
    if (ui.screen.dialog === name) ui.acts.dialog(undefined);
  };
  return h(
    "dialog",
    {
      key: name, class: `modal ${name}`, "aria-label": label, onclose: close,
      mounted: (dialog: HTMLDialogElement) => dialog.showModal(),
      onclick: (event: MouseEvent) => {
        if (event.target === event.currentTarget) close();
      },
    },
    h("div", { class: "modal-body" }, ...children),
  );
}

function head(ui: Ui, title: string): Described {
  return h("header", {}, h("h2", {}, title), h("button", { class: "plain round", type: "button", "aria-label": ui.say("close"), onclick: () => ui.acts.dialog(undefined) }, icon("close")));
}

export function keysDialog(ui: Ui): Described {
  const { say } = ui;
  return modal(
    ui, "keys", say("keys.title"), head(ui, say("keys.title")),
    h("dl", {}, ...keys.map(([shown, what]) => h("div", {}, h("dt", {}, say(what)), h("dd", {}, ...shown.map((key) => h("kbd", {}, key)))))),
  );
}

export function assignDialog(ui: Ui): Described {
  const { desk, say, acts } = ui;
  const others = desk.room.colleagues.filter((each) => each.id !== desk.row?.floor.staff?.id).sort((a, b) => Number(b.online) - Number(a.online));
  return modal(
    ui, "assign", say("assign.title"), head(ui, say("assign.title")),
    others.length === 0 && h("p", { class: "hint" }, say("assign.none")),
    h(
      "ul",
      { class: "choices" },
      ...others.map((each) =>
        h(
          "li",
          { key: each.id },
          h(
            "button",
            { type: "button", onclick: () => void acts.assignTo(each) },
            h("span", { class: "avatar" }, h("span", { "aria-hidden": "true" }, initialOf(each.name))),
            h("span", { class: "grow-1" }, each.name),
            h("span", { class: each.online ? "presence on" : "presence" }, say(each.online ? "assign.online" : "assign.offline")),
          ),
        ),
      ),
    ),
  );
}

/** Changes of settings go through `change`, which keeps them and draws everything again. */
export function settingsDialog(ui: Ui, change: (settings: Settings) => void, notifications: NotificationPermission | "unsupported"): Described {
  const { settings, say, desk } = ui;
  const pick = <T extends string>(legend: string, name: string, chosen: T, options: readonly (readonly [T, string])[], into: (value: T) => Settings): Described =>
    h(
      "fieldset",
      {},
      h("legend", {}, legend),
      h(
        "div",
        { class: "segments" },
        ...options.map(([value, label]) =>
          h("label", { key: value }, h("input", { type: "radio", name, value, checked: value === chosen, onchange: () => change(into(value)) }), h("span", {}, label)),
        ),
      ),
    );
  const toggle = (label: string, on: boolean, into: (on: boolean) => Settings, blocked = false): Described =>
    h(
      "label",
      { class: "toggle" },
      h("span", {}, label),
      h("input", { type: "checkbox", role: "switch", checked: on, disabled: blocked, onchange: (event: Event) => change(into((event.target as HTMLInputElement).checked)) }),
    );
  return modal(
    ui, "settings", say("settings.title"), head(ui, desk.me?.name ?? say("settings.title")),
    pick(say("settings.language"), "language", settings.language, [["ko", "한국어"], ["en", "English"]], (language) => ({ ...settings, language })),
    pick<Theme>(
      say("settings.theme"), "theme", settings.theme,
      [["auto", say("settings.theme.auto")], ["light", say("settings.theme.light")], ["dark", say("settings.theme.dark")]],
      (theme) => ({ ...settings, theme }),
    ),
    toggle(say("settings.notifications"), settings.notifications, (on) => ({ ...settings, notifications: on }), notifications === "denied" || notifications === "unsupported"),
    notifications === "denied" && h("p", { class: "hint" }, say("settings.notifications.denied")),
    toggle(say("settings.sound"), settings.sound, (on) => ({ ...settings, sound: on })),
    toggle(say("settings.keys"), settings.keys, (on) => ({ ...settings, keys: on })),
    h("button", { class: "quiet out", type: "button", onclick: () => { ui.acts.dialog(undefined); void desk.logout(); } }, icon("out"), say("settings.logout")),
  );
}
