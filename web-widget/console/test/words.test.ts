import assert from "node:assert/strict";
import { test } from "node:test";
import { cannedQuery, Drafts, insertCanned, matchingCanned } from "../src/state/drafts.ts";
import { matches } from "../src/state/search.ts";
import { keepSettings, readSettings } from "../src/state/settings.ts";
import { waitLevel, waitMinutes } from "../src/state/waiting.ts";
import { parseRoute } from "../src/view/route.ts";
import { linked, safeUrl } from "../src/view/url.ts";
import english from "../src/words/en.json";
import korean from "../src/words/ko.json";
import { Times } from "../src/words/times.ts";
import { wordsOf } from "../src/words/words.ts";

const say = wordsOf("ko");
const seoul = new Times("ko", "Asia/Seoul", say);

test("both languages have the same keys and the same places to fill", () => {
  const places = (words: Readonly<Record<string, string>>): unknown =>
    Object.entries(words).map(([key, text]) => [key, (text.match(/\{\w+\}/g) ?? []).sort()]);

  assert.deepEqual(Object.keys(english), Object.keys(korean));
  assert.deepEqual(places(english), places(korean));
});

test("one thing is not many in English", () => {
  const english = wordsOf("en");

  assert.equal(english("kb.misses.times", { count: 1 }), "1 time");
  assert.equal(english("kb.misses.times", { count: 12 }), "12 times");
  assert.equal(say("kb.misses.times", { count: 1 }), "1번");
  assert.equal(english("kb.gate.refused", { count: 1 }), "Not published: 1 answer gets worse");
});

test("times stand on the shop's clock with 24 hours", () => {
  assert.equal(seoul.clock("2026-11-28T05:00:00Z"), "14:00");
  assert.equal(seoul.clock("2026-11-28T15:05:00Z"), "00:05");
  assert.equal(seoul.moment("2026-11-28T14:00:00+09:00"), "11월 28일 (토) 14:00");
  assert.equal(seoul.day("2026-11-28T14:00:00+09:00"), "11월 28일 토요일");
  assert.equal(new Times("en", "Asia/Seoul", wordsOf("en")).moment("2026-11-28T14:00:00+09:00"), "Sat 28 November 14:00");
});

test("ages are relative within the hour only", () => {
  const now = Date.parse("2026-11-22T14:00:00+09:00");
  const age = (minutes: number): string => seoul.age(new Date(now - minutes * 60_000).toISOString(), now);

  assert.deepEqual([0.2, 3, 59, 61, 60 * 14, 60 * 15, 60 * 40].map(age), ["방금", "3분 전", "59분 전", "12:59", "00:00", "어제", "11월 20일"]);
});

test("what is no instant is shown as nothing", () => {
  assert.deepEqual([seoul.clock(""), seoul.age("soon", 0), seoul.moment("never")], ["", "", ""]);
});

test("amounts have their separators and their currency", () => {
  assert.equal(seoul.money({ amount: 107000, currency: "KRW" }), "107,000원");
  assert.equal(new Times("en", "Asia/Seoul", wordsOf("en")).money({ amount: 107000, currency: "KRW" }), "₩107,000");
});

test("the waiting clock turns amber and then red", () => {
  assert.deepEqual([0, 119_000, 120_000, 599_000, 600_000].map(waitLevel), ["fresh", "fresh", "amber", "amber", "red"]);
  assert.equal(waitMinutes(-5_000), 0);
  assert.equal(seoul.wait(75), "1시간 15분");
});

test("search finds parts of words, decomposed letters and initials", () => {
  assert.ok(matches("서연", "김서연"));
  assert.ok(matches("ㄱㅅㅇ", "김서연"));
  assert.ok(matches("김서연".normalize("NFD"), "김서연"));
  assert.ok(matches("예약 ㄱㅅ", "김서연 예약 변경"));
  assert.ok(matches("EMMA", "Emma Clark"));
  assert.equal(matches("ㄱㅅㅎ", "김서연"), false);
});

test("a slash at the start of a word opens the canned responses", () => {
  const queries = ["/", "/휠", "네 /휠", "https://a", "and/or", "/a b"].map((text) => cannedQuery(text, text.length));

  assert.deepEqual(queries, ["", "휠", "휠", undefined, undefined, undefined]);
});

test("a canned response takes the place of its word and fills in names", () => {
  const greeting = { id: "1", shortcut: "인사", title: "첫인사", text: "{customer} 님, {staff}입니다.", locale: "ko" };

  assert.deepEqual(insertCanned("네 /인 뒤", 4, greeting, { customer: "$&서연", guest: "손님", staff: "미소" }), { text: "네 $&서연 님, 미소입니다. 뒤", caret: 16 });
  assert.equal(insertCanned("", 0, greeting, { customer: "", guest: "손님", staff: "미소" }).text, "손님, 미소입니다.");
  assert.deepEqual(matchingCanned([greeting], "ㅊㅇㅅ", "ko", 5), [greeting]);
  assert.deepEqual(matchingCanned([greeting], "환불", "ko", 5), []);
});

test("canned responses in the customer's language come first, then those whose shortcut begins so", () => {
  const canned = (id: string, shortcut: string, locale: string): { id: string; shortcut: string; title: string; text: string; locale: string } => ({ id, shortcut, title: "say hello", text: "…", locale });
  const all = [canned("1", "check", "ko"), canned("2", "hello", "ko"), canned("3", "hello", "en"), canned("4", "check", "en")];

  assert.deepEqual(matchingCanned(all, "h", "en", 9).map((each) => each.id), ["3", "4", "2", "1"]);
});

test("drafts outlive a reload, and a broken shelf is an empty one", () => {
  const kept = new Map<string, string>();
  const shelf = { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value) };
  const drafts = new Drafts(shelf);
  drafts.write("co-1", "쓰던 글", "reply");
  drafts.setMode("co-1", "note");

  const again = new Drafts(shelf);
  assert.deepEqual([again.text("co-1", "reply"), again.mode("co-1")], ["쓰던 글", "note"]);
  again.clear();
  assert.equal(new Drafts(shelf).has("co-1"), false);
  for (const broken of ["{", "3", "[[1,null]]", "[7]"]) assert.equal(new Drafts({ ...shelf, getItem: () => broken }).has("co-1"), false);
});

test("addresses in a text are links, without the sentence's end", () => {
  const parts = linked("보세요: https://a.example/x?y=1. (http://b.example) 그리고 javascript:alert(1) https://");

  assert.deepEqual(parts.flatMap((part) => part.url ?? []), ["https://a.example/x?y=1", "http://b.example"]);
  assert.equal(parts.map((part) => part.text).join(""), "보세요: https://a.example/x?y=1. (http://b.example) 그리고 javascript:alert(1) https://");
});

test("settings that cannot be read or kept are as at first", () => {
  const broken = { getItem: () => "{not json", setItem: () => { throw new Error("full"); } };

  assert.deepEqual(readSettings(broken), { language: "ko", theme: "auto", notifications: false, sound: false, keys: true });
  keepSettings(broken, readSettings(broken));
  assert.equal(readSettings({ ...broken, getItem: () => '{"theme":"neon","sound":"yes","language":"en"}' }).theme, "auto");
});

test("an address names a view, a conversation or a customer", () => {
  assert.deepEqual(parseRoute("#/mine/co-31"), { kind: "view", view: "mine", conversation: "co-31" });
  assert.deepEqual(parseRoute("#/customer/cu-1"), { kind: "customer", id: "cu-1" });
  for (const strange of ["", "#", "#/", "#/nowhere", "#/%E0%A4%A"]) assert.deepEqual(parseRoute(strange), { kind: "view", view: "waiting", conversation: undefined });
});

test("only pages may be opened from a message", () => {
  assert.deepEqual(["https://a.example", "/help/parking", "javascript:alert(1)", "//evil.example", "data:text/html,x", " https://a"].map(safeUrl), [
    "https://a.example", "/help/parking", undefined, undefined, undefined, undefined,
  ]);
});
