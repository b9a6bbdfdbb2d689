import type { ConversationAnswer, ConversationRow, StaffEvent } from "@ieum/protocol/staff";
import { Thread } from "./thread.ts";

const threadsKept = 20;

/** Someone who is typing stops being shown after this many milliseconds without a further sign. */
export const typingTime = 6_000;

/** The threads that were opened lately, kept current by the stream. */
export class Threads {
  readonly #threads = new Map<string, Thread>();

  find(id: string): Thread | undefined {
    return this.#threads.get(id);
  }

  clear(): void {
    this.#threads.clear();
  }

  /** The whole conversation as the server answered it. The oldest thread makes room. */
  load(answer: ConversationAnswer): Thread {
    const known = this.#threads.get(answer.id);
    this.#threads.delete(answer.id);
    const thread = known ?? new Thread(answer);
    this.#threads.set(thread.id, thread);
    known?.load(answer);
    const oldest = this.#threads.keys().next().value;
    if (this.#threads.size > threadsKept && oldest !== undefined) this.#threads.delete(oldest);
    return thread;
  }

  apply(event: StaffEvent, now: number): void {
    const thread = "conversation" in event && typeof event.conversation === "string" ? this.#threads.get(event.conversation) : undefined;
    if (!thread) return;
    if (event.type === "message") thread.message(event.message);
    else if (event.type === "note") thread.note(event.note);
    else if (event.type === "timeline") thread.entry(event.entry);
    else if (event.type === "delivery") thread.delivery(event.seq, event.delivery);
    else if (event.type === "partial") thread.partial(event.turn, event.text);
    else if (event.type === "handoff") thread.handoff = event.handoff;
    else if (event.type === "typing") {
      thread.typing = { from: event.from, until: now + typingTime, ...(event.staff ? { staff: event.staff } : {}) };
    }
  }
}

/** The row alone, out of an answer that holds the whole conversation. */
export function rowOf(answer: ConversationAnswer): ConversationRow {
  const { messages: _m, notes: _n, timeline: _t, handoff: _h, openTask: _o, record: _r, position: _p, earlier: _e, ...row } = answer;
  return row;
}
