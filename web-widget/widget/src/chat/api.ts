import {
  parseAttachment, parseListed, parsePosted, parseProblem, parseSession, readJson,
  type Attachment, type FeedbackRequest, type Listed, type MessageRequest, type Posted, type Problem, type RatingRequest, type Session,
  type SessionRequest,
} from "@ieum/protocol";
import type { Ports } from "./ports.ts";

export type Answer<T> =
  | { readonly kind: "ok"; readonly value: T }
  /** The server did not answer, or could not: the same call may be made again. */
  | { readonly kind: "later"; readonly retryAfter?: number }
  /** The session is over. */
  | { readonly kind: "over" }
  | { readonly kind: "refused"; readonly problem: Problem };

const requestTimeout = 15_000;
const uploadTimeout = 120_000;

/** The HTTP half of the customer chat. */
export class ChatApi {
  readonly #base: string;
  readonly #ports: Pick<Ports, "fetch" | "after">;

  /** @param base the folder that `widget.js` came from, with its closing slash */
  constructor(base: string, ports: Pick<Ports, "fetch" | "after">) {
    this.#base = base;
    this.#ports = ports;
  }

  createSession(body: SessionRequest): Promise<Answer<Session>> {
    return this.#call("sessions", { body, parse: parseSession });
  }

  /** @param wait seconds that the server may hold the answer until there is something new */
  list(token: string, after: number, wait: number, signal?: AbortSignal): Promise<Answer<Listed>> {
    const query = wait > 0 ? `after=${after}&wait=${wait}` : `after=${after}`;
    return this.#call(`messages?${query}`, { token, parse: parseListed, timeout: requestTimeout + wait * 1000, ...(signal && { signal }) });
  }

  post(token: string, body: MessageRequest): Promise<Answer<Posted>> {
    return this.#call("messages", { token, body, parse: parsePosted });
  }

  upload(token: string, file: File): Promise<Answer<Attachment>> {
    const form = new FormData();
    form.append("file", file, file.name);
    return this.#call("attachments", { token, body: form, parse: parseAttachment, timeout: uploadTimeout });
  }

  feedback(token: string, body: FeedbackRequest): Promise<Answer<true>> {
    return this.#call("feedback", { token, body, parse: () => true as const });
  }

  rate(token: string, body: RatingRequest): Promise<Answer<true>> {
    return this.#call("rating", { token, body, parse: () => true as const });
  }

  /** The address of the socket; the token travels in the list of subprotocols. */
  streamUrl(after: number): string {
    return `${this.#base.replace(/^http/, "ws")}api/v1/chat/stream?after=${after}`;
  }

  async #call<T>(path: string, call: Call<T>): Promise<Answer<T>> {
    const abort = new AbortController();
    const cancelTimeout = this.#ports.after(call.timeout ?? requestTimeout, () => abort.abort());
    const stop = (): void => abort.abort();
    call.signal?.addEventListener("abort", stop);
    try {
      const response = await this.#ports.fetch(`${this.#base}api/v1/chat/${path}`, request(call, abort.signal));
      return judge(response, readJson(await response.text()), call.parse);
    } catch {
      return { kind: "later" };
    } finally {
      cancelTimeout();
      call.signal?.removeEventListener("abort", stop);
    }
  }
}

interface Call<T> {
  readonly token?: string;
  readonly body?: object;
  readonly parse: (json: unknown) => T | undefined;
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

function request<T>({ token, body }: Call<T>, signal: AbortSignal): RequestInit {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (token) headers["Authorization"] = `Bearer ${token}`;
  if (!body) return { method: "GET", headers, signal };
  if (body instanceof FormData) return { method: "POST", headers, body, signal };
  headers["Content-Type"] = "application/json";
  return { method: "POST", headers, body: JSON.stringify(body), signal };
}

function judge<T>(response: Response, json: unknown, parse: (json: unknown) => T | undefined): Answer<T> {
  const { status } = response;
  if (response.ok) {
    const value = parse(json);
    return value === undefined ? { kind: "later" } : { kind: "ok", value };
  }
  if (status === 401) return { kind: "over" };
  if (status === 408 || status === 429 || status >= 500) {
    const seconds = Number(response.headers.get("Retry-After"));
    return seconds > 0 ? { kind: "later", retryAfter: Math.min(seconds, 60) * 1000 } : { kind: "later" };
  }
  return { kind: "refused", problem: parseProblem(json, status) };
}
