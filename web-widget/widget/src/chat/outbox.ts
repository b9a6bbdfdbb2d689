import type { MessageRequest, Posted, Problem } from "@ieum/protocol";
import type { Answer } from "./api.ts";
import { backoff } from "./backoff.ts";
import type { Ports } from "./ports.ts";
import type { Pending } from "./timeline.ts";

export interface OutboxListener {
  pending(): readonly Pending[];
  onPending(pending: readonly Pending[]): void;
  onPosted(posted: Posted, sent: Pending): void;
  onRefused(refused: Pending, problem: Problem): void;
  onOver(): void;
}

/** Silent tries before the customer is told that a message could not be sent. */
const silentTries = 4;

/**
 * Sends the pending messages one after the other, so that they arrive in the order they were written.
 * The same `clientMessageId` is used for every try, so a message whose answer was lost is not doubled.
 */
export class Outbox {
  readonly #post: (request: MessageRequest) => Promise<Answer<Posted>>;
  readonly #ports: Pick<Ports, "after" | "random">;
  readonly #listener: OutboxListener;
  #busy = false;
  #closed = false;
  #failures = 0;
  #cancelRetry: () => void = () => {};

  constructor(post: (request: MessageRequest) => Promise<Answer<Posted>>, ports: Pick<Ports, "after" | "random">, listener: OutboxListener) {
    this.#post = post;
    this.#ports = ports;
    this.#listener = listener;
  }

  close(): void {
    this.#closed = true;
    this.#cancelRetry();
  }

  /** Starts over with everything that can still be sent. */
  resend(): void {
    if (this.#closed) return;
    this.#failures = 0;
    this.#cancelRetry();
    this.#set(this.#listener.pending().map((item) => (item.state === "failed" ? { ...item, state: "waiting" } : item)));
    void this.flush();
  }

  async flush(): Promise<void> {
    if (this.#busy || this.#closed) return;
    this.#busy = true;
    this.#cancelRetry();
    for (let item = this.#next(); item && !this.#closed; item = this.#next()) {
      const answer = await this.#post(requestOf(item));
      if (this.#closed) break;
      if (!this.#settle(item, answer)) break;
    }
    this.#busy = false;
  }

  #next(): Pending | undefined {
    return this.#listener.pending().find(({ state }) => state === "waiting");
  }

  /** Whether the next message may follow. */
  #settle(item: Pending, answer: Answer<Posted>): boolean {
    switch (answer.kind) {
      case "ok":
        this.#failures = 0;
        this.#listener.onPosted(answer.value, item);
        return true;
      case "refused":
        this.#failures = 0;
        this.#listener.onRefused(item, answer.problem);
        return true;
      case "over":
        this.#listener.onOver();
        return false;
      case "later":
        this.#failures += 1;
        if (this.#failures >= silentTries) this.#giveUp();
        else this.#cancelRetry = this.#ports.after(answer.retryAfter ?? backoff(this.#failures, this.#ports.random), () => void this.flush());
        return false;
    }
  }

  #giveUp(): void {
    this.#set(this.#listener.pending().map((item) => (item.state === "waiting" ? { ...item, state: "failed" } : item)));
  }

  #set(pending: readonly Pending[]): void {
    this.#listener.onPending(pending);
  }
}

function requestOf({ clientMessageId, text, action, attachments }: Pending): MessageRequest {
  if (action) return { clientMessageId, action };
  return attachments.length === 0 ? { clientMessageId, text } : { clientMessageId, text, attachments: attachments.map(({ id }) => id) };
}
