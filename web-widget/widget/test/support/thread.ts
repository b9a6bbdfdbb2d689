import { randomUUID } from "node:crypto";
import type { Action, Attachment, Floor, Message, ServerEvent } from "@ieum/protocol";

export interface Line extends Partial<Omit<Message, "seq" | "id">> {
  readonly from: Message["from"];
  readonly text: string;
}

/** One conversation as the scripted server keeps it: the order, who wrote what, and everyone who listens. */
export class Thread {
  readonly token = randomUUID().replaceAll("-", "");
  readonly subject: string | undefined;
  readonly messages: Message[] = [];
  readonly listeners = new Set<(event: ServerEvent) => void>();
  readonly answered = new Map<string, number>();
  readonly attachments = new Map<string, Attachment>();
  floor: Floor = "bot";
  staff: { readonly name: string } | undefined;
  #clock: number;

  constructor(subject: string | undefined, startsAt: string) {
    this.subject = subject;
    this.#clock = Date.parse(startsAt);
  }

  /** Numbers are given with gaps, as where the staff writes notes. */
  add(line: Line, gap = 1): Message {
    const previous = this.messages.at(-1)?.seq ?? 0;
    const message = this.make(line, previous + gap);
    this.messages.push(message);
    this.emit({ type: "message", message, previous });
    return message;
  }

  make(line: Line, seq: number): Message {
    this.#clock += 7_000;
    const defaults = { sources: [], claims: [], cards: [], choices: [], attachments: [], intent: "answer", channel: "web", ai: line.from === "bot" } as const;
    return { seq, id: `m-${seq}`, at: new Date(this.#clock).toISOString(), ...defaults, ...line };
  }

  /** Whole days later, so that a day separator falls due. */
  advance(milliseconds: number): void {
    this.#clock += milliseconds;
  }

  setFloor(floor: Floor, staff?: string): void {
    this.floor = floor;
    this.staff = staff === undefined ? undefined : { name: staff };
    this.emit({ type: "floor", floor, ...(this.staff && { staff: this.staff }) });
  }

  emit(event: ServerEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  after(seq: number): readonly Message[] {
    return this.messages.filter((message) => message.seq > seq);
  }
}

/** What a choice says in the thread, found where it was offered. */
export function labelOf(thread: Thread, action: Action): string {
  const offered = thread.messages.flatMap(({ choices, cards }) => [...choices, ...cards.flatMap((card) => card.choices)]);
  return offered.find((choice) => JSON.stringify(choice.action) === JSON.stringify(action))?.label ?? (action.type === "handoff" ? "상담원 연결" : action.type);
}
