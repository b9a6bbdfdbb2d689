import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMessage, type Message } from "@ieum/protocol";
import { initialState, type ChatState } from "../src/chat/state.ts";
import { Words } from "../src/locale/words.ts";
import { rowsOf, type Row } from "../src/view/rows.ts";

const words = new Words("ko", "Asia/Seoul");
const now = Date.parse("2026-11-28T15:00:00+09:00");
const confirm = { type: "confirm", proposal: "p-1" };
const proposal = { from: "bot", intent: "proposal", cards: [{ kind: "booking", title: "향수", choices: [{ label: "예약 확정", action: confirm }, { label: "취소", action: { type: "cancel", proposal: "p-1" } }] }] };
const say = { label: "위치", action: { type: "say", text: "어디예요?" } };

let seq = 0;
const message = (fields: object): Message => parseMessage({ seq: ++seq, at: "2026-11-28T14:00:00+09:00", text: "글", ...fields }) as Message;
const rows = (messages: readonly Message[], more: Partial<ChatState> = {}): readonly Row[] => rowsOf({ ...initialState("ko"), messages, ...more }, words, now);
const kinds = (list: readonly Row[]): readonly string[] => list.map(({ kind }) => kind);
const cardOf = (list: readonly Row[]): { live: boolean; chosen: unknown } | undefined => list.flatMap((row) => (row.kind === "bubble" ? row.bubble.cards : []))[0];

test("a new day in the shop's zone is separated", () => {
  const list = rows([message({ from: "bot", at: "2026-11-27T23:59:00+09:00" }), message({ from: "bot", at: "2026-11-28T00:01:00+09:00" }), message({ from: "bot", at: "2026-11-28T15:30:00Z" })]);

  assert.deepEqual(kinds(list), ["bubble", "day", "bubble", "day", "bubble"]);
  assert.deepEqual(list.flatMap((row) => (row.kind === "day" ? row.text : [])), ["11월 28일 토요일", "11월 29일 일요일"]);
});

test("a change of channel is said, and lines of the house do not count as one", () => {
  const list = rows([message({ from: "customer" }), message({ from: "system", channel: "x" }), message({ from: "customer", channel: "kakao" }), message({ from: "bot", channel: "kakao" }), message({ from: "customer" })]);

  assert.deepEqual(list.flatMap((row) => (row.kind === "channel" ? row.text : [])), ["여기부터 카카오톡", "여기부터 웹 상담"]);
});

test("a channel without a name of its own is named as it is", () => {
  const list = rows([message({ from: "customer" }), message({ from: "customer", channel: "fax" })]);

  assert.equal(list.flatMap((row) => (row.kind === "channel" ? row.text : []))[0], "여기부터 Fax");
});

test("suggested answers belong to the last message and go as soon as something is said", () => {
  const first = message({ from: "bot", choices: [say] });
  const answer = message({ from: "customer" });
  const pending = [{ clientMessageId: "a", text: "네", attachments: [], state: "waiting" as const }];

  assert.equal(kinds(rows([first])).at(-1), "choices");
  assert.equal(kinds(rows([first, message({ from: "system", intent: "handoff" })])).at(-1), "choices");
  assert.equal(kinds(rows([first, answer])).includes("choices"), false);
  assert.equal(kinds(rows([first], { pending })).includes("choices"), false);
  assert.equal(kinds(rows([first], { typing: { from: "bot" } })).includes("choices"), false);
});

test("a card stays usable while the customer asks something else", () => {
  const list = rows([message(proposal), message({ from: "customer" }), message({ from: "bot", intent: "answer" })]);

  assert.deepEqual(cardOf(list), { card: cardOf(list)?.["card" as never], live: true, chosen: undefined });
});

test("a used card keeps the choice that was made, while sending and afterwards", () => {
  const action = { type: "confirm", proposal: "p-1" } as const;
  const offered = message(proposal);
  const sending = cardOf(rows([offered], { pending: [{ clientMessageId: "a", text: "예약 확정", action, attachments: [], state: "waiting" }] }));
  const sent = cardOf(rows([offered, message({ from: "customer", action })]));
  const refused = cardOf(rows([offered], { pending: [{ clientMessageId: "a", text: "예약 확정", action, attachments: [], state: "refused" }] }));

  assert.deepEqual([sending?.live, sending?.chosen], [false, action]);
  assert.deepEqual([sent?.live, sent?.chosen], [false, action]);
  assert.deepEqual([refused?.live, refused?.chosen], [true, undefined]);
});

test("a card is history once the bot proposes, asks or does something else", () => {
  for (const intent of ["proposal", "ask", "done"]) assert.equal(cardOf(rows([message(proposal), message({ from: "bot", intent })]))?.live, false, intent);
});

test("runs of one sender show the mark once and the time at the end of a minute", () => {
  const list = rows([message({ from: "bot" }), message({ from: "bot" }), message({ from: "bot", at: "2026-11-28T14:01:00+09:00" }), message({ from: "staff", author: "미소" })]);
  const bubbles = list.flatMap((row) => (row.kind === "bubble" ? row.bubble : []));

  assert.deepEqual(bubbles.map(({ first }) => first), [true, false, false, true]);
  assert.deepEqual(bubbles.map(({ time }) => time), ["", "오후 2:00", "오후 2:01", "오후 2:00"]);
});

test("only answers of the bot are judged, and a rating is asked in a row of its own", () => {
  const list = rows([message({ from: "bot", intent: "answer" }), message({ from: "bot", intent: "proposal" }), message({ from: "staff" }), message({ from: "system", asks: "rating" })]);

  assert.deepEqual(list.flatMap((row) => (row.kind === "bubble" ? row.bubble.mayJudge : [])), [true, false, false]);
  assert.equal(kinds(list).at(-1), "rating");
});

test("a message keeps its row from being written to being stored", () => {
  const pending = [{ clientMessageId: "a", text: "네", attachments: [], state: "waiting" as const }];

  assert.equal(rows([], { pending })[0]?.key, rows([message({ from: "customer", text: "네", clientMessageId: "a" })])[0]?.key);
});

test("every row has a key of its own", () => {
  const list = rows([message({ from: "system" }), message({ from: "bot", at: "2026-11-29T14:00:00+09:00", channel: "kakao", choices: [say] })], { renewed: true, identity: { level: 0, problem: "expired" } });

  assert.equal(new Set(list.map(({ key }) => key)).size, list.length);
});

test("a message with an unreadable time has no time and breaks nothing", () => {
  const list = rows([message({ from: "bot", at: "gestern" }), message({ from: "bot", at: "" })]);

  assert.deepEqual(kinds(list), ["bubble", "bubble"]);
});
