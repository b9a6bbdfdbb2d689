/** What a conversation needs from the outside, so that it runs in a page and in a test alike. */
export interface Ports {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Absent where sockets are not to be had. */
  readonly openSocket: ((url: string, protocols: string[]) => Socket) | undefined;
  /** Absent where the browser forbids it. */
  readonly storage: KeyValue | undefined;
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
    uuid: () => randomUuid(view.crypto),
    now: Date.now,
    after: (milliseconds, run) => {
      const timer = view.setTimeout(run, milliseconds);
      return () => view.clearTimeout(timer);
    },
  };
}

/** A browser may forbid storage; the conversation then lasts as long as the page. */
function pageStorage(view: Window): KeyValue | undefined {
  try {
    return view.localStorage;
  } catch {
    return undefined;
  }
}

/** Version 4 from random bytes: `crypto.randomUUID` exists in secure contexts only. */
function randomUuid(crypto: Crypto): string {
  return "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) => {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    return (Number(digit) ^ (byte & (15 >> (Number(digit) / 4)))).toString(16);
  });
}
