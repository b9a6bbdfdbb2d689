import type { CustomerRecord } from "@ieum/protocol/staff";
import { backButton } from "./back.ts";
import { h, type Described } from "./dom.ts";
import { channelIcon, icon } from "./icons.ts";
import { isKey } from "../words/words.ts";
import { addressOf, sayCode, type Ui } from "./ui.ts";

const known = ["article", "widget", "kakao", "hours", "colleague"] as const;

/** The middle of the screen while no conversation is open: a customer's conversations, what is still to be set up, or quiet. */
export function nothingOpen(ui: Ui): Described {
  const { desk, say } = ui;
  const steps = desk.room.setup.filter((step) => known.some((each) => each === step.step));
  const inside = desk.customer ? customer(ui, desk.customer) : steps.some((step) => !step.done) ? checklist(ui) : quiet(ui);
  return h("main", { class: "thread-pane", key: "none", id: "thread", tabindex: "-1", "aria-label": say("thread.pick") }, ...inside);
}

function quiet({ say, acts }: Ui): readonly Described[] {
  return [
    h(
      "div",
      { class: "empty", key: "quiet" },
      h("p", {}, say("thread.pick")),
      h("p", { class: "hint" }, say("thread.pick.hint")),
      h("button", { class: "quiet", type: "button", onclick: () => acts.openKeys() }, say("keys.open")),
    ),
  ];
}

function checklist({ desk, say }: Ui): readonly Described[] {
  return [
    h(
      "section",
      { class: "setup", key: "setup", "aria-label": say("setup.title") },
      h("h1", {}, say("setup.title")),
      h("p", { class: "hint" }, say("setup.hint")),
      h(
        "ul",
        {},
        ...desk.room.setup.flatMap(({ step, done, count }) => {
          const name = known.find((each) => each === step);
          if (!name) return [];
          const how = `setup.${step}.how`;
          const words = name === "article" && count !== undefined && count > 0 ? say("setup.article.count", { count }) : say(`setup.${name}`);
          return [h("li", { key: name, class: done ? "done" : "todo" }, h("span", { class: "tick" }, done && icon("check")), h("span", { class: "what" }, name === "article" ? h("a", { href: "#/knowledge/sources" }, words) : words, !done && isKey(how) && h("span", { class: "hint" }, say(how))), h("span", { class: "state" }, say(done ? "setup.done" : "setup.todo")))];
        }),
      ),
    ),
  ];
}

function customer(ui: Ui, record: CustomerRecord): readonly Described[] {
  const { say, times, desk, acts } = ui;
  return [
    h(
      "header",
      { class: "bar", key: "head" },
      backButton(say("back"), () => acts.close()),
      h("div", { class: "who" }, h("h1", {}, addressOf(say, record))),
      h("button", { class: "quiet only-middle", type: "button", onclick: () => acts.pane("record") }, say("thread.record")),
    ),
    h(
      "section",
      { class: "past links", key: "past", "aria-label": say("customer.conversations") },
      h("h2", {}, say("customer.conversations")),
      record.conversations.length === 0
        ? h("p", { class: "hint" }, say("customer.none"))
        : h(
            "ul",
            {},
            ...record.conversations.map((past) =>
              h(
                "li",
                { key: past.id },
                h(
                  "a",
                  { href: `#/${desk.listing.view}/${past.id}` },
                  channelIcon(past.channel),
                  h("span", { class: "grow-1" }, past.subject ?? sayCode(say, "channel", past.channel)),
                  h("time", { datetime: past.lastAt }, times.age(past.lastAt, desk.now)),
                ),
              ),
            ),
          ),
    ),
  ];
}
