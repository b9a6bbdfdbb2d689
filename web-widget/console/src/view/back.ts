import { h, type Described } from "./dom.ts";
import { icon } from "./icons.ts";

/** On narrow screens: back to the pane before. */
export function backButton(label: string, back: () => void): Described {
  return h("button", { class: "plain round back", type: "button", "aria-label": label, onclick: back }, icon("back"));
}
