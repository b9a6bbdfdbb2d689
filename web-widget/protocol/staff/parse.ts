/** Parsers of the staff API: they keep what they know, ignore the rest and never throw. */
import { parseMessage } from "../src/index.ts";
import type {
  CannedResponsesAnswer, ColleaguesAnswer, ConversationAnswer, ConversationsAnswer, CustomerAnswer, CustomersAnswer, EarlierAnswer, FoundCustomer, MessageAnswer,
  NoteAnswer, RowAnswer, SessionAnswer, SetupAnswer, StaffProblem, ThreadMessage,
} from "./bodies.ts";
import { articleRow, worsened } from "./knowledge.ts";
import { customerRecord } from "./parse-record.ts";
import {
  cannedResponse, colleague, conversationRow, counts, delivery, floor, handoff, level, note, openTask, setupStep, shopName, staffMember,
  staffName, timelineEntry,
} from "./parse-values.ts";
import { flag, list, number, oneOf, or, shape, someOf, text, type Reader } from "./reader.ts";
import type { StaffEvent } from "./stream.ts";

const span = shape({ article: text, version: number, start: number, end: number }, {});

export const threadMessage: Reader<ThreadMessage> = (value) => {
  const message = parseMessage(value);
  const { delivery: sent, sources: spans } = shape({}, { delivery, sources: someOf(span) })(value) ?? {};
  const whole = message && spans && spans.length > 0 && spans.length === message.sources.length ? { ...message, spans } : message;
  return whole && (sent ? { ...whole, delivery: sent } : whole);
};

export const sessionAnswer: Reader<SessionAnswer> = shape({ staff: staffMember, csrf: text }, { shop: shopName });

export const conversationsAnswer: Reader<ConversationsAnswer> = shape(
  { conversations: list(conversationRow), counts, position: or(text, "") },
  { next: text, now: text },
);

const conversationRest = shape(
  { messages: list(threadMessage), notes: list(note), timeline: list(timelineEntry), record: customerRecord, position: or(text, "") },
  { handoff, openTask, earlier: flag },
);

export const earlierAnswer: Reader<EarlierAnswer> = shape({ messages: list(threadMessage), earlier: or(flag, false) }, {});

/** A record that cannot be read does not keep the thread from the screen. */
export const conversationAnswer: Reader<ConversationAnswer> = (value) => {
  const row = conversationRow(value);
  if (!row) return undefined;
  const rest = conversationRest(value) ?? conversationRest({ ...(value as object), record: row.customer });
  return rest && { ...row, ...rest };
};

export const rowAnswer: Reader<RowAnswer> = shape({ conversation: conversationRow }, {});
export const messageAnswer: Reader<MessageAnswer> = shape({ message: threadMessage }, {});
export const noteAnswer: Reader<NoteAnswer> = shape({ note }, {});

const foundCustomer: Reader<FoundCustomer> = shape(
  { id: text, name: or(text, ""), initial: or(text, ""), level, channels: list(text) },
  { ref: text, grade: text, phone: text, lastSeenAt: text },
);

export const customersAnswer: Reader<CustomersAnswer> = shape({ customers: list(foundCustomer) }, {});
export const customerAnswer: Reader<CustomerAnswer> = shape({ customer: customerRecord }, {});
export const colleaguesAnswer: Reader<ColleaguesAnswer> = shape({ staff: list(colleague) }, {});
export const cannedResponsesAnswer: Reader<CannedResponsesAnswer> = shape({ cannedResponses: list(cannedResponse) }, {});
export const setupAnswer: Reader<SetupAnswer> = shape({ steps: list(setupStep) }, {});

const problemBody = shape(
  { type: or(text, "about:blank"), title: or(text, "") },
  { detail: text, errors: someOf(shape({ pointer: text, detail: or(text, "") }, {})), floor, retryAfter: number, worsened: someOf(worsened), article: articleRow },
);

/** Always a problem: an answer without a usable body is described by its status alone. */
export function problem(value: unknown, status: number): StaffProblem {
  return { ...(problemBody(value) ?? { type: "about:blank", title: `HTTP ${status}` }), status };
}

const within = { position: or(text, ""), conversation: text };
const events: { readonly [T in StaffEvent["type"]]: Reader<Extract<StaffEvent, { readonly type: T }>> } = {
  conversation: shape({ type: oneOf("conversation"), position: or(text, ""), conversation: conversationRow }, { counts }),
  message: shape({ type: oneOf("message"), ...within, message: threadMessage }, {}),
  floor: shape({ type: oneOf("floor"), ...within, floor }, {}),
  note: shape({ type: oneOf("note"), ...within, note }, {}),
  timeline: shape({ type: oneOf("timeline"), ...within, entry: timelineEntry }, {}),
  handoff: shape({ type: oneOf("handoff"), ...within, handoff }, {}),
  delivery: shape({ type: oneOf("delivery"), ...within, seq: number, delivery }, {}),
  record: shape({ type: oneOf("record"), position: or(text, ""), customer: text }, {}),
  partial: shape({ type: oneOf("partial"), conversation: text, turn: or(text, ""), text }, {}),
  typing: shape(
    { type: oneOf("typing"), conversation: text, from: or(oneOf("customer", "bot", "staff"), "customer") },
    { staff: staffName },
  ),
  presence: shape({ type: oneOf("presence"), staff: list(colleague) }, {}),
  resumed: shape({ type: oneOf("resumed"), position: or(text, ""), complete: or(flag, false) }, { from: text }),
  ping: shape({ type: oneOf("ping") }, {}),
};

/** An event that this version does not know, or cannot read, is `undefined` and is to be ignored. */
export function staffEvent(value: unknown): StaffEvent | undefined {
  const type = shape({ type: text }, {})(value)?.type;
  return type !== undefined && Object.hasOwn(events, type) ? events[type as StaffEvent["type"]](value) : undefined;
}

