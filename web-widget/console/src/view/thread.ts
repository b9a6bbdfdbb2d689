import type { ConversationRow } from "@ieum/protocol/staff";
import type { Thread } from "../state/thread.ts";
import { backButton } from "./back.ts";
import { composer } from "./composer.ts";
import { h, type Child, type Described } from "./dom.ts";
import { handoffCard } from "./handoff.ts";
import { icon } from "./icons.ts";
import { threadItem } from "./message.ts";
import { nothingOpen } from "./setup.ts";
import { addressOf, nameOf, sayCode, type Ui } from "./ui.ts";

export const logId = "log";

export function threadPane(ui: Ui): Described {
  const { desk, say } = ui;
  const { row, openThread } = desk;
  if (desk.customer || desk.selected === undefined) return nothingOpen(ui);
  const label = row ? say("thread.label", { name: addressOf(say, row.customer) }) : say("thread.log");
  const pane = (...children: readonly Child[]): Described =>
    h("main", { class: "thread-pane", key: "thread", id: "thread", tabindex: "-1", "aria-label": label }, ...children);
  if (desk.thread === "failed" || desk.thread === "missing") {
    return pane(
      backOnly(ui),
      h(
        "div",
        { class: "empty", role: "alert" },
        icon("alert"),
        h("p", {}, say(`thread.${desk.thread}`)),
        desk.thread === "failed" && h("button", { class: "quiet", type: "button", onclick: () => void desk.open(desk.selected) }, say("again")),
      ),
    );
  }
  if (!row || !openThread) return pane(backOnly(ui), h("div", { class: "log loading", "aria-busy": "true" }, ...[0, 1, 2].map((index) => h("div", { class: `bubble ghost g${index}`, key: `g${index}` }))));
  return pane(header(ui, row), handoffCard(ui, row, openThread), log(ui, openThread), composer(ui, row));
}

function backOnly({ say, acts }: Ui): Described {
  return h("header", { class: "bar only-narrow" }, backButton(say("back"), () => acts.close()));
}

function header(ui: Ui, row: ConversationRow): Described {
  const { desk, say, acts } = ui;
  const watching = desk.room.colleagues.filter((other) => other.id !== desk.me?.id && other.online && other.viewing === row.id);
  return h(
    "header",
    { class: "bar" },
    backButton(say("back"), () => acts.close()),
    h(
      "div",
      { class: "who" },
      h("h1", {}, nameOf(say, row.customer)),
      h(
        "p",
        { class: "sub" },
        h("span", { class: `level l${row.customer.level}` }, row.customer.level === 2 && icon("check"), say(`level.${row.customer.level}`)),
        h("span", {}, row.channels.map((channel) => sayCode(say, "channel", channel)).join(" → ")),
        watching.length > 0 && h("span", { class: "watching" }, say("thread.watching", { names: watching.map((each) => each.name).join(", ") })),
      ),
    ),
    tags(ui, row),
    h("button", { class: "quiet only-middle", type: "button", onclick: () => acts.pane(ui.screen.pane === "record" ? "thread" : "record") }, say("thread.record")),
  );
}

function tags(ui: Ui, row: ConversationRow): Described {
  const { desk, say, screen, update } = ui;
  const known = [...new Set(desk.rows.view("all").flatMap((each) => each.tags))].filter((tag) => !row.tags.includes(tag));
  const close = (): void => {
    screen.addingTag = false;
    update();
  };
  const add = (event: KeyboardEvent): void => {
    if (event.key === "Escape") close();
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    const tag = (event.target as HTMLInputElement).value.trim();
    close();
    if (tag !== "") void desk.commands.tag(row, [tag], []);
  };
  return h(
    "div",
    { class: "tags" },
    ...row.tags.map((tag) =>
      h(
        "span",
        { class: "tag", key: tag },
        tag,
        h("button", { type: "button", "aria-label": say("tag.remove", { tag }), onclick: () => void desk.commands.tag(row, [], [tag]) }, icon("close")),
      ),
    ),
    screen.addingTag
      ? h("input", {
          key: "field", class: "tag-field", "aria-label": say("tag.name"), placeholder: say("tag.name"), list: "known-tags", maxlength: 40, onkeydown: add, onblur: close,
          mounted: (field: HTMLInputElement) => field.focus(),
        })
      : h(
          "button",
          {
            key: "add", class: "plain round small", type: "button", "aria-label": say("tag.add"), title: say("tag.add"),
            onclick: () => {
              screen.addingTag = true;
              update();
            },
          },
          icon("plus"),
        ),
    h("datalist", { id: "known-tags" }, ...known.map((tag) => h("option", { value: tag }))),
  );
}

function log(ui: Ui, thread: Thread): Described {
  const { desk, say, times, screen, update } = ui;
  const items = thread.items(times.dayKey);
  const typing = thread.typing && thread.typing.until > desk.surroundings.now() ? thread.typing : undefined;
  return h(
    "div",
    { class: "log-frame", key: `frame-${thread.id}` },
    h(
      "div",
      { class: "log", id: logId, role: "log", "aria-live": "polite", "aria-label": say("thread.log"), tabindex: "0", "data-thread": thread.id, "data-first": thread.firstSeq },
      thread.earlier &&
        h("button", { key: "earlier", class: "quiet earlier", type: "button", disabled: desk.loadingEarlier, onclick: () => void desk.loadEarlier() }, say(desk.loadingEarlier ? "thread.earlier.loading" : "thread.earlier")),
      ...items.map((item) => threadItem(ui, thread, item)),
      typing &&
        h(
          "p",
          { class: typing.from === "customer" ? "typing" : "typing ours", key: "typing" },
          typing.from === "staff" ? say("thread.typing.staff", { name: typing.staff?.name ?? "" }) : say(`thread.typing.${typing.from}`),
          h("span", { class: "dots", "aria-hidden": "true" }),
        ),
    ),
    screen.newer &&
      h(
        "button",
        {
          class: "newer", type: "button",
          onclick: () => {
            screen.newer = false;
            const element = document.getElementById(logId);
            if (element) element.scrollTop = element.scrollHeight;
            update();
          },
        },
        icon("down"),
        say("thread.newer"),
      ),
  );
}
