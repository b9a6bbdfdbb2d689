import assert from "node:assert/strict";
import { test } from "node:test";
import { checkText, lengthOf, linkify, safeUrl, tidy } from "../src/chat/text.ts";

test("lone surrogates become the replacement character and pairs stay", () => {
  assert.equal(tidy("가\uD83D나"), "가\uFFFD나");
  assert.equal(tidy("\uDE00가"), "\uFFFD가");
  assert.equal(tidy("\uDE00\uD83D"), "\uFFFD\uFFFD");
  assert.equal(tidy("향 🌿 좋아요"), "향 🌿 좋아요");
});

test("control characters go, line breaks become one kind, edges are trimmed", () => {
  assert.equal(tidy(" \u0000안\u0007녕\r\n하\r세요\u0085\t! \n"), "안녕\n하\n세요\t!");
});

test("a text is counted in code points and refused above four thousand", () => {
  assert.equal(lengthOf("🌿가a"), 3);
  assert.deepEqual(checkText("가".repeat(4000)).kind, "fine");
  assert.deepEqual(checkText("🌿".repeat(4000)).kind, "fine");
  assert.deepEqual(checkText("가".repeat(4001)), { kind: "too-long", length: 4001, limit: 4000 });
  assert.deepEqual(checkText("가".repeat(100_000)), { kind: "too-long", length: 100_000, limit: 4000 });
});

test("nothing but blanks and controls is blank", () => {
  for (const text of ["", "  \n\t", "\u0000\u001F", "\u00A0"]) assert.equal(checkText(text).kind, "blank");
});

test("web addresses, mail addresses and Korean phone numbers become links", () => {
  const links = linkify("https://shop.example/a?b=c#d, 메일 hello@ieum-aroma.example 전화 02-6212-0033 또는 010-5550-1001, 1588-0000.");

  assert.deepEqual(
    links.flatMap(({ href }) => href ?? []),
    ["https://shop.example/a?b=c#d", "mailto:hello@ieum-aroma.example", "tel:0262120033", "tel:01055501001", "tel:15880000"],
  );
  assert.equal(links.map(({ text }) => text).join(""), "https://shop.example/a?b=c#d, 메일 hello@ieum-aroma.example 전화 02-6212-0033 또는 010-5550-1001, 1588-0000.");
});

test("an address ends before closing punctuation, brackets and particles after a blank", () => {
  assert.equal(linkify("(https://shop.example/x).")[1]?.href, "https://shop.example/x");
  assert.equal(linkify("https://shop.example!")[0]?.href, "https://shop.example/");
});

test("numbers with dashes that are no phone number are no links, and codes stay in one piece", () => {
  const segments = linkify("예약 B-2005, 주문 O-20261120-001, 송장 6890-1001-2233, 2026-11-28");

  assert.deepEqual(segments.filter(({ href }) => href), []);
  assert.deepEqual(segments.filter(({ whole }) => whole).map(({ text }) => text), ["B-2005,", "O-20261120-001,", "6890-1001-2233,", "2026-11-28"]);
});

test("ranges stay whole, and a particle stays with its code", () => {
  assert.deepEqual(linkify("오일 2–4방울, 10:00–19:00 영업").filter(({ whole }) => whole).map(({ text }) => text), ["2–4방울,", "10:00–19:00"]);
  assert.deepEqual(linkify("예약번호는 B-2005예요. 감사합니다").map(({ text }) => text), ["예약번호는 ", "B-2005예요.", " 감사합니다"]);
});

test("directional controls never become part of an address", () => {
  const [address] = linkify("https://shop.example/\u202Efdp.exe");

  assert.equal(address?.href, "https://shop.example/");
});

test("only addresses that may be opened are safe", () => {
  assert.equal(safeUrl("javascript:alert(1)"), undefined);
  assert.equal(safeUrl("data:text/html,x"), undefined);
  assert.equal(safeUrl("vbscript:x"), undefined);
  assert.equal(safeUrl(" java\nscript:alert(1)"), undefined);
  assert.equal(safeUrl("/articles/parking", "https://shop.example/"), "https://shop.example/articles/parking");
  assert.equal(safeUrl("tel:0262120033"), "tel:0262120033");
  assert.equal(safeUrl("no address"), undefined);
});

test("a long text without spaces is cut into segments in little time", () => {
  const from = performance.now();
  for (const text of ["a-".repeat(50_000), "a.".repeat(50_000), "1-".repeat(50_000), "A".repeat(100_000), "https://" + ".".repeat(50_000), "@a.".repeat(30_000)]) linkify(text);

  assert.ok(performance.now() - from < 3_000);
});
