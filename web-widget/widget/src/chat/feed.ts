import type { Floor, Listed, Message, Posted, Problem, ServerEvent, Staff } from "@ieum/protocol";
import type { Memory } from "./memory.ts";
import type { Ports } from "./ports.ts";
import type { ChatState } from "./state.ts";
import { Timeline, type Pending } from "./timeline.ts";

const botTypingFor = 45_000;
const staffTypingFor = 8_000;

/** The incoming side of a conversation: turns what arrives into the state that is shown. */
export class Feed {
  readonly #ports: Pick<Ports, "after" | "now">;
  readonly #memory: Memory;
  readonly #show: (change: Partial<ChatState>) => void;
  readonly #timeline = new Timeline();
  #floor: Floor = "bot";
  #staff: Staff | undefined;
  #cancelTyping: () => void = () => {};

  constructor(ports: Pick<Ports, "after" | "now">, memory: Memory, show: (change: Partial<ChatState>) => void) {
    this.#ports = ports;
    this.#memory = memory;
    this.#show = show;
  }

  /** The `seq` after which the server should go on. */
  get complete(): number {
    return this.#timeline.complete;
  }

  get pending(): readonly Pending[] {
    return this.#timeline.pending;
  }

  /** Also remembered for the next page, so that a reload loses nothing that was typed and sent. */
  set pending(pending: readonly Pending[]) {
    this.#timeline.pending = pending;
    this.#memory.pending = pending;
    this.#show({ pending });
  }

  /** What waits is on its way and stays. */
  discard(clientMessageId: string): void {
    this.pending = this.pending.filter((item) => item.clientMessageId !== clientMessageId || item.state === "waiting");
  }

  refuse({ clientMessageId }: Pending, { errors, detail, title }: Problem): void {
    const reason = errors[0]?.detail || detail || title;
    this.pending = this.pending.map((item) => (item.clientMessageId === clientMessageId ? { ...item, state: "refused", reason } : item));
  }

  /** A session begins with all its messages. */
  begin(messages: readonly Message[], floor: Floor): void {
    this.#take(messages);
    this.#timeline.completeTo(this.#timeline.last);
    this.#setFloor(floor, undefined);
  }

  /** Returns whether something is missing that has to be listed. */
  onEvent(event: ServerEvent): boolean {
    switch (event.type) {
      case "message":
        return this.#onMessage(event.message, event.previous);
      case "partial":
        this.#show({ partial: event.text });
        return false;
      case "typing":
        if (event.on) this.#showTyping(event.from, event.author);
        else this.#hideTyping();
        return false;
      case "floor":
        this.#setFloor(event.floor, event.staff);
        return false;
      case "resumed":
        this.#setFloor(event.floor, event.staff);
        return event.to > this.#timeline.complete;
      case "read":
      case "ping":
      case "error":
        return false;
    }
  }

  onListed({ messages, floor, staff }: Listed): void {
    this.#take(messages);
    this.#timeline.completeTo(messages.reduce((last, { seq }) => Math.max(last, seq), 0));
    this.#setFloor(floor, staff);
  }

  onPosted({ accepted, messages, floor, staff }: Posted, sent: Pending): void {
    const own = this.#timeline.acknowledge(sent, accepted, new Date(this.#ports.now()).toISOString());
    if (own.length > 0) this.#showMessages();
    this.#memory.pending = this.#timeline.pending;
    this.#take(messages);
    this.#setFloor(floor, staff ?? this.#staff);
    if (floor === "bot" && this.#timeline.last === accepted) this.#showTyping("bot");
  }

  amend(seq: number, change: Pick<Partial<Message>, "helpful" | "rated">): void {
    this.#timeline.amend(seq, change);
    this.#showMessages();
  }

  markRead(): number | undefined {
    const { last } = this.#timeline;
    if (last <= this.#memory.readSeq) return undefined;
    this.#memory.readSeq = last;
    this.#show({ unread: 0 });
    return last;
  }

  clear(): void {
    this.#cancelTyping();
    this.#timeline.clear();
    this.#floor = "bot";
    this.#staff = undefined;
  }

  #onMessage(message: Message, previous: number | undefined): boolean {
    const gap = previous !== undefined && previous > this.#timeline.complete;
    if (!gap) this.#timeline.completeTo(message.seq);
    this.#take([message]);
    return gap;
  }

  #take(incoming: readonly Message[]): void {
    const fresh = this.#timeline.merge(incoming);
    if (fresh.length === 0) return;
    this.#memory.pending = this.#timeline.pending;
    if (fresh.some(({ from }) => from !== "customer")) this.#hideTyping();
    this.#showMessages();
  }

  #showMessages(): void {
    const { messages, pending } = this.#timeline;
    const { readSeq } = this.#memory;
    const unread = messages.filter(({ seq, from }) => seq > readSeq && (from === "bot" || from === "staff")).length;
    this.#show({ messages, pending, unread });
  }

  #setFloor(floor: Floor, staff: Staff | undefined): void {
    if (floor !== "bot" && this.#floor === "bot") this.#hideTyping();
    this.#floor = floor;
    this.#staff = floor === "staff" ? staff : undefined;
    this.#show({ floor, staff: this.#staff });
  }

  #showTyping(from: "bot" | "staff", author?: string): void {
    this.#cancelTyping();
    this.#cancelTyping = this.#ports.after(from === "bot" ? botTypingFor : staffTypingFor, () => this.#hideTyping());
    this.#show({ typing: author === undefined ? { from } : { from, author } });
  }

  #hideTyping(): void {
    this.#cancelTyping();
    this.#show({ typing: undefined, partial: undefined });
  }
}
