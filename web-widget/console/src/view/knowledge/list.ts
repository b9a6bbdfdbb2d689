import { tabs, type Tab } from "../../state/knowledge.ts";
import { h, type Child, type Described } from "../dom.ts";
import { icon } from "../icons.ts";
import { articleUrl, loaded, stateTag } from "./parts.ts";
import type { Ui } from "../ui.ts";

const states = ["all", "draft", "in-review", "published", "archived"] as const;

/** The left side: where one can go, and the list of the place one is at. */
export function knowledgeList(ui: Ui): Described {
  const { desk, say } = ui;
  const tab = desk.knowledge.place?.tab ?? "misses";
  return h(
    ui.screen.alone ? "main" : "section",
    { class: "list-pane", key: "kb-list", "aria-label": say("kb.title") },
    h(
      "header",
      { class: "bar" },
      h("a", { class: "plain round", href: `#/${desk.listing.view}`, "aria-label": say("kb.leave"), title: say("kb.leave") }, icon("back")),
      h("h1", { class: "brand" }, say("kb.title")),
    ),
    h("nav", { class: "kb-tabs", "aria-label": say("kb.title") }, ...tabs.map((each) => link(ui, each, each === tab))),
    ...inside(ui, tab),
  );
}

function link({ desk, say }: Ui, tab: Tab, here: boolean): Described {
  const { state, groups } = desk.knowledge.misses;
  const open = tab === "misses" && state === "open" && groups.kind === "ready" ? groups.value.length : 0;
  return h("a", { key: tab, class: "kb-tab", href: `#/knowledge/${tab}`, "aria-current": here ? "page" : undefined }, h("span", { class: "grow-1" }, say(`kb.tab.${tab}`)), open > 0 && h("span", { class: "count" }, String(open)));
}

function inside(ui: Ui, tab: Tab): readonly Child[] {
  if (tab === "misses") return [missFilter(ui), missRows(ui)];
  if (tab === "articles") return [articleFilter(ui), articleRows(ui)];
  return [];
}

function missFilter({ desk, say }: Ui): Described {
  const { knowledge } = desk;
  return h(
    "div",
    { class: "kb-filter", key: "miss-filter" },
    h(
      "select",
      { "aria-label": say("kb.misses.which"), onchange: (event: Event) => void knowledge.misses.load((event.target as HTMLSelectElement).value === "settled" ? "settled" : "open") },
      ...(["open", "settled"] as const).map((state) => h("option", { value: state, selected: state === knowledge.misses.state }, say(`kb.misses.${state}`))),
    ),
  );
}

function missRows(ui: Ui): Described {
  const { desk, say, times } = ui;
  const { knowledge } = desk;
  return h(
    "div",
    { class: "rows", key: "miss-rows" },
    ...loaded(ui, knowledge.misses.groups, () => void knowledge.misses.load(), (groups) => [
      groups.length === 0 && h("p", { class: "hint kb-none", key: "none" }, say(`kb.misses.none.${knowledge.misses.state}`)),
      h(
        "ul",
        { key: "list" },
        ...groups.map((group) =>
          h(
            "li",
            { key: group.id },
            h(
              "a",
              { class: "row kb-row", href: `#/knowledge/misses/${group.id}`, "aria-current": knowledge.place?.miss === group.id ? "true" : undefined },
              h("span", { class: "row-text" }, h("span", { class: "kb-row-title" }, group.question), h("span", { class: "row-foot" }, h("span", {}, say("kb.misses.times", { count: group.counts.all })), h("time", { datetime: group.lastAt }, times.age(group.lastAt, desk.now)))),
            ),
          ),
        ),
      ),
    ]),
  );
}

function articleFilter({ desk, say }: Ui): Described {
  const { knowledge } = desk;
  const counts = knowledge.articles.kind === "ready" ? knowledge.articles.value.counts : undefined;
  const total = counts ? counts.draft + counts["in-review"] + counts.published + counts.archived : 0;
  return h(
    "div",
    { class: "kb-filter", key: "article-filter" },
    h("input", { type: "search", "aria-label": say("kb.articles.search"), placeholder: say("kb.articles.search"), maxlength: 100, value: knowledge.filter.query, oninput: (event: Event) => void knowledge.search({ query: (event.target as HTMLInputElement).value }) }),
    h(
      "select",
      {
        "aria-label": say("kb.articles.which"),
        onchange: (event: Event) => void knowledge.search({ state: states.find((state) => state === (event.target as HTMLSelectElement).value) ?? "all" }),
      },
      ...states.map((state) => h("option", { value: state, selected: state === knowledge.filter.state }, `${say(state === "all" ? "kb.state.all" : `kb.state.${state}`)}${counts ? ` ${state === "all" ? total : counts[state]}` : ""}`)),
    ),
    h("a", { class: "quiet", href: "#/knowledge/articles/new" }, icon("plus"), say("kb.articles.new")),
  );
}

function articleRows(ui: Ui): Described {
  const { desk, say } = ui;
  const { knowledge } = desk;
  return h(
    "div",
    { class: "rows", key: "article-rows" },
    ...loaded(ui, knowledge.articles, () => void knowledge.search(), ({ articles, next }) => [
      articles.length === 0 && h("p", { class: "hint kb-none", key: "none" }, say("kb.articles.none")),
      h(
        "ul",
        { key: "list" },
        ...articles.map((row) => {
          const here = knowledge.place?.article;
          return h(
            "li",
            { key: `${row.slug}/${row.locale}` },
            h(
              "a",
              { class: "row kb-row", href: articleUrl(row), "aria-current": here?.slug === row.slug && here.locale === row.locale ? "true" : undefined },
              h("span", { class: "row-text" }, h("span", { class: "kb-row-title" }, row.title), h("span", { class: "row-foot" }, stateTag(ui, row), row.locale !== "ko" && h("span", { class: "tag" }, row.locale.toUpperCase()))),
            ),
          );
        }),
      ),
      next !== undefined && h("button", { key: "more", class: "quiet more", type: "button", onclick: () => void knowledge.more() }, say("list.more")),
    ]),
  );
}
