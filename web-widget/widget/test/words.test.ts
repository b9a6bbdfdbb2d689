import assert from "node:assert/strict";
import { test } from "node:test";
import en from "../src/locale/en.json" with { type: "json" };
import ko from "../src/locale/ko.json" with { type: "json" };
import { Words } from "../src/locale/words.ts";
import { readableOn } from "../src/view/theme.ts";

const holes = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

test("both languages say the same things with the same values", () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(ko).sort());
  for (const [key, text] of Object.entries(ko)) assert.deepEqual(holes(en[key as keyof typeof en]), holes(text), key);
});

test("values are put in, numbers with thousands separators, and never read as patterns", () => {
  const words = new Words("ko");

  assert.equal(words.say("tooLong", { length: 100000, limit: 4000 }), "한 번에 4,000자까지 보낼 수 있어요. 지금 100,000자예요.");
  assert.equal(words.say("subtitleStaff", { name: "$&{name}" }), "$&{name} 님과 이야기하고 있어요");
});

test("times and days are written as people say them, in the shop's zone", () => {
  const ko = new Words("ko", "Asia/Seoul");
  const en = new Words("en", "Asia/Seoul");
  const now = Date.parse("2026-11-28T12:00:00+09:00");

  assert.deepEqual([ko.time("2026-11-28T05:05:00Z"), ko.time("2026-11-28T00:05:00+09:00"), ko.time("2026-11-28T12:00:00+09:00")], ["오후 2:05", "오전 12:05", "오후 12:00"]);
  assert.equal(en.time("2026-11-28T05:05:00Z").replace(/\s/, " "), "2:05 PM");
  assert.equal(ko.day("2026-11-28T05:05:00Z", now), "11월 28일 토요일");
  assert.equal(ko.day("2025-11-28T05:05:00Z", now), "2025년 11월 28일 금요일");
  assert.equal(en.day("2026-11-28T05:05:00Z", now), "Saturday, November 28");
  assert.equal(ko.date("2026-11-01T09:00:00+09:00"), "2026년 11월 1일");
});

test("a zone that nobody knows and a time that is none are survived", () => {
  const words = new Words("ko", "Mars/Olympus");

  assert.equal(words.time("soon"), "");
  assert.equal(words.day("", 0), "");
});

test("text on any accent colour has a contrast of at least 4.5 to 1", () => {
  const luminance = (channels: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = channels.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  for (let red = 0; red < 256; red += 15) {
    for (let green = 0; green < 256; green += 15) {
      for (let blue = 0; blue < 256; blue += 15) {
        const accent = luminance([red, green, blue]);
        const text = readableOn([red, green, blue]) === "#fff" ? 1 : 0;
        const contrast = (Math.max(accent, text) + 0.05) / (Math.min(accent, text) + 0.05);
        assert.ok(contrast >= 4.5, `${red},${green},${blue}: ${contrast}`);
      }
    }
  }
});
