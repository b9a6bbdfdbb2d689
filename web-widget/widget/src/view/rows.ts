import type { Action, Card, Choice, Message } from "@ieum/protocol";
import { sameAction } from "../chat/action.ts";
import type { ChatState } from "../chat/state.ts";
import type { Pending } from "../chat/timeline.ts";
import type { Words } from "../locale/words.ts";

/** One line of the thread. Rows with the same `key` are the same line a moment later. */
export type Row =
  | { readonly kind: "day"; readonly key: string; readonly text: string }
  | { readonly kind: "channel"; readonly key: string; readonly text: string }
  | { readonly kind: "line"; readonly key: string; readonly text: string; readonly tone: "notice" | "floor"; readonly author?: string }
  | { readonly kind: "rating"; readonly key: string; readonly message: Message }
  | { readonly kind: "bubble"; readonly key: string; readonly bubble: Bubble }
  | { readonly kind: "choices"; readonly key: string; readonly choices: readonly Choice[] }
  | { readonly kind: "partial"; readonly key: string; readonly text: string }
  | { readonly kind: "typing"; readonly key: string; readonly text: string; readonly from: "bot" | "staff"; readonly author?: string };

export interface Bubble {
  readonly message: Pick<Message, "from" | "author" | "text" | "sources" | "attachments" | "ai" | "helpful"> & { readonly seq?: number };
  readonly cards: readonly LiveCard[];
  /** Starts a run of the same sender: the mark and the name are shown. */
  readonly first: boolean;
  /** Ends a run within a minute: the time is shown. */
  readonly time: string;
  readonly pending?: Pending;
  readonly mayJudge: boolean;
}

export interface LiveCard {
  readonly card: Card;
  /** Whether its choices may still be used. */
  readonly live: boolean;
  readonly chosen: Action | undefined;
}

/** What the thread shows, from what the conversation is: days, changes of channel, runs of bubbles, what is being written. */
export function rowsOf(state: ChatState, words: Words, now: number): readonly Row[] {
  const rows: Row[] = [];
  if (state.renewed) rows.push({ kind: "line", key: "renewed", text: words.say("renewed"), tone: "notice" });
  if (state.identity.problem) rows.push({ kind: "line", key: "identity", text: words.say("identityProblem"), tone: "notice" });
  state.messages.forEach((message, index) => {
    const before = state.messages[index - 1];
    if (before && words.dayKey(before.at) !== words.dayKey(message.at)) {
      rows.push({ kind: "day", key: `day-${message.seq}`, text: words.day(message.at, now) });
    }
    if (before && message.from !== "system" && changesChannel(state.messages, index)) {
      rows.push({ kind: "channel", key: `channel-${message.seq}`, text: words.say("channelNow", { channel: words.channel(message.channel) }) });
    }
    rows.push(rowOf(state, index, words));
  });
  const lastMessage = state.messages.at(-1);
  state.pending.forEach((item, index) => rows.push(pendingRow(item, index === 0 && lastMessage?.from !== "customer")));
  if (state.partial !== undefined) rows.push({ kind: "partial", key: "partial", text: state.partial });
  else if (state.typing) rows.push(typingRow(state.typing, words));
  const choices = openChoices(state);
  if (choices.length > 0) rows.push({ kind: "choices", key: `choices-${lastMessage?.seq ?? 0}`, choices });
  return rows;
}

function rowOf(state: ChatState, index: number, words: Words): Row {
  const message = state.messages[index] as Message;
  const key = message.clientMessageId ?? `message-${message.seq}`;
  if (message.asks === "rating") return { kind: "rating", key, message };
  if (message.from === "system") {
    const tone = message.intent === "handoff" ? "floor" : "notice";
    return { kind: "line", key, text: message.text, tone, ...(message.author && { author: message.author }) };
  }
  const next = state.messages[index + 1];
  const endsRun = !next || !sameRun(message, next) || words.time(message.at) !== words.time(next.at);
  const before = state.messages[index - 1];
  return {
    kind: "bubble",
    key,
    bubble: {
      message,
      cards: message.cards.map((card) => liveCard(card, message, state)),
      first: !before || !sameRun(before, message),
      time: endsRun ? words.time(message.at) : "",
      mayJudge: message.from === "bot" && message.intent === "answer",
    },
  };
}

function pendingRow(pending: Pending, first: boolean): Row {
  const { text, attachments } = pending;
  return {
    kind: "bubble",
    key: pending.clientMessageId,
    bubble: { message: { from: "customer", text, sources: [], attachments, ai: false }, cards: [], first, time: "", pending, mayJudge: false },
  };
}

function typingRow(typing: NonNullable<ChatState["typing"]>, words: Words): Row {
  const { from, author } = typing;
  const text = author === undefined ? words.say("typing") : words.say("typingNamed", { name: author });
  return { kind: "typing", key: "typing", text, from, ...(author !== undefined && { author }) };
}

function sameRun(a: Message, b: Message): boolean {
  return a.from === b.from && a.author === b.author && a.channel === b.channel && !b.asks;
}

function changesChannel(messages: readonly Message[], index: number): boolean {
  const before = messages.slice(0, index).findLast(({ from }) => from !== "system");
  return before !== undefined && before.channel !== messages[index]?.channel;
}

const movesOn = ["ask", "proposal", "done"];

/** A card can be used until one of its choices was, or until the bot has moved on; a question in between leaves it usable. */
function liveCard(card: Card, message: Message, { messages, pending }: ChatState): LiveCard {
  const later = messages.filter(({ seq }) => seq > message.seq);
  const used = [...later, ...pending.filter(({ state }) => state !== "refused")].map(({ action }) => action);
  const chosen = card.choices.find(({ action }) => used.some((other) => sameAction(action, other)))?.action;
  return { card, chosen, live: chosen === undefined && !later.some(({ from, intent }) => from === "bot" && movesOn.includes(intent)) };
}

/** Suggested answers belong to the last message only, and go as soon as something is said. */
function openChoices({ messages, pending, typing, partial }: ChatState): readonly Choice[] {
  if (pending.some(({ state }) => state !== "refused") || typing?.from === "bot" || partial !== undefined) return [];
  const last = messages.findLast(({ from, asks }) => from !== "system" && !asks);
  return last && (last.from === "bot" || last.from === "staff") ? last.choices : [];
}
