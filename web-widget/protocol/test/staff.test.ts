import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import {
  cannedResponsesAnswer, colleaguesAnswer, conversationAnswer, conversationsAnswer, customerAnswer, customersAnswer, messageAnswer, noteAnswer, problem,
  rowAnswer, sessionAnswer, setupAnswer, staffEvent,
} from "../staff/index.ts";

const folder = "protocol/staff/examples";
const names = readdirSync(folder).map((name) => name.replace(".json", ""));
const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8")) as unknown;

const readers: Readonly<Record<string, (value: unknown) => unknown>> = {
  "login.answer": sessionAnswer,
  "me.answer": sessionAnswer,
  "conversations.answer": conversationsAnswer,
  "conversations-all.answer": conversationsAnswer,
  "conversation.answer": conversationAnswer,
  "take.answer": rowAnswer,
  "return.answer": rowAnswer,
  "resolve.answer": rowAnswer,
  "assign.answer": rowAnswer,
  "tags.answer": rowAnswer,
  "message.answer": messageAnswer,
  "note.answer": noteAnswer,
  "customers.answer": customersAnswer,
  "customer.answer": customerAnswer,
  "colleagues.answer": colleaguesAnswer,
  "canned-responses.answer": cannedResponsesAnswer,
  "setup.answer": setupAnswer,
};

test("every staff answer is read without losing a field", () => {
  const answers = names.filter((name) => name.endsWith(".answer"));

  assert.deepEqual(answers.sort(), Object.keys(readers).sort());
  for (const name of answers) assert.deepEqual(readers[name]?.(read(name)), read(name), name);
});

test("every staff problem is read without losing a field", () => {
  for (const name of names.filter((each) => each.startsWith("problem-"))) {
    const json = read(name) as { status: number };

    assert.deepEqual(problem(json, json.status), json, name);
  }
});

test("every staff event is read without losing a field, and each kind has an example", () => {
  const events = read("stream.server") as { type: string }[];

  assert.deepEqual(events.map(staffEvent), events);
  assert.deepEqual([...new Set(events.map((event) => event.type))].sort(), [
    "conversation", "delivery", "floor", "handoff", "message", "note", "partial", "ping", "presence", "record", "resumed", "timeline", "typing",
  ]);
});

test("unknown staff events, members and codes are no error", () => {
  assert.equal(staffEvent({ type: "confetti" }), undefined);
  assert.equal(staffEvent({ type: "toString" }), undefined);
  assert.equal(staffEvent("ping"), undefined);
  const [row] = conversationsAnswer(read("conversations.answer"))?.conversations ?? [];
  const strange = rowAnswer({ conversation: { ...row, state: "archived", mood: "calm", waitingSince: null, tags: ["예약", 3, null] } });
  assert.equal(strange?.conversation.state, "open");
  assert.deepEqual(strange?.conversation.tags, ["예약"]);
  assert.equal("mood" in (strange?.conversation ?? {}), false);
  assert.equal("waitingSince" in (strange?.conversation ?? {}), false);
});

test("a thread without a readable record is still a thread", () => {
  const json = read("conversation.answer") as Record<string, unknown>;
  const thread = conversationAnswer({ ...json, record: "later", notes: null, timeline: 3 });

  assert.equal(thread?.messages.length, 7);
  assert.equal(thread?.record.name, "김서연");
  assert.deepEqual([thread?.notes, thread?.timeline, thread?.record.orders], [[], [], []]);
});

test("a row without a floor is no row", () => {
  assert.equal(rowAnswer({ conversation: { id: "co-1", customer: { id: "cu-1" } } }), undefined);
});

test("a problem without a body is described by its status", () => {
  assert.deepEqual(problem(undefined, 502), { type: "about:blank", title: "HTTP 502", status: 502 });
});
