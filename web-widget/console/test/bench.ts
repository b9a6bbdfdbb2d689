import type { StaffEvent, StaffFrame } from "../../protocol/staff/index.ts";
import { Desk } from "../src/state/desk.ts";
import type { Socket, Timers } from "../src/state/live-stream.ts";
import type { Alert } from "../src/state/session.ts";
import { MockDesk } from "./mock/mock-desk.ts";

/** Time that passes when a test says so. */
export class ManualTimers implements Timers {
  readonly #due = new Map<number, { readonly at: number; readonly action: () => void }>();
  #ids = 0;
  now = 0;

  set(action: () => void, milliseconds: number): number {
    this.#ids += 1;
    this.#due.set(this.#ids, { at: this.now + milliseconds, action });
    return this.#ids;
  }

  clear(timer: number): void {
    this.#due.delete(timer);
  }

  advance(milliseconds: number): void {
    const until = this.now + milliseconds;
    for (;;) {
      const [next] = [...this.#due].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at);
      if (!next) break;
      this.#due.delete(next[0]);
      this.now = next[1].at;
      next[1].action();
    }
    this.now = until;
  }
}

/** A socket in the hands of a test. */
export class HandSocket implements Socket {
  readonly after: string;
  readonly sent: StaffFrame[] = [];
  closed = false;
  onopen: (() => void) | null = null;
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  onclose: ((event: { readonly code: number }) => void) | null = null;

  constructor(after: string) {
    this.after = after;
  }

  send(data: string): void {
    this.sent.push(JSON.parse(data) as StaffFrame);
  }

  close(): void {
    this.closed = true;
  }

  receive(event: StaffEvent | unknown): void {
    this.onmessage?.({ data: typeof event === "string" ? event : JSON.stringify(event) });
  }
}

/** One console at the mocked staff API, without a browser. */
export class Bench {
  readonly mock: MockDesk;
  readonly timers = new ManualTimers();
  readonly desk: Desk;
  readonly sockets: HandSocket[] = [];
  readonly alerts: Alert[] = [];
  /** While false, every call fails as without a network. */
  online = true;
  /** While true, sockets do not come through; calls do. */
  socketless = false;
  /** Called before a call reaches the server: what happens while it travels. */
  travelling: ((path: string) => void) | undefined;
  /** The browser's cookie, which all its tabs share. */
  cookie = "";
  #ids = 0;

  constructor(mock = new MockDesk(), session?: string) {
    this.mock = mock;
    this.cookie = session ?? "";
    this.desk = new Desk({
      fetch: (url, init) => this.#fetch(url, init),
      openSocket: (after) => this.#open(after),
      timers: this.timers,
      now: () => Date.now(),
      newId: () => `id-${(this.#ids += 1)}-${this.cookie}`,
      language: () => "ko",
    });
    this.desk.alerted = (alert) => this.alerts.push(alert);
  }

  static async signedIn(mock: MockDesk, name: string): Promise<Bench> {
    const bench = new Bench(mock, mock.signIn(name));
    await bench.desk.start();
    await settled();
    return bench;
  }

  get socket(): HandSocket {
    const socket = this.sockets.at(-1);
    if (!socket) throw new Error("no socket was opened");
    return socket;
  }

  /** The line breaks; events from now on are missed. */
  cut(code = 1006): void {
    const { socket } = this;
    socket.closed = true;
    socket.onclose?.({ code });
  }

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    await Promise.resolve();
    if (!this.online) throw new TypeError("no network");
    const { pathname, searchParams } = new URL(url, "http://localhost");
    const path = pathname.replace("/api/v1/staff", "");
    this.travelling?.(path);
    const headers = init.headers as Record<string, string>;
    const answer = this.mock.handle({
      method: init.method ?? "GET", path, query: searchParams, body: typeof init.body === "string" ? (JSON.parse(init.body) as unknown) : undefined,
      session: this.cookie, csrf: headers["X-CSRF-Token"],
    });
    if (answer.session !== undefined) this.cookie = answer.session;
    return new Response(answer.body === undefined ? null : JSON.stringify(answer.body), { status: answer.status });
  }

  #open(after: string): Socket {
    const socket = new HandSocket(after);
    this.sockets.push(socket);
    queueMicrotask(() => {
      if (!this.online || this.socketless) return socket.onclose?.({ code: 1006 });
      socket.onopen?.();
      const listener = this.mock.subscribe(this.cookie, after, (event) => {
        if (!socket.closed) socket.receive(event);
      });
      if (!listener) socket.onclose?.({ code: 4401 });
    });
    return socket;
  }
}

/** After everything that was already under way. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
