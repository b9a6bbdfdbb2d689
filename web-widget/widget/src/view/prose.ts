import { linkify } from "../chat/text.ts";
import { h, link } from "./dom.ts";

/**
 * A message's text as one isolated block: line breaks stay, addresses become links, and directional controls inside it
 * cannot reorder anything outside of it.
 */
export function prose(text: string, newWindow: string): HTMLParagraphElement {
  const paragraph = h("p.prose", { dir: "auto" });
  for (const { text: part, href, whole } of linkify(text)) {
    const look = { dir: "ltr", ...(whole && { class: "whole" }) };
    if (href !== undefined) paragraph.append(link(href, newWindow, look, part));
    else paragraph.append(whole ? h("span", look, part) : part);
  }
  return paragraph;
}

/** A name or a label from outside, isolated from its surroundings. */
export function isolated(text: string): HTMLElement {
  return h("bdi", {}, text);
}
