import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMessage, type Message } from "@ieum/protocol";
import { Timeline, type Pending } from "../src/chat/timeline.ts";

const message = (seq: number, fields: object = {}): Message => parseMessage({ seq, from: "bot", text: `m${seq}`, at: "2026-11-28T14:00:00+09:00", ...fields }) as Message;
const pending = (clientMessageId: string): Pending => ({ clientMessageId, text: "네", attachments: [], state: "waiting" });
const seqs = (timeline: Timeline): readonly number[] => timeline.messages.map(({ seq }) => seq);

test("messages stand in the server's order however they arrive, each once", () => {
  const timeline = new Timeline();

  timeline.merge([message(5), message(2)]);
  timeline.merge([message(9), message(2), message(3), message(5)]);

  assert.deepEqual(seqs(timeline), [2, 3, 5, 9]);
  assert.equal(timeline.last, 9);
});

test("merging what is known changes nothing, not even the list", () => {
  const timeline = new Timeline();
  timeline.merge([message(1)]);
  const before = timeline.messages;

  assert.deepEqual(timeline.merge([message(1, { text: "다른 글" })]), []);
  assert.equal(timeline.messages, before);
});

test("any order of any delivery ends in the same thread", () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    let state = seed;
    const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const timeline = new Timeline();
    for (let step = 0; step < 60; step += 1) timeline.merge(Array.from({ length: Math.floor(random() * 4) }, () => message(1 + Math.floor(random() * 20))));
    timeline.merge(Array.from({ length: 20 }, (_, index) => message(index + 1)));

    assert.deepEqual(seqs(timeline), Array.from({ length: 20 }, (_, index) => index + 1));
  }
});

test("a message with the client's id takes the place of what was pending", () => {
  const timeline = new Timeline();
  timeline.pending = [pending("a"), pending("b")];

  timeline.merge([message(4, { from: "customer", clientMessageId: "a" })]);

  assert.deepEqual(timeline.pending.map(({ clientMessageId }) => clientMessageId), ["b"]);
});

test("an acknowledged message stands in until the server's own arrives", () => {
  const timeline = new Timeline();
  timeline.pending = [pending("a")];

  timeline.acknowledge(pending("a"), 7, "2026-11-28T14:00:00+09:00");
  assert.deepEqual([timeline.pending.length, seqs(timeline), timeline.messages[0]?.text], [0, [7], "네"]);

  timeline.merge([message(7, { from: "customer", text: "네 (서버)" })]);
  assert.deepEqual([seqs(timeline), timeline.messages[0]?.text], [[7], "네 (서버)"]);
});

test("a message that the socket brought first is not doubled by its acknowledgement", () => {
  const timeline = new Timeline();
  timeline.pending = [pending("a")];
  timeline.merge([message(7, { from: "customer", text: "네" })]);

  timeline.acknowledge(pending("a"), 7, "2026-11-28T14:00:00+09:00");

  assert.deepEqual([timeline.pending.length, seqs(timeline)], [0, [7]]);
});

test("what is complete only grows when somebody says so", () => {
  const timeline = new Timeline();
  timeline.merge([message(9)]);
  assert.equal(timeline.complete, 0);

  timeline.completeTo(4);
  timeline.completeTo(2);
  assert.equal(timeline.complete, 4);
});
