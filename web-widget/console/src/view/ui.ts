import type { Desk } from "../state/desk.ts";
import type { Screen } from "../state/screen.ts";
import type { Settings } from "../state/settings.ts";
import type { Times } from "../words/times.ts";
import { isKey, type Key, type Say } from "../words/words.ts";
import type { Acts } from "./acts.ts";
import type { Palette } from "../state/palette.ts";

/** What every part of the screen is drawn from. */
export interface Ui {
  readonly desk: Desk;
  readonly screen: Screen;
  readonly palette: Palette;
  readonly settings: Settings;
  readonly say: Say;
  readonly times: Times;
  readonly acts: Acts;
  readonly update: () => void;
}

/** The words for a code, or the code itself where there are none: a newer server may know more. */
export function sayCode(say: Say, prefix: string, code: string): string {
  const key = `${prefix}.${code.toLowerCase().replaceAll("_", "-")}`;
  return isKey(key) ? say(key) : code;
}

/** What to call a customer: those who have not said their name are guests. */
export function nameOf(say: Say, customer: { readonly name: string }): string {
  return customer.name === "" ? say("from.customer") : customer.name;
}

/** How to speak of a customer, honorific and all. */
export function addressOf(say: Say, customer: { readonly name: string }): string {
  return customer.name === "" ? say("from.customer") : say("customer.named", { name: customer.name });
}

/** The words for a key that comes from the state. */
export function sayKey(say: Say, key: string, values: Readonly<Record<string, string | number>>): string {
  return isKey(key) ? say(key, values) : key;
}

export type { Key };
