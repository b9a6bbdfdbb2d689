import assert from "node:assert/strict";
import { test } from "node:test";
import type { ConversationRow, Floor } from "../../protocol/staff/index.ts";
import { Lingering } from "../src/state/lingering.ts";
import { Rows } from "../src/state/rows.ts";

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 22, 5, minute)).toISOString();
const me = { id: "st-miso", name: "미소" };
const harin = { id: "st-harin", name: "하린" };

function row(id: string, owner: Floor["owner"], epoch: number, minute: number, more: Partial<ConversationRow> = {}): ConversationRow {
  const floor: Floor = { owner, epoch, since: at(minute), why: "test", ...(owner === "staff" ? { staff: me } : {}) };
  return {
    id, customer: { id: `cu-${id}`, name: id, initial: id, level: 0 }, channel: "web", channels: ["web"], state: "open",
    lastMessage: { text: id, at: at(minute), from: "customer" }, floor, unread: 0, tags: [], ...(owner === "waiting" ? { waitingSince: at(minute) } : {}), ...more,
  };
}

function rowsOf(...all: readonly ConversationRow[]): Rows {
  const rows = new Rows();
  rows.clear(me.id);
  for (const each of all) rows.put(each);
  return rows;
}

const ids = (rows: readonly ConversationRow[]): readonly string[] => rows.map((each) => each.id);
const answer = (conversations: readonly ConversationRow[], next?: string): Parameters<Rows["page"]>[1] => ({
  conversations, counts: { waiting: 9, mine: 0, bot: 0, all: 9 }, position: "1", ...(next === undefined ? {} : { next }),
});

test("waiting shows the longest wait first, the other views the newest message", () => {
  const rows = rowsOf(row("late", "waiting", 2, 30), row("early", "waiting", 2, 10), row("bot-old", "bot", 1, 5), row("bot-new", "bot", 1, 50));

  assert.deepEqual(ids(rows.view("waiting")), ["early", "late"]);
  assert.deepEqual(ids(rows.view("bot")), ["bot-new", "bot-old"]);
  assert.deepEqual(ids(rows.view("all")), ["bot-new", "late", "early", "bot-old"]);
});

test("a view holds what its name says", () => {
  const theirs = row("theirs", "staff", 3, 1, { floor: { owner: "staff", staff: harin, epoch: 3, since: at(1), why: "taken" } });
  const rows = rowsOf(row("mine", "staff", 3, 2), theirs, row("done", "bot", 4, 3, { state: "resolved" }));

  assert.deepEqual(ids(rows.view("mine")), ["mine"]);
  assert.deepEqual(ids(rows.view("bot")), []);
  assert.deepEqual(ids(rows.view("all")), ["done", "mine", "theirs"]);
});

test("an older floor never replaces a newer one, in whatever order they arrive", () => {
  const rows = rowsOf(row("a", "waiting", 3, 1));

  rows.floor("a", { owner: "staff", staff: harin, epoch: 4, since: at(2), why: "taken" });
  rows.put(row("a", "waiting", 3, 1));
  rows.floor("a", { owner: "waiting", epoch: 3, since: at(1), why: "asked-for-person" });

  assert.equal(rows.find("a")?.floor.staff?.id, harin.id);
  assert.equal(rows.find("a")?.waitingSince, undefined);
});

test("an older last message never replaces a newer one", () => {
  const rows = rowsOf(row("a", "bot", 1, 1));

  rows.message("a", { text: "새 말", at: at(9), from: "customer" }, "kakao");
  rows.put(row("a", "bot", 1, 1));
  rows.message("a", { text: "옛 말", at: at(2), from: "bot" }, "web");

  assert.equal(rows.find("a")?.lastMessage.text, "새 말");
});

test("a customer's message tells the channel they write from now", () => {
  const rows = rowsOf(row("a", "bot", 1, 1));

  rows.message("a", { text: "카톡이에요", at: at(9), from: "customer" }, "kakao");
  rows.message("a", { text: "네", at: at(10), from: "bot" }, "web");

  assert.equal(rows.find("a")?.channel, "kakao");
  assert.deepEqual(rows.find("a")?.channels, ["web", "kakao"]);
});

test("counts follow each change until the server counts again", () => {
  const rows = new Rows();
  rows.clear(me.id);
  rows.page("waiting", { ...answer([row("a", "waiting", 1, 1)]), counts: { waiting: 1, mine: 0, bot: 0, all: 1 } }, true, rows.now());

  rows.floor("a", { owner: "staff", staff: me, epoch: 2, since: at(2), why: "taken" });
  assert.deepEqual(rows.counts, { waiting: 0, mine: 1, bot: 0, all: 1 });

  rows.put(row("a", "bot", 3, 3, { state: "resolved" }));
  assert.deepEqual(rows.counts, { waiting: 0, mine: 0, bot: 0, all: 0 });

  rows.put(row("b", "bot", 1, 4), { waiting: 7, mine: 0, bot: 1, all: 8 });
  assert.equal(rows.counts.waiting, 7);
});

test("a first page drops what has left the view, and keeps what changed while it travelled", () => {
  const rows = rowsOf(row("gone", "waiting", 1, 1), row("kept", "waiting", 1, 2));
  const asked = rows.now();

  rows.put(row("new", "waiting", 1, 3));
  rows.page("waiting", answer([row("kept", "waiting", 1, 2)]), true, asked);

  assert.deepEqual(ids(rows.view("waiting")), ["kept", "new"]);
});

test("a first page that is not the last leaves alone what would stand on a later page", () => {
  const rows = rowsOf(row("first", "waiting", 1, 1), row("later", "waiting", 1, 50));

  rows.page("waiting", answer([row("second", "waiting", 1, 2)], "next"), true, rows.now());

  assert.deepEqual(ids(rows.view("waiting")), ["second", "later"]);
  assert.equal(rows.next("waiting"), "next");
});

test("an answer that is older than an event does not undo it", () => {
  const rows = rowsOf(row("a", "waiting", 1, 1));
  const asked = rows.now();

  rows.floor("a", { owner: "staff", staff: harin, epoch: 2, since: at(2), why: "taken" });
  rows.page("waiting", answer([row("a", "waiting", 1, 1)]), true, asked);

  assert.equal(rows.find("a")?.floor.owner, "staff");
});

test("the open conversation keeps its place in the list when it leaves the view", () => {
  const [a, b, c] = [row("a", "waiting", 1, 1), row("b", "waiting", 1, 2), row("c", "waiting", 1, 3)];
  const lingering = new Lingering();
  assert.deepEqual(ids(lingering.list("waiting", [a, b, c], b)), ["a", "b", "c"]);

  assert.deepEqual(ids(lingering.list("waiting", [a, c], b)), ["a", "b", "c"]);
  assert.deepEqual(ids(lingering.list("waiting", [c], b)), ["c", "b"]);
  assert.deepEqual(ids(lingering.list("waiting", [a, c], a)), ["a", "c"]);
  assert.deepEqual(ids(lingering.list("mine", [], b)), []);
});
