import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseDemoShop } from "../src/index.ts";

test("the demo shop's example is read without losing a field", () => {
  const json = JSON.parse(readFileSync("protocol/demo/shop.json", "utf8")) as unknown;

  assert.deepEqual(parseDemoShop(json), json);
});

test("a demo shop without its parts is empty, and what is none is nothing", () => {
  assert.deepEqual(parseDemoShop({ shop: {} })?.sessions, []);
  assert.equal(parseDemoShop({ shop: {}, sessions: [{ code: "S", state: "exploded" }] })?.sessions[0]?.state, "open");
  assert.equal(parseDemoShop("shop"), undefined);
});
