import type { Choice } from "@ieum/protocol";
import { safeUrl } from "../chat/text.ts";
import { button, link } from "./dom.ts";
import { isolated } from "./prose.ts";
import type { Surroundings } from "./surroundings.ts";

/** A choice as what it is: a link when it leads out, else a button. Nothing when it leads where it may not. */
export function choiceElement(choice: Choice, style: string, surroundings: Surroundings): HTMLElement | undefined {
  const { label, action } = choice;
  if (action.type === "open") {
    const href = safeUrl(action.url, surroundings.base);
    return href === undefined ? undefined : link(href, surroundings.words.say("newWindow"), { class: style }, isolated(label));
  }
  return button({ class: style }, () => surroundings.act(action, label), isolated(label));
}
