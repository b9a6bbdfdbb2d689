import type { Action, Attachment, Message } from "@ieum/protocol";

/** What the customer sent and the server has not acknowledged yet. */
export interface Pending {
  readonly clientMessageId: string;
  readonly text: string;
  readonly action?: Action;
  readonly attachments: readonly Attachment[];
  /** `waiting` is retried by itself, `failed` by the customer or when the connection is back, `refused` never. */
  readonly state: "waiting" | "failed" | "refused";
  readonly reason?: string;
}

/**
 * The messages in the server's order, each once, followed by what is still pending.
 * Messages may arrive twice and in any order: `seq` decides where they stand and whether they are new.
 */
export class Timeline {
  #messages: readonly Message[] = [];
  #pending: readonly Pending[] = [];
  /** Messages that stand for what the server holds until it sends the very ones. */
  readonly #provisional = new Set<number>();
  #complete = 0;

  get messages(): readonly Message[] {
    return this.#messages;
  }

  get pending(): readonly Pending[] {
    return this.#pending;
  }

  set pending(pending: readonly Pending[]) {
    this.#pending = pending;
  }

  /** The highest `seq` that is known, 0 at first. */
  get last(): number {
    return this.#messages.at(-1)?.seq ?? 0;
  }

  /** The `seq` up to which nothing is missing. It may be below `last`: the answer to a post says nothing about what came before it. */
  get complete(): number {
    return this.#complete;
  }

  completeTo(seq: number): void {
    this.#complete = Math.max(this.#complete, seq);
  }

  has(seq: number): boolean {
    return this.#messages.some((message) => message.seq === seq);
  }

  /** Takes what is new and drops the pending messages that it acknowledges; returns what is new, in order. */
  merge(incoming: readonly Message[]): readonly Message[] {
    const bySeq = new Map(this.#messages.map((message) => [message.seq, message]));
    const fresh = incoming.filter((message) => {
      if (bySeq.has(message.seq) && !this.#provisional.delete(message.seq)) return false;
      bySeq.set(message.seq, message);
      return true;
    });
    if (fresh.length === 0) return fresh;
    this.#messages = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
    const acknowledged = new Set(fresh.map(({ clientMessageId }) => clientMessageId));
    this.#pending = this.#pending.filter(({ clientMessageId }) => !acknowledged.has(clientMessageId));
    return fresh.sort((a, b) => a.seq - b.seq);
  }

  /** The server has taken `sent` as `seq`: it takes its place among the messages. */
  acknowledge(sent: Pending, seq: number, at: string): readonly Message[] {
    this.#pending = this.#pending.filter(({ clientMessageId }) => clientMessageId !== sent.clientMessageId);
    if (this.has(seq)) return [];
    const fresh = this.merge([standIn(sent, seq, at)]);
    this.#provisional.add(seq);
    return fresh;
  }

  /** Changes what the customer judged, until the server repeats the judgement. */
  amend(seq: number, change: Pick<Partial<Message>, "helpful" | "rated">): void {
    this.#messages = this.#messages.map((message) => (message.seq === seq ? { ...message, ...change } : message));
  }

  clear(): void {
    this.#messages = [];
    this.#pending = [];
    this.#provisional.clear();
    this.#complete = 0;
  }
}

function standIn({ clientMessageId, text, action, attachments }: Pending, seq: number, at: string): Message {
  return {
    seq,
    id: clientMessageId,
    at,
    from: "customer",
    channel: "web",
    text,
    sources: [],
    claims: [],
    cards: [],
    choices: [],
    attachments,
    intent: "answer",
    ai: false,
    clientMessageId,
    ...(action && { action }),
  };
}
