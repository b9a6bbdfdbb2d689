import assert from "node:assert/strict";
import { test } from "node:test";
import type { DemoSession } from "@ieum/protocol";
import { stockText } from "../src/stock.ts";
import { seatsOf, weekOf } from "../src/week.ts";
import { duration, ShopWords, won } from "../src/words.ts";

const words = new ShopWords("Asia/Seoul");
const session = (startsAt: string, fields: Partial<DemoSession> = {}): DemoSession => ({
  code: startsAt, course: "C", name: "향수", place: "성수", startsAt, minutes: 90, price: 55000, capacity: 8, free: 4, state: "open", ...fields,
});

test("the week shows what starts within seven days, by day and in order", () => {
  const now = Date.parse("2026-11-22T11:20:00+09:00");
  const week = weekOf([session("2026-11-28T14:00:00+09:00"), session("2026-11-22T10:00:00+09:00"), session("2026-11-28T11:00:00+09:00"), session("2026-11-24T19:00:00+09:00"), session("2026-11-29T11:20:00+09:00")], now, words);

  assert.deepEqual([...week].map(([day, list]) => [day, list.map(({ code }) => code.slice(11, 16))]), [["11월 24일 화요일", ["19:00"]], ["11월 28일 토요일", ["11:00", "14:00"]]]);
});

test("the clock shows the day and the half of it", () => {
  assert.equal(words.clock(Date.parse("2026-11-22T02:20:00Z")), "11월 22일 (일) 오전 11:20");
  assert.equal(words.time(Date.parse("2026-11-21T15:05:00Z")), "오전 12:05");
});

test("seats say how many are free, when it gets tight, and that there is a waiting list", () => {
  assert.deepEqual(seatsOf(session("", { free: 4 })), { text: "4자리 남음", tone: "open" });
  assert.deepEqual(seatsOf(session("", { free: 1 })), { text: "1자리 남음", tone: "few" });
  assert.deepEqual(seatsOf(session("", { free: 0 })), { text: "만석 · 대기 가능", tone: "full" });
  assert.deepEqual(seatsOf(session("", { state: "closed" })), { text: "예약 마감", tone: "full" });
  assert.deepEqual(seatsOf(session("", { state: "cancelled" })), { text: "취소됨", tone: "full" });
});

test("money, lengths and stock are written as in a shop", () => {
  assert.equal(won(107000), "107,000원");
  assert.deepEqual([60, 90, 120, 150, 45].map(duration), ["1시간", "90분", "2시간", "2시간 30분", "45분"]);
  assert.equal(stockText({ 성수: 12, 연남: 0 }), "성수 12 · 연남 품절");
  assert.equal(stockText({}), "");
});
