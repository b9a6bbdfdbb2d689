import { staffEvent, type StaffEvent, type StaffFrame } from "@ieum/protocol/staff";

/** The part of WebSocket that is used. */
export interface Socket {
  onopen: (() => void) | null;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onclose: ((event: { readonly code: number }) => void) | null;
  send(data: string): void;
  close(): void;
}

export interface Timers {
  set(action: () => void, milliseconds: number): number;
  clear(timer: number): void;
}

export interface StreamListener {
  event(event: StaffEvent): void;
  connection(state: Connection): void;
  signedOut(): void;
}

/** A drop counts as lost only after a moment: a short one is nobody's business. */
export type Connection = "live" | "lost";

const shortestPause = 500;
const longestPause = 15_000;
/** The server pings at least every 25 s; twice that and a little without a word is a dead line. */
const silenceLimit = 60_000;
const typingEvery = 3_000;
const visibleAfter = 2_000;
const sessionEnded = 4401;

/** One socket at a time, opened again after every drop with the last position that was seen. */
export class LiveStream {
  readonly #open: (after: string) => Socket;
  readonly #timers: Timers;
  readonly #listener: StreamListener;
  #socket: Socket | undefined;
  #ready = false;
  #typing = false;
  #position = "";
  #failures = 0;
  #running = false;
  #retry: number | undefined;
  #silence: number | undefined;
  #visible: number | undefined;

  constructor(open: (after: string) => Socket, timers: Timers, listener: StreamListener) {
    this.#open = open;
    this.#timers = timers;
    this.#listener = listener;
  }

  start(position: string): void {
    this.stop();
    this.#position = position;
    this.#running = true;
    this.#connect();
  }

  stop(): void {
    this.#running = false;
    this.#failures = 0;
    for (const timer of [this.#retry, this.#silence, this.#visible]) if (timer !== undefined) this.#timers.clear(timer);
    this.#retry = this.#silence = this.#visible = undefined;
    this.#drop();
  }

  /** Tries at once instead of waiting for the pause to end, e.g. when the network is back. */
  hurry(): void {
    if (!this.#running || this.#retry === undefined) return;
    this.#timers.clear(this.#retry);
    this.#connect();
  }

  /** Best effort: what is of the moment is not kept for later. */
  send(frame: StaffFrame): void {
    if (this.#ready) this.#socket?.send(JSON.stringify(frame));
  }

  /** Says that somebody writes, and not again with every key. */
  typing(conversation: string): void {
    if (this.#typing) return;
    this.#typing = true;
    this.#timers.set(() => (this.#typing = false), typingEvery);
    this.send({ type: "typing", conversation });
  }

  #connect(): void {
    this.#retry = undefined;
    this.#ready = false;
    const socket = this.#open(this.#position);
    this.#socket = socket;
    this.#listen();
    socket.onopen = () => {
      this.#ready = true;
    };
    socket.onmessage = ({ data }) => {
      if (socket === this.#socket) this.#receive(data);
    };
    socket.onclose = ({ code }) => {
      if (socket === this.#socket) this.#closed(code);
    };
  }

  #receive(data: unknown): void {
    this.#listen();
    const event = typeof data === "string" ? staffEvent(json(data)) : undefined;
    if (!event) return;
    if ("position" in event && event.position !== "") this.#position = event.position;
    if (event.type === "ping") this.send({ type: "pong" });
    if (event.type === "resumed") this.#live();
    this.#listener.event(event);
  }

  #live(): void {
    this.#failures = 0;
    if (this.#visible !== undefined) this.#timers.clear(this.#visible);
    this.#visible = undefined;
    this.#listener.connection("live");
  }

  #closed(code: number): void {
    this.#drop();
    if (!this.#running) return;
    if (code === sessionEnded) {
      this.stop();
      this.#listener.signedOut();
      return;
    }
    this.#visible ??= this.#timers.set(() => this.#listener.connection("lost"), visibleAfter);
    const pause = Math.min(longestPause, shortestPause * 2 ** this.#failures);
    this.#failures += 1;
    this.#retry = this.#timers.set(() => this.#connect(), pause);
  }

  #listen(): void {
    if (this.#silence !== undefined) this.#timers.clear(this.#silence);
    this.#silence = this.#timers.set(() => this.#closed(0), silenceLimit);
  }

  #drop(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    this.#ready = false;
    if (this.#silence !== undefined) this.#timers.clear(this.#silence);
    this.#silence = undefined;
    socket?.close();
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
