import type { ConversationRow, View } from "@ieum/protocol/staff";
import { instant } from "../state/rows.ts";
import { waitLevel, waitMinutes } from "../state/waiting.ts";
import { h, type Described } from "./dom.ts";
import { channelIcon, icon } from "./icons.ts";
import { nameOf, sayCode, type Ui } from "./ui.ts";

const views: readonly View[] = ["waiting", "mine", "bot", "all"];
const mostShown = 99;

export function listPane(ui: Ui): Described {
  const { desk, say, acts } = ui;
  return h(
    ui.screen.alone ? "main" : "section",
    { class: "list-pane", key: "list", "aria-label": say("list.label") },
    h(
      "header",
      { class: "bar" },
      h("h1", { class: "brand" }, desk.session.kind === "signed-in" ? (desk.session.shop?.name ?? say("app.title")) : say("app.title")),
      h("a", { class: "plain round", href: "#/knowledge/misses", "aria-label": say("kb.title"), title: say("kb.title") }, icon("book")),
      h(
        "button",
        { class: "plain round", type: "button", "aria-label": say("palette.open"), title: `${say("palette.open")} (Ctrl K)`, onclick: () => acts.openPalette() },
        icon("search"),
      ),
      h(
        "button",
        { class: "avatar me", type: "button", "aria-label": say("settings.open"), title: desk.me?.name, onclick: () => acts.dialog("settings") },
        initialOf(desk.me?.name ?? ""),
      ),
    ),
    viewTabs(ui),
    rows(ui),
  );
}

function viewTabs({ desk, say }: Ui): Described {
  return h(
    "nav",
    { class: "views", "aria-label": say("views") },
    ...views.map((view) => {
      const count = desk.rows.counts[view];
      const here = desk.listing.view === view && desk.customer === undefined;
      return h(
        "a",
        { key: view, href: `#/${view}`, class: `view ${view}`, "aria-current": here ? "page" : undefined },
        say(`view.${view}`),
        count > 0 && h("span", { class: "count" }, capped(count)),
      );
    }),
  );
}

function rows(ui: Ui): Described {
  const { desk, say } = ui;
  const shown = desk.listing.rows;
  if (desk.listing.state === "loading") return h("div", { class: "rows", key: "loading", "aria-busy": "true" }, ...[0, 1, 2, 3].map(skeleton));
  if (desk.listing.state === "failed") {
    return h(
      "div",
      { class: "empty", key: "failed", role: "alert" },
      h("p", {}, say("list.failed")),
      h("button", { class: "quiet", type: "button", onclick: () => void desk.listing.show(desk.listing.view) }, say("again")),
    );
  }
  if (shown.length === 0) {
    return h("div", { class: "empty", key: "empty" }, h("p", {}, say(`list.empty.${desk.listing.view}`)), h("p", { class: "hint" }, say(`list.empty.${desk.listing.view}.hint`)));
  }
  return h(
    "div",
    { class: "rows", key: "rows" },
    h("ul", {}, ...shown.map((row) => conversationRow(ui, row))),
    desk.rows.next(desk.listing.view) !== undefined && h("button", { class: "quiet more", type: "button", onclick: () => void desk.listing.more() }, say("list.more")),
  );
}

function conversationRow(ui: Ui, row: ConversationRow): Described {
  const { desk, say, times } = ui;
  const open = row.id === desk.selected;
  return h(
    "li",
    { key: row.id },
    h(
      "a",
      {
        class: row.unread > 0 ? "row unread" : "row",
        href: `#/${desk.listing.view}/${row.id}`,
        "aria-current": open ? "true" : undefined,
        "data-conversation": row.id,
      },
      avatar(row.customer, row.channel, say),
      h(
        "span",
        { class: "row-text" },
        h("span", { class: "row-top" }, h("span", { class: "name" }, nameOf(say, row.customer)), h("time", { class: "age", datetime: row.lastMessage.at }, times.age(row.lastMessage.at, desk.now))),
        h(
          "span",
          { class: "row-last" },
          h("span", { class: "last" }, desk.drafts.has(row.id) && !open && h("em", {}, `${say("row.draft")} · `), lastLine(ui, row)),
          row.unread > 0 && h("span", { class: "badge", "aria-label": say("row.unread", { count: row.unread }) }, capped(row.unread)),
        ),
        h("span", { class: "row-foot" }, holder(ui, row), ...row.tags.slice(0, 2).map((tag) => h("span", { class: "tag" }, tag))),
      ),
    ),
  );
}

function capped(count: number): string {
  return count > mostShown ? `${mostShown}+` : String(count);
}

function lastLine({ say }: Ui, row: ConversationRow): string {
  const { from, text } = row.lastMessage;
  const line = text.replace(/\s+/g, " ");
  return from === "bot" ? `${say("from.bot")}: ${line}` : line;
}

function holder(ui: Ui, row: ConversationRow): Described {
  const { desk, say, times } = ui;
  if (row.state === "resolved") return h("span", { class: "holder resolved" }, icon("check"), say("row.resolved"));
  if (row.floor.owner === "waiting") {
    const waited = desk.now - instant(row.waitingSince ?? row.floor.since);
    return h("span", { class: `holder wait ${waitLevel(waited)}` }, icon("clock"), say("row.waiting", { time: times.wait(waitMinutes(waited)) }));
  }
  if (row.floor.owner === "bot") return h("span", { class: "holder" }, say("row.bot"));
  return h("span", { class: desk.holds(row) ? "holder mine" : "holder" }, icon("user"), desk.holds(row) ? say("row.mine") : (row.floor.staff?.name ?? ""));
}

export function avatar(customer: { readonly name: string; readonly initial: string }, channel: string, say: Ui["say"]): Described {
  const initial = customer.initial === "" ? initialOf(nameOf(say, customer)) : customer.initial;
  return h(
    "span",
    { class: "avatar" },
    h("span", { "aria-hidden": "true" }, initial),
    h("span", { class: `mark ${channel}`, title: sayCode(say, "channel", channel) }, channelIcon(channel), h("span", { class: "sr" }, sayCode(say, "channel", channel))),
  );
}

export function initialOf(name: string): string {
  const [first = ""] = [...name];
  return first;
}

function skeleton(index: number): Described {
  return h("div", { class: "row skeleton", key: `skeleton-${index}` }, h("span", { class: "avatar" }), h("span", { class: "row-text" }, h("span", { class: "line" }), h("span", { class: "line short" })));
}
