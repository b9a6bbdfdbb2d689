import type { Source } from "@ieum/protocol";
import { safeUrl } from "../chat/text.ts";
import { h, link, setAttribute } from "./dom.ts";
import { isolated } from "./prose.ts";
import type { Surroundings } from "./surroundings.ts";

let ids = 0;

/** Footnote buttons for the end of a text, and the place under the bubble where one source at a time is opened. */
export function footnotes(sources: readonly Source[], { words, base }: Surroundings): { readonly marks: HTMLElement; readonly note: HTMLElement } {
  const note = h("div.note", { id: `note-${++ids}`, hidden: true });
  const marks = h("span.cites");
  const buttons = sources.map((source, index) => {
    const number = index + 1;
    const mark = h(
      "button",
      { type: "button", class: "cite", "aria-expanded": "false", "aria-controls": note.id, "aria-label": words.say("source", { number, title: source.title }) },
      String(number),
    );
    mark.addEventListener("click", () => {
      const open = mark.getAttribute("aria-expanded") === "true";
      for (const other of buttons) setAttribute(other, "aria-expanded", String(other === mark && !open));
      note.replaceChildren(...(open ? [] : noteOf(source, words, base)));
      setAttribute(note, "hidden", open);
      if (!open) note.scrollIntoView({ block: "nearest" });
    });
    return mark;
  });
  marks.append(...buttons);
  return { marks, note };
}

function noteOf(source: Source, words: Surroundings["words"], base: string): readonly Node[] {
  const title = source.heading && source.heading !== source.title ? `${source.title} · ${source.heading}` : source.title;
  const href = source.url === undefined ? undefined : safeUrl(source.url, base);
  const date = source.updatedAt === undefined ? "" : words.date(source.updatedAt);
  const foot = h("p.note-foot");
  if (date) foot.append(h("span", {}, words.say("sourceUpdated", { date })));
  if (href) foot.append(link(href, words.say("newWindow"), {}, words.say("sourceLink")));
  return [
    h("p.note-title", {}, isolated(title)),
    ...(source.passage ? [h("blockquote", { dir: "auto" }, source.passage)] : []),
    ...(foot.childNodes.length > 0 ? [foot] : []),
  ];
}
