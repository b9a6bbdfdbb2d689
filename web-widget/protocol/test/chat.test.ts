import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import {
  asObject, parseAttachment, parseCard, parseChoice, parseEvent, parseListed, parseMessage, parsePosted, parseProblem, parseSession,
  type BrowserEvent, type FeedbackRequest, type MessageRequest, type RatingRequest, type SessionRequest,
} from "../src/index.ts";

const folder = "protocol/chat";
const names = readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) => name.replace(".json", ""));
const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8")) as unknown;

const listFields = ["sources", "claims", "cards", "choices", "attachments"];

test("every example is read by its parser without losing a field", () => {
  for (const name of names) {
    const json = read(name);
    const parsed = parserOf(name)(json);

    assert.deepEqual(parsed, json, name);
  }
});

test("every kind of card, choice and event has an example", () => {
  const kinds = (prefix: string): string[] => names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));

  assert.deepEqual(kinds("card-"), ["booking", "class-session", "coupon", "order", "product", "summary"]);
  assert.deepEqual(kinds("choice-"), ["cancel", "confirm", "handoff", "open", "pick", "say"]);
  assert.deepEqual(kinds("event-"), ["error", "floor", "message", "partial", "ping", "read", "resumed", "typing"]);
  assert.deepEqual(kinds("browser-event-"), ["action", "auth", "message", "pong", "read", "typing"]);
});

test("an unknown event, action, card kind or field is ignored", () => {
  assert.equal(parseEvent({ type: "confetti", colour: "red" }), undefined);
  assert.equal(parseEvent("message"), undefined);
  assert.equal(parseChoice({ label: "춤추기", action: { type: "dance" } }), undefined);
  assert.equal(parseCard({ kind: "hologram", title: "새 카드", glow: 3 })?.kind, "summary");
  const message = parseMessage({ seq: 3, from: "bot", text: "네", mood: "calm", choices: [{ label: "?", action: { type: "dance" } }] });
  assert.deepEqual(message?.choices, []);
  assert.equal("mood" in (message ?? {}), false);
});

test("broken parts of a message are left out and the text stays", () => {
  const message = parseMessage({ seq: 4, from: "bot", text: "답", sources: [null, 3, { passage: "x" }], cards: "no", choices: {}, claims: [{}], ai: "yes" });

  assert.equal(message?.text, "답");
  assert.deepEqual([message?.sources, message?.cards, message?.choices, message?.claims, message?.ai], [[], [], [], [], true]);
});

test("what has no place in the order is no message", () => {
  for (const seq of [undefined, null, "4", -1, 0, Number.NaN]) assert.equal(parseMessage({ seq, text: "x" }), undefined);
});

test("null is read as absent", () => {
  const message = parseMessage({ seq: 5, from: "staff", text: "네", author: null, action: null, rated: null });

  assert.equal("author" in (message ?? {}), false);
});

test("a problem without a body is described by its status", () => {
  assert.deepEqual(parseProblem(undefined, 502), { type: "about:blank", title: "HTTP 502", status: 502, errors: [] });
});

/** Lists that an example leaves out are read as empty. */
function parserOf(name: string): (json: unknown) => unknown {
  if (name.startsWith("session-created")) return parseSession;
  if (name.startsWith("session-request")) return (json) => json satisfies unknown as SessionRequest;
  if (name.startsWith("message-request")) return (json) => json as MessageRequest;
  if (name.startsWith("message-posted")) return parsePosted;
  if (name.startsWith("messages-listed")) return parseListed;
  if (name.startsWith("message-")) return parseMessage;
  if (name.startsWith("attachment-")) return parseAttachment;
  if (name.startsWith("feedback-")) return (json) => json as FeedbackRequest;
  if (name.startsWith("rating-")) return (json) => json as RatingRequest;
  if (name.startsWith("card-")) return parseCard;
  if (name.startsWith("choice-")) return parseChoice;
  if (name.startsWith("browser-event-")) return (json) => json as BrowserEvent;
  if (name.startsWith("event-")) return parseEvent;
  if (name.startsWith("problem-")) return withoutEmptyErrors;
  throw new Error(`no parser for ${name}`);
}

function withoutEmptyErrors(json: unknown): unknown {
  const { errors, ...rest } = parseProblem(json, 0);
  return errors.length === 0 && asObject(json)?.["errors"] === undefined ? rest : { ...rest, errors };
}

test("the lists of a message may be left out", () => {
  const message = parseMessage({ seq: 1, from: "system", text: "안내" });

  for (const field of listFields) assert.deepEqual(asObject(message)?.[field], [], field);
});
