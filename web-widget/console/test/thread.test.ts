import assert from "node:assert/strict";
import { test } from "node:test";
import type { ConversationAnswer, Note, TimelineEntry } from "../../protocol/staff/index.ts";
import { bindingOf } from "../src/state/bindings.ts";
import { segments, Thread, type ThreadItem } from "../src/state/thread.ts";
import { conversation, message, sample } from "./mock/conversations.ts";
import { stranger } from "./mock/people.ts";

const now = Date.UTC(2026, 10, 22, 5, 0);
const at = (minute: number): string => new Date(now + minute * 60_000).toISOString();
const dayOf = (instant: string): string => instant.slice(0, 10);
const note = (id: string, after: number, minute: number): Note => ({ id, at: at(minute), by: { id: "st-harin", name: "하린" }, text: id, after });
const entry = (id: string, after: number, minute: number): TimelineEntry => ({ id, at: at(minute), after, kind: "tool", by: "bot", text: id });

function thread(rest: Partial<ConversationAnswer> = {}): Thread {
  return new Thread({
    ...conversation(now, { id: "co-1", customer: stranger("cu-1", "손님", "손"), floor: { owner: "bot", epoch: 1, since: at(0), why: "opened" }, said: [] }),
    ...rest,
  });
}

function line(item: ThreadItem): string {
  switch (item.kind) {
    case "message":
      return `${item.message.from} ${item.message.seq}`;
    case "note":
      return `note ${item.note.id}`;
    case "entry":
      return `entry ${item.entry.id}`;
    case "pending":
      return `pending ${item.pending.text}`;
    default:
      return item.kind === "channel" ? `channel ${item.channel}` : item.kind;
  }
}

const lines = (each: Thread): readonly string[] => each.items(dayOf).map(line);

test("messages stand by their number, however they arrive and however often", () => {
  const each = thread();

  for (const seq of [3, 1, 2, 3, 1]) each.message(message(seq, at(seq), { from: "customer", text: `${seq}` }));

  assert.deepEqual(lines(each), ["day", "customer 1", "customer 2", "customer 3"]);
});

test("notes and tool calls stand behind the message they came after, in the order of time", () => {
  const each = thread({ notes: [note("n2", 2, 5), note("n1", 1, 2)], timeline: [entry("t1", 1, 1), entry("t0", 0, 0)] });

  each.message(message(1, at(0), { from: "customer", text: "안녕하세요" }));
  each.message(message(4, at(4), { from: "bot", text: "네" }));

  assert.deepEqual(lines(each), ["entry t0", "day", "customer 1", "entry t1", "note n1", "note n2", "bot 4"]);
});

test("a thread that begins in the middle shows nothing older beside it, until it is asked for", () => {
  const each = thread({ earlier: true, messages: [message(3, at(3), { from: "bot", text: "셋" })], notes: [note("old", 1, 1), note("new", 3, 4)] });
  assert.deepEqual(lines(each), ["day", "bot 3", "note new"]);

  each.loadEarlier({ messages: [message(1, at(1), { from: "customer", text: "하나" }), message(2, at(2), { from: "bot", text: "둘" })], earlier: false });

  assert.equal(each.earlier, false);
  assert.deepEqual(lines(each), ["day", "customer 1", "note old", "bot 2", "bot 3", "note new"]);
});

test("a change of the floor that the customer is told of is told once", () => {
  const each = thread({ timeline: [{ ...entry("taken", 1, 1), kind: "floor" }, { ...entry("late", 1, 5), kind: "floor" }] });
  each.message(message(1, at(1), { from: "system", text: "미소 님이 이어서 답해 드려요", intent: "handoff" }));

  assert.deepEqual(lines(each), ["day", "system 1", "entry late"]);
});

test("a change of the channel is a line of its own, and lines of the house are no change", () => {
  const each = thread();
  each.message(message(1, at(0), { from: "system", text: "안내", channel: "web" }));
  each.message(message(2, at(1), { from: "customer", text: "a", channel: "web" }));
  each.message(message(3, at(2), { from: "customer", text: "b", channel: "kakao" }));
  each.message(message(4, at(3), { from: "system", text: "안내", channel: "web" }));
  each.message(message(5, at(4), { from: "bot", text: "c", channel: "kakao" }));

  assert.deepEqual(lines(each), ["day", "system 1", "customer 2", "channel kakao", "customer 3", "system 4", "bot 5"]);
});

test("what is unread begins with a line of its own until the thread is left", () => {
  const each = thread();
  for (const seq of [1, 2, 3]) each.message(message(seq, at(seq), { from: seq === 2 ? "bot" : "customer", text: `${seq}` }));
  each.markUnread(1);
  assert.deepEqual(lines(each), ["day", "customer 1", "bot 2", "unread", "customer 3"]);
  each.markUnread(9);
  assert.deepEqual(lines(each), ["day", "unread", "customer 1", "bot 2", "customer 3"]);
  each.markUnread(0);
  assert.deepEqual(lines(each), ["day", "customer 1", "bot 2", "customer 3"]);
});

test("a new day begins with its date", () => {
  const each = thread();
  each.message(message(1, "2026-11-21T10:00:00Z", { from: "customer", text: "a" }));
  each.message(message(2, "2026-11-22T10:00:00Z", { from: "customer", text: "b" }));

  assert.deepEqual(lines(each), ["day", "customer 1", "day", "customer 2"]);
});

test("messages of one sender stand together until something comes between", () => {
  const each = thread({ notes: [note("n1", 2, 1)] });
  for (const seq of [1, 2, 3]) each.message(message(seq, at(0), { from: "customer", text: `${seq}` }));

  const shown = each.items(dayOf).flatMap((item) => (item.kind === "message" ? [[item.first, item.last]] : []));

  assert.deepEqual(shown, [[true, false], [false, true], [true, true]]);
});

test("the event of one's own message replaces the line that was being sent", () => {
  const each = thread();
  each.pend({ clientMessageId: "c1", as: "message", text: "확인했어요", state: "sending" });

  each.message(message(1, at(0), { from: "staff", author: "미소", text: "확인했어요" }));

  assert.deepEqual(lines(each), ["day", "staff 1"]);
});

test("the text so far gives way to the bot's message", () => {
  const each = thread();
  each.partial("tu-1", "연남점에는");
  assert.deepEqual(lines(each), ["partial"]);

  each.message(message(1, at(0), { from: "bot", text: "연남점에는 전용 주차장이 없어요." }));

  assert.deepEqual(lines(each), ["day", "bot 1"]);
});

test("an older word about the delivery does not replace a newer one", () => {
  const each = thread();
  each.message({ ...message(1, at(0), { from: "staff", text: "네" }), delivery: { state: "with-next-message", at: at(0) } });

  each.delivery(1, { state: "delivered", at: at(5) });
  each.message({ ...message(1, at(0), { from: "staff", text: "네" }), delivery: { state: "with-next-message", at: at(0) } });

  assert.equal(each.find(1)?.delivery?.state, "delivered");
});

test("a text is cut at its claims, longer words first and each place once", () => {
  const claim = (text: string): { text: string; kind: string; boundTo: { article: string } } => ({ text, kind: "count", boundTo: { article: "a" } });
  const cut = segments("2시간 30분, 2명과 2명", [claim("2명 "), claim("2시간 30분"), claim("30분"), claim("2명"), claim("없는 말"), claim(" ")]);

  assert.deepEqual(cut.map(({ text, claim: bound }) => (bound ? `[${text}]` : text)), ["[2시간 30분]", ", ", "[2명]", "과 ", "[2명]"]);
});

test("a text without claims is one piece, and an empty one too", () => {
  assert.deepEqual(segments("네", []), [{ text: "네" }]);
  assert.deepEqual(segments("", []), [{ text: "" }]);
});

test("a claim leads to the sentence, the row or the message that it is bound to", () => {
  const [seoyeon] = sample(now);
  assert.ok(seoyeon);
  const each = new Thread(seoyeon);
  const [parking, booking] = [each.find(3), each.find(5)];
  assert.ok(parking && booking);
  const bound = (boundTo: { article: string } | { row: string } | { message: number }, text = "2시간"): ReturnType<typeof bindingOf> =>
    bindingOf({ text, kind: "duration", boundTo }, "row" in boundTo ? booking : parking, each);

  assert.equal(bound({ article: "parking" }).kind, "passage");
  assert.deepEqual(bound({ article: "unknown" }), { kind: "article", article: "unknown" });
  assert.equal(bound({ row: "booking/B-2001" }).kind, "booking");
  assert.equal(bound({ row: "order/O-1001" }).kind, "order");
  assert.equal(bound({ row: "coupon/BIRTHDAY10" }).kind, "coupon");
  assert.deepEqual(bound({ row: "class-session/x" }), { kind: "row", row: "class-session/x", rows: [] });
  assert.equal(bound({ message: 2 }).kind, "message");
  assert.deepEqual(bound({ message: 99 }), { kind: "gone" });
});
