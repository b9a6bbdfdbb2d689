import type { ArticleRow } from "@ieum/protocol/staff";
import type { Loaded } from "../../state/loaded.ts";
import type { ArticleKey } from "../../state/knowledge-api.ts";
import { backButton } from "../back.ts";
import { h, type Child, type Described } from "../dom.ts";
import { sayCode, type Ui } from "../ui.ts";

/** The right side of a screen: a bar with its name and acts, and what it shows. */
export function page(ui: Ui, title: string, acts: readonly Child[], ...children: readonly Child[]): Described {
  return h(
    "main",
    { class: "thread-pane kb", key: `kb-${ui.desk.knowledge.place?.tab ?? ""}`, id: "thread", tabindex: "-1", "aria-label": title },
    h("header", { class: "bar" }, backButton(ui.say("back"), () => ui.acts.pane("list")), h("div", { class: "who" }, h("h1", {}, title)), h("div", { class: "kb-acts" }, ...acts)),
    h("div", { class: "kb-body", tabindex: "0", role: "group", "aria-label": title }, ...children),
  );
}

/** What is there, or that it is on its way, or that it did not come. */
export function loaded<T>({ say }: Ui, what: Loaded<T>, again: () => void, shown: (value: T) => readonly Child[]): readonly Child[] {
  switch (what.kind) {
    case "loading":
      return [h("p", { class: "hint kb-wait", key: "loading", "aria-busy": "true" }, say("kb.loading"))];
    case "failed":
      return [h("div", { class: "empty", key: "failed", role: "alert" }, h("p", {}, say("kb.failed")), h("button", { class: "quiet", type: "button", onclick: again }, say("again")))];
    case "ready":
      return shown(what.value);
  }
}

export function empty(text: string, hint: string): Described {
  return h("div", { class: "empty", key: "empty" }, h("p", {}, text), h("p", { class: "hint" }, hint));
}

export function articleUrl({ locale, slug }: ArticleKey, more = ""): string {
  return `#/knowledge/articles/${encodeURIComponent(locale)}/${encodeURIComponent(slug)}${more}`;
}

/** People stand there by their names, programs by their codes. */
export function author({ say }: Ui, by: string): string {
  return sayCode(say, "kb.by", by);
}

/** Published with a draft above it is a state of its own. */
export function stateTag({ say }: Ui, { state, version, published }: Pick<ArticleRow, "state" | "version" | "published">): Described {
  const changed = published > 0 && published !== version;
  return h("span", { class: `tag state ${state}${changed ? " changed" : ""}` }, say(changed ? "kb.state.changed" : `kb.state.${state}`));
}

export function field(label: string, hint: string, fault: string | undefined, id: string, control: (described: string) => Described): Described {
  return h(
    "div",
    { class: "kb-field", key: id },
    h("label", { for: id }, label),
    hint !== "" && h("p", { class: "hint", id: `${id}-hint` }, hint),
    control(`${hint === "" ? "" : `${id}-hint `}${fault === undefined ? "" : `${id}-fault`}`.trim()),
    fault !== undefined && h("p", { class: "wrong", id: `${id}-fault`, role: "alert" }, fault),
  );
}
