import type { View } from "@ieum/protocol/staff";
import type { Ui } from "./ui.ts";

const views: readonly View[] = ["waiting", "mine", "bot", "all"];

/** The keys of the whole screen. A Korean keyboard names its keys by Hangul letters: there the key's place counts. */
export function pressedAnywhere(ui: Ui, event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === 229 || ui.desk.session.kind !== "signed-in") return;
  const name = nameOf(event);
  if ((event.ctrlKey || event.metaKey) && !event.altKey && name === "k") {
    event.preventDefault();
    ui.acts.dialog(ui.screen.dialog === "palette" ? undefined : "palette");
    return;
  }
  if (event.key === "Escape" && escaped(ui)) return;
  if (event.ctrlKey || event.metaKey || event.altKey || ui.screen.dialog || !ui.settings.keys || isField(event.target)) return;
  const act = actOf(ui, name);
  if (!act) return;
  event.preventDefault();
  act();
}

function escaped({ screen, update }: Ui): boolean {
  if (!screen.claim) return false;
  screen.claim = undefined;
  update();
  return true;
}

function actOf({ acts, desk }: Ui, name: string): (() => void) | undefined {
  const view = views[Number(name) - 1];
  if (view) return () => acts.show(view);
  switch (name) {
    case "j":
      return () => acts.move(1);
    case "k":
      return () => acts.move(-1);
    case "?":
      return () => acts.openKeys();
    default:
      return desk.row ? actOnRow(acts, name) : undefined;
  }
}

function actOnRow(acts: Ui["acts"], name: string): (() => void) | undefined {
  switch (name) {
    case "t":
      return () => void acts.take();
    case "r":
      return () => acts.reply();
    case "n":
      return () => acts.note();
    case "e":
      return () => void acts.resolve();
    case "b":
      return () => void acts.giveBack();
    case "a":
      return () => acts.assign();
    case "/":
      return () => acts.canned();
    default:
      return undefined;
  }
}

function nameOf({ key, code }: KeyboardEvent): string {
  if (/^[\x21-\x7e]$/.test(key)) return key.toLowerCase();
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : "";
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
