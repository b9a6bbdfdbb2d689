import { WebSocket } from "ws";
import { Conversation } from "../../src/chat/conversation.ts";
import type { KeyValue, Ports, Socket } from "../../src/chat/ports.ts";
import type { ChatState, Start } from "../../src/chat/state.ts";

/** How much faster than in a browser the waiting goes. */
const haste = 25;
const patience = 8_000;

export function pocketStorage(): KeyValue & { readonly values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

export function nodePorts(storage: KeyValue, overrides: Partial<Ports> = {}): Ports {
  return {
    fetch: (url, init) => fetch(url, init),
    openSocket: (url, protocols) => {
      const socket = new WebSocket(url, protocols);
      socket.on("error", () => {});
      return socket as unknown as Socket;
    },
    storage,
    random: () => 0.5,
    uuid: () => crypto.randomUUID(),
    now: Date.now,
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds / haste);
      return () => clearTimeout(timer);
    },
    ...overrides,
  };
}

/** A conversation with a pocket of its own, closed after the test. */
export class Pocket {
  readonly conversation: Conversation;
  readonly storage: ReturnType<typeof pocketStorage>;

  constructor(base: string, start: Partial<Start> = {}, storage = pocketStorage(), overrides: Partial<Ports> = {}) {
    this.storage = storage;
    this.conversation = new Conversation({ base, locale: "ko", ...start }, nodePorts(storage, overrides));
  }

  get texts(): readonly string[] {
    return this.conversation.state.messages.map(({ text }) => text);
  }

  /** Resolves with the first state that fits, and fails with the last one when none does. */
  until(fits: (state: ChatState) => boolean, what: string): Promise<ChatState> {
    const { conversation } = this;
    if (fits(conversation.state)) return Promise.resolve(conversation.state);
    return new Promise((resolve, reject) => {
      const give = (): void => {
        clearTimeout(timer);
        stop();
      };
      const timer = setTimeout(() => {
        give();
        reject(new Error(`waited in vain for: ${what}\n${JSON.stringify(conversation.state, undefined, 1).slice(0, 4000)}`));
      }, patience);
      const stop = conversation.subscribe((state) => {
        if (!fits(state)) return;
        give();
        resolve(state);
      });
    });
  }

  said(text: string): Promise<ChatState> {
    return this.until(({ messages }) => messages.some((message) => message.text.includes(text)), `"${text}"`);
  }
}

/** A token in the form of the real ones; the scripted server believes it. */
export function identityToken(sub: string, name: string): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "HS256" })}.${part({ sub, name })}.c2ln`;
}
