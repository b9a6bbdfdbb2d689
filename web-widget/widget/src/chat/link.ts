import { parseEvent, readJson, socketProtocol, type BrowserEvent, type Listed, type ServerEvent } from "@ieum/protocol";
import type { Answer, ChatApi } from "./api.ts";
import { backoff } from "./backoff.ts";
import type { Ports, Socket } from "./ports.ts";

/** What a link tells its conversation. */
export interface LinkListener {
  /** The `seq` after which the conversation wants to hear. */
  lastSeq(): number;
  onEvent(event: ServerEvent): void;
  onListed(listed: Listed): void;
  onUp(): void;
  onDown(): void;
  onOver(): void;
}

const handshakeTimeout = 8_000;
const silenceTimeout = 75_000;
const pollWait = 20;
const quickPollPause = 2_000;
const socketRetryPause = 60_000;
/** Sockets that did not open before the link falls back to polling. */
const socketTries = 2;

/**
 * Keeps one session's messages coming: by socket, and by long poll where sockets fail. Reconnects by itself until it is closed.
 * Every connection asks for what follows the last known `seq`, so a drop loses nothing.
 */
export class Link {
  readonly #api: ChatApi;
  readonly #ports: Ports;
  readonly #token: string;
  readonly #listener: LinkListener;
  #socket: Socket | undefined;
  #up = false;
  #closed = false;
  #failures = 0;
  #socketFailures = 0;
  #cancelTimer: () => void = () => {};
  #cancelSocketRetry: () => void = () => {};
  #poll: AbortController | undefined;

  constructor(api: ChatApi, ports: Ports, token: string, listener: LinkListener) {
    this.#api = api;
    this.#ports = ports;
    this.#token = token;
    this.#listener = listener;
  }

  open(): void {
    if (this.#closed) return;
    if (this.#ports.openSocket && this.#socketFailures < socketTries) this.#openSocket(this.#ports.openSocket);
    else void this.#pollUntilClosed();
  }

  /** For good. */
  close(): void {
    this.#closed = true;
    this.#drop();
    this.#cancelSocketRetry();
  }

  /** Connects again at once, e.g. when the network or the page comes back. */
  hurry(): void {
    if (this.#closed || this.#up) return;
    this.#drop();
    this.#failures = 0;
    this.open();
  }

  /** Sends over the socket when there is one; nothing that matters goes this way. */
  tell(event: BrowserEvent): void {
    if (this.#up) this.#socket?.send(JSON.stringify(event));
  }

  #openSocket(openSocket: NonNullable<Ports["openSocket"]>): void {
    const socket = openSocket(this.#api.streamUrl(this.#listener.lastSeq()), [socketProtocol, this.#token]);
    this.#socket = socket;
    this.#expect(handshakeTimeout);
    socket.onmessage = (frame) => {
      if (socket === this.#socket) this.#onFrame(frame.data);
    };
    socket.onclose = (close) => {
      if (socket === this.#socket) this.#onSocketGone(close.code);
    };
  }

  #onFrame(data: unknown): void {
    this.#expect(this.#up ? silenceTimeout : handshakeTimeout);
    const event = typeof data === "string" ? parseEvent(readJson(data)) : undefined;
    if (!event) return;
    if (event.type === "ping") this.#socket?.send(JSON.stringify({ type: "pong" } satisfies BrowserEvent));
    if (event.type === "resumed") {
      this.#socketFailures = 0;
      this.#expect(silenceTimeout);
      this.#nowUp();
    }
    this.#listener.onEvent(event);
  }

  #onSocketGone(code: number): void {
    this.#cancelTimer();
    this.#socket = undefined;
    if (code === 4401) return this.#over();
    if (!this.#up) this.#socketFailures += 1;
    this.#nowDown();
    this.#retry();
  }

  /** Closes a socket that stays silent for longer than a healthy one would. */
  #expect(milliseconds: number): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#ports.after(milliseconds, () => {
      const socket = this.#socket;
      if (!socket) return;
      this.#onSocketGone(1006);
      socket.close();
    });
  }

  /** A refused socket does not say why, so HTTP is asked first: it knows whether the session is over. */
  #retry(): void {
    if (this.#closed) return;
    this.#failures += 1;
    this.#cancelTimer();
    this.#cancelTimer = this.#ports.after(backoff(this.#failures, this.#ports.random), () => {
      void this.#list(0).then((answer) => {
        if (this.#closed || this.#socket || this.#poll) return;
        if (answer.kind === "ok") this.open();
        else if (answer.kind === "over") this.#over();
        else this.#retry();
      });
    });
  }

  async #pollUntilClosed(): Promise<void> {
    const poll = new AbortController();
    this.#poll = poll;
    this.#trySocketLater();
    let wait = 0;
    while (poll === this.#poll) {
      const answer = await this.#list(wait, poll.signal);
      if (poll !== this.#poll) return;
      if (answer.kind === "over") return this.#over();
      if (answer.kind === "ok") {
        this.#failures = 0;
        this.#nowUp();
      } else {
        this.#failures += 1;
        this.#nowDown();
      }
      const early = answer.kind === "ok" && answer.value.messages.length === 0;
      if (answer.kind !== "ok") await this.#pause(backoff(this.#failures, this.#ports.random));
      else if (early) await this.#pause(quickPollPause);
      wait = answer.kind === "ok" ? pollWait : 0;
    }
  }

  #trySocketLater(): void {
    this.#cancelSocketRetry();
    this.#cancelSocketRetry = this.#ports.after(socketRetryPause, () => {
      if (!this.#ports.openSocket) return;
      this.#socketFailures = socketTries - 1;
      this.#poll?.abort();
      this.#poll = undefined;
      this.open();
    });
  }

  async #list(wait: number, signal?: AbortSignal): Promise<Answer<Listed>> {
    const answer = await this.#api.list(this.#token, this.#listener.lastSeq(), wait, signal);
    if (answer.kind === "ok" && !this.#closed && !signal?.aborted) this.#listener.onListed(answer.value);
    return answer;
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => void this.#ports.after(milliseconds, resolve));
  }

  #nowUp(): void {
    this.#failures = 0;
    if (this.#up) return;
    this.#up = true;
    this.#listener.onUp();
  }

  #nowDown(): void {
    this.#up = false;
    if (!this.#closed) this.#listener.onDown();
  }

  #over(): void {
    this.close();
    this.#listener.onOver();
  }

  #drop(): void {
    this.#cancelTimer();
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
    this.#poll?.abort();
    this.#poll = undefined;
    this.#up = false;
  }
}
