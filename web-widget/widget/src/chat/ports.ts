/** What a conversation needs from the outside, so that it runs in a page and in a test alike. */
export interface Ports {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Absent where sockets are not to be had. */
  readonly openSocket: ((url: string, protocols: string[]) => Socket) | undefined;
  readonly storage: KeyValue;
  readonly random: () => number;
  readonly uuid: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls back after some milliseconds; the result cancels. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

/** The part of `WebSocket` that is used. */
export interface Socket {
  onopen: ((event: never) => void) | null;
  onmessage: ((event: MessageEvent) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
  onerror: ((event: never) => void) | null;
  send(text: string): void;
  close(code?: number): void;
}

/** The part of `Storage` that is used. */
export interface KeyValue {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export function browserPorts(view: Window & typeof globalThis): Ports {
  return {
    fetch: (url, init) => view.fetch(url, init),
    openSocket: "WebSocket" in view ? (url, protocols) => new view.WebSocket(url, protocols) as Socket : undefined,
    storage: pageStorage(view),
    random: Math.random,
    uuid: () => (typeof view.crypto.randomUUID === "function" ? view.crypto.randomUUID() : randomUuid(view.crypto)),
    now: Date.now,
    after: (milliseconds, run) => {
      const timer = view.setTimeout(run, milliseconds);
      return () => view.clearTimeout(timer);
    },
  };
}

/** A browser may forbid storage; the conversation then lasts as long as the page. */
function pageStorage(view: Window): KeyValue {
  try {
    const storage = view.localStorage;
    storage.setItem("ieum:probe", "1");
    storage.removeItem("ieum:probe");
    return storage;
  } catch {
    const values = new Map<string, string>();
    return {
      getItem: (key) => values.get(key) ?? null,
      setItem: (key, value) => void values.set(key, value),
      removeItem: (key) => void values.delete(key),
    };
  }
}

/** Version 4 from random bytes, for pages without a secure context. */
function randomUuid(crypto: Crypto): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
