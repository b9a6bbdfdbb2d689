import type { Claim } from "@ieum/protocol";
import type {
  ConversationAnswer, CustomerRecord, Delivery, EarlierAnswer, Handoff, Note, OpenTask, StaffName, ThreadMessage, TimelineEntry,
} from "@ieum/protocol/staff";
import { instant } from "./rows.ts";

/** What a staff member has written and the server has not yet acknowledged. */
export interface Pending {
  readonly clientMessageId: string;
  readonly as: "message" | "note";
  readonly text: string;
  readonly state: "sending" | "failed";
}

/** One line of the thread, top to bottom. `key` stays the same for the same thing. */
export type ThreadItem =
  | { readonly kind: "day"; readonly key: string; readonly at: string }
  | { readonly kind: "channel"; readonly key: string; readonly channel: string }
  | { readonly kind: "unread"; readonly key: string }
  | { readonly kind: "message"; readonly key: string; readonly message: ThreadMessage; readonly first: boolean; readonly last: boolean }
  | { readonly kind: "note"; readonly key: string; readonly note: Note }
  | { readonly kind: "entry"; readonly key: string; readonly entry: TimelineEntry }
  | { readonly kind: "pending"; readonly key: string; readonly pending: Pending }
  | { readonly kind: "partial"; readonly key: string; readonly text: string };

export interface Typing {
  readonly from: "customer" | "bot" | "staff";
  readonly staff?: StaffName;
  readonly until: number;
}

/** The shop's calendar day of an instant, to compare. */
export type DayOf = (at: string) => string;

/** Messages of the same sender within this time stand together. */
const groupWithin = 5 * 60_000;
/** A change of the floor that the thread tells the customer at the same moment needs no second line. */
const sameMoment = 2_000;

/** One conversation's content. Everything may arrive twice and in any order; the order on screen is by `seq`. */
export class Thread {
  readonly id: string;
  readonly #messages = new Map<number, ThreadMessage>();
  readonly #notes = new Map<string, Note>();
  readonly #entries = new Map<string, TimelineEntry>();
  readonly #pending = new Map<string, Pending>();
  #items: { readonly dayOf: DayOf; readonly items: readonly ThreadItem[] } | undefined;
  #unread = 0;
  /** Whether there are messages before the first one here. */
  earlier = false;
  #partial: { readonly turn: string; readonly text: string } | undefined;
  handoff: Handoff | undefined;
  openTask: OpenTask | undefined;
  record: CustomerRecord;
  typing: Typing | undefined;

  constructor(answer: ConversationAnswer) {
    this.id = answer.id;
    this.record = answer.record;
    this.load(answer);
  }

  /** The whole conversation as the server answered it. What came by the stream meanwhile stays. */
  load(answer: ConversationAnswer): void {
    const first = answer.messages[0]?.seq ?? 0;
    if (this.firstSeq === 0 || first <= this.firstSeq) this.earlier = answer.earlier ?? false;
    for (const message of answer.messages) this.message(message);
    for (const note of answer.notes) this.note(note);
    for (const entry of answer.timeline) this.entry(entry);
    this.handoff = answer.handoff;
    this.openTask = answer.openTask;
    this.record = answer.record;
  }

  /** From the first of so many unread messages of the customer on, the thread is new to the reader; none takes the mark away. */
  markUnread(count: number): void {
    this.#items = undefined;
    const theirs = [...this.#messages.values()].filter((message) => message.from === "customer").sort((a, b) => a.seq - b.seq);
    this.#unread = count > 0 ? (theirs.at(-count)?.seq ?? theirs[0]?.seq ?? 0) : 0;
  }

  message(message: ThreadMessage): void {
    this.#items = undefined;
    const known = this.#messages.get(message.seq);
    const delivery = newest(known?.delivery, message.delivery);
    this.#messages.set(message.seq, delivery ? { ...message, delivery } : message);
    if (message.from === "bot") this.#partial = undefined;
    if (this.typing?.from === message.from) this.typing = undefined;
    if (message.from === "staff" && !known) this.#arrived("message", message.text);
  }

  note(note: Note): void {
    this.#items = undefined;
    if (!this.#notes.has(note.id)) this.#arrived("note", note.text);
    this.#notes.set(note.id, note);
  }

  entry(entry: TimelineEntry): void {
    this.#items = undefined;
    this.#entries.set(entry.id, entry);
  }

  delivery(seq: number, delivery: Delivery): void {
    this.#items = undefined;
    const known = this.#messages.get(seq);
    if (known) this.#messages.set(seq, { ...known, delivery: newest(known.delivery, delivery) ?? delivery });
  }

  partial(turn: string, text: string): void {
    this.#items = undefined;
    this.#partial = { turn, text };
  }

  pend(pending: Pending): void {
    this.#items = undefined;
    this.#pending.set(pending.clientMessageId, pending);
  }

  findPending(clientMessageId: string): Pending | undefined {
    return this.#pending.get(clientMessageId);
  }

  settle(clientMessageId: string): void {
    this.#items = undefined;
    this.#pending.delete(clientMessageId);
  }

  /** Whether a text lies ready until the customer writes again. */
  get waitsForCustomer(): boolean {
    return [...this.#messages.values()].some((message) => message.delivery?.state === "with-next-message");
  }

  /** The page of messages before the first one. */
  loadEarlier(answer: EarlierAnswer): void {
    for (const message of answer.messages) this.message(message);
    this.earlier = answer.earlier;
  }

  /** 0: there are no messages yet. */
  get firstSeq(): number {
    return this.#messages.size === 0 ? 0 : Math.min(...this.#messages.keys());
  }

  get lastSeq(): number {
    return Math.max(0, ...this.#messages.keys());
  }

  find(seq: number): ThreadMessage | undefined {
    return this.#messages.get(seq);
  }

  /** The thread as it stands on the screen; the same list until something changes. */
  items(dayOf: DayOf): readonly ThreadItem[] {
    if (this.#items?.dayOf !== dayOf) this.#items = { dayOf, items: this.#arranged(dayOf) };
    return this.#items.items;
  }

  #arranged(dayOf: DayOf): readonly ThreadItem[] {
    const messages = [...this.#messages.values()].sort((a, b) => a.seq - b.seq);
    const between = this.#between().filter((line) => !this.earlier || line.after >= this.firstSeq);
    const items: ThreadItem[] = [];
    let day = "";
    let channel = "";
    const aside = (until: number): void => {
      while ((between[0]?.after ?? Number.POSITIVE_INFINITY) < until) items.push(...between.splice(0, 1).map((line) => line.item));
    };
    messages.forEach((message, index) => {
      aside(message.seq);
      const messageDay = dayOf(message.at);
      const newDay = messageDay !== day;
      if (newDay) items.push({ kind: "day", key: `day-${messageDay}-${message.seq}`, at: message.at });
      const moved = message.from !== "system" && message.channel !== channel;
      if (moved && channel !== "") items.push({ kind: "channel", key: `channel-${message.seq}`, channel: message.channel });
      if (message.from !== "system") channel = message.channel;
      day = messageDay;
      if (message.seq === this.#unread) items.push({ kind: "unread", key: `unread-${message.seq}` });
      const before = items.at(-1);
      const joins = before?.kind === "message" && together(before.message, message);
      const next = messages[index + 1];
      const parted = !next || !together(message, next) || between.some((line) => line.after >= message.seq && line.after < next.seq);
      items.push({ kind: "message", key: `message-${message.seq}`, message, first: !joins, last: parted });
    });
    aside(Number.POSITIVE_INFINITY);
    if (this.#partial) items.push({ kind: "partial", key: `partial-${this.#partial.turn}`, text: this.#partial.text });
    for (const pending of this.#pending.values()) items.push({ kind: "pending", key: `pending-${pending.clientMessageId}`, pending });
    return items;
  }

  #between(): { readonly after: number; readonly at: number; readonly item: ThreadItem }[] {
    const notes = [...this.#notes.values()].map((note) => ({
      after: note.after,
      at: instant(note.at),
      item: { kind: "note", key: `note-${note.id}`, note } as const,
    }));
    const told = [...this.#messages.values()].filter((message) => message.intent === "handoff").map((message) => instant(message.at));
    const untold = (entry: TimelineEntry): boolean => entry.kind !== "floor" || !told.some((at) => Math.abs(at - instant(entry.at)) < sameMoment);
    const entries = [...this.#entries.values()].filter(untold).map((entry) => ({
      after: entry.after,
      at: instant(entry.at),
      item: { kind: "entry", key: `entry-${entry.id}`, entry } as const,
    }));
    return [...notes, ...entries].sort((a, b) => a.after - b.after || a.at - b.at);
  }

  /** An event may be faster than the answer to the call that caused it: the pending line gives way to it. */
  #arrived(as: Pending["as"], text: string): void {
    for (const pending of this.#pending.values()) {
      if (pending.as === as && pending.text === text) {
        this.#pending.delete(pending.clientMessageId);
        return;
      }
    }
  }
}

function together(a: ThreadMessage, b: ThreadMessage): boolean {
  return a.from === b.from && a.author === b.author && a.channel === b.channel && instant(b.at) - instant(a.at) < groupWithin;
}

function newest(a: Delivery | undefined, b: Delivery | undefined): Delivery | undefined {
  if (!a || !b) return a ?? b;
  return instant(a.at) > instant(b.at) ? a : b;
}

/** A piece of a message's text; with a claim where the words state a bound fact. */
export interface Segment {
  readonly text: string;
  readonly claim?: Claim;
}

/** Cuts a text at its claims: each claim takes the next place where its words stand, longer ones first. */
export function segments(text: string, claims: readonly Claim[]): readonly Segment[] {
  const taken: { readonly from: number; readonly to: number; readonly claim: Claim }[] = [];
  const byLength = claims.filter((claim) => claim.text.trim() !== "").sort((a, b) => b.text.length - a.text.length);
  for (const claim of byLength) {
    const words = claim.text.trim();
    for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
      const to = from + words.length;
      if (taken.some((other) => from < other.to && other.from < to)) continue;
      taken.push({ from, to, claim });
      break;
    }
  }
  taken.sort((a, b) => a.from - b.from);
  const cut: Segment[] = [];
  let at = 0;
  for (const { from, to, claim } of taken) {
    if (from > at) cut.push({ text: text.slice(at, from) });
    cut.push({ text: text.slice(from, to), claim });
    at = to;
  }
  if (at < text.length || cut.length === 0) cut.push({ text: text.slice(at) });
  return cut;
}
