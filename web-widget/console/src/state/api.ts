import type { AssignRequest, FloorRequest, StaffProblem, TagsRequest, TextRequest, View } from "@ieum/protocol/staff";
import {
  cannedResponsesAnswer, colleaguesAnswer, conversationAnswer, conversationsAnswer, customerAnswer, customersAnswer, earlierAnswer, messageAnswer, noteAnswer, problem,
  rowAnswer, sessionAnswer, setupAnswer, type CannedResponse, type Colleague, type ConversationAnswer, type ConversationRow, type ConversationsAnswer,
  type CustomerRecord, type EarlierAnswer, type FoundCustomer, type LoginRequest, type Note, type SessionAnswer, type SetupStep, type ThreadMessage,
} from "@ieum/protocol/staff";

/** A call that did not end well. `status` is 0 when no answer came at all. */
export class ApiProblem extends Error {
  readonly problem: StaffProblem;

  constructor(body: StaffProblem) {
    super(body.detail ?? body.title);
    this.problem = body;
  }

  get status(): number {
    return this.problem.status;
  }
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** After this many milliseconds without an answer a call counts as not answered. */
const callTimeout = 20_000;
const uploadTimeout = 120_000;
const pageSize = 50;
type Method = "GET" | "POST" | "PUT";
export const base = "/api/v1/staff";

export type FloorCommand = "take" | "return" | "resolve";

/** The staff API's calls. Holds the CSRF token of the session; everything else is in the cookie. */
export class StaffApi {
  readonly #fetch: Fetch;
  readonly #signedOut: () => void;
  readonly #language: () => string;
  #csrf = "";
  #staff = "";

  /** `signedOut` is called when a call is refused because the session has ended. */
  constructor(fetch: Fetch, signedOut: () => void, language: () => string) {
    this.#fetch = fetch;
    this.#signedOut = signedOut;
    this.#language = language;
  }

  async login(request: LoginRequest): Promise<SessionAnswer> {
    return this.#session(await this.#call("POST", "/login", request));
  }

  async me(): Promise<SessionAnswer> {
    return this.#session(await this.#call("GET", "/me"));
  }

  async logout(): Promise<void> {
    await this.#call("POST", "/logout");
  }

  async conversations(view: View, after?: string): Promise<ConversationsAnswer> {
    const query = new URLSearchParams({ view, limit: String(pageSize), ...(after === undefined ? {} : { after }) });
    return whole(conversationsAnswer(await this.#call("GET", `/conversations?${query}`)));
  }

  async conversation(id: string): Promise<ConversationAnswer> {
    return whole(conversationAnswer(await this.#call("GET", path(id))));
  }

  async earlier(id: string, before: number): Promise<EarlierAnswer> {
    return whole(earlierAnswer(await this.#call("GET", `${path(id)}/messages?before=${before}`)));
  }

  async floor(id: string, command: FloorCommand, request: FloorRequest): Promise<ConversationRow> {
    return whole(rowAnswer(await this.#call("POST", `${path(id)}/${command}`, request))).conversation;
  }

  async assign(id: string, request: AssignRequest): Promise<ConversationRow> {
    return whole(rowAnswer(await this.#call("POST", `${path(id)}/assign`, request))).conversation;
  }

  async tags(id: string, request: TagsRequest): Promise<ConversationRow> {
    return whole(rowAnswer(await this.#call("POST", `${path(id)}/tags`, request))).conversation;
  }

  async message(id: string, request: TextRequest): Promise<ThreadMessage> {
    return whole(messageAnswer(await this.#call("POST", `${path(id)}/messages`, request))).message;
  }

  async note(id: string, request: TextRequest): Promise<Note> {
    return whole(noteAnswer(await this.#call("POST", `${path(id)}/notes`, request))).note;
  }

  async read(id: string, seq: number): Promise<void> {
    await this.#call("POST", `${path(id)}/read`, { seq });
  }

  async customers(query: string): Promise<readonly FoundCustomer[]> {
    return whole(customersAnswer(await this.#call("GET", `/customers?${new URLSearchParams({ query })}`))).customers;
  }

  async customer(id: string): Promise<CustomerRecord> {
    return whole(customerAnswer(await this.#call("GET", `/customers/${encodeURIComponent(id)}`))).customer;
  }

  async colleagues(): Promise<readonly Colleague[]> {
    return whole(colleaguesAnswer(await this.#call("GET", "/colleagues"))).staff;
  }

  async cannedResponses(): Promise<readonly CannedResponse[]> {
    return whole(cannedResponsesAnswer(await this.#call("GET", "/canned-responses"))).cannedResponses;
  }

  async setup(): Promise<readonly SetupStep[]> {
    return whole(setupAnswer(await this.#call("GET", "/setup"))).steps;
  }

  #session(value: unknown): SessionAnswer {
    const session = whole(sessionAnswer(value));
    this.#csrf = session.csrf;
    this.#staff = session.staff.id;
    return session;
  }

  /** Any call of the staff API; a form travels as it is, anything else as JSON. */
  async call<T>(method: Method, where: string, read: (value: unknown) => T | undefined, body?: object): Promise<T> {
    return whole(read(await this.#call(method, where, body)));
  }

  async #call(method: Method, where: string, body?: object, again = false): Promise<unknown> {
    const response = await this.#answer(method, where, body);
    const json = await response.json().catch(() => undefined) as unknown;
    if (response.ok) return json;
    const described = problem(json, response.status);
    if (!again && described.type.endsWith("/csrf") && (await this.#renewed())) return this.#call(method, where, body, true);
    if (response.status === 401 && where !== "/login" && where !== "/me") this.#signedOut();
    throw new ApiProblem(described);
  }

  /** Another tab may have signed in anew: the same person goes on with the new token, nobody acts in another's name. */
  async #renewed(): Promise<boolean> {
    const before = this.#staff;
    const { staff } = await this.me();
    if (staff.id === before) return true;
    this.#signedOut();
    return false;
  }

  async #answer(method: string, where: string, body?: object): Promise<Response> {
    const headers: Record<string, string> = { Accept: "application/json", "Accept-Language": this.#language() };
    if (method !== "GET") headers["X-CSRF-Token"] = this.#csrf;
    const form = body instanceof FormData;
    if (body && !form) headers["Content-Type"] = "application/json";
    try {
      return await this.#fetch(base + where, {
        method,
        headers,
        credentials: "same-origin",
        signal: AbortSignal.timeout(form ? uploadTimeout : callTimeout),
        ...(form ? { body } : body ? { body: JSON.stringify(body) } : {}),
      });
    } catch {
      throw new ApiProblem({ type: "about:blank", title: "No answer", status: 0 });
    }
  }
}

function path(conversation: string): string {
  return `/conversations/${encodeURIComponent(conversation)}`;
}

function whole<T>(answer: T | undefined): T {
  if (answer === undefined) throw new ApiProblem({ type: "about:blank", title: "Unreadable answer", status: 502 });
  return answer;
}
