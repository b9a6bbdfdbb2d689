import type { Action, Attachment, Problem, Session } from "@ieum/protocol";
import { decidesOnce, sameAction } from "./action.ts";
import { ChatApi, type Answer } from "./api.ts";
import { backoff } from "./backoff.ts";
import { Feed } from "./feed.ts";
import { Link } from "./link.ts";
import { Memory, subjectOf } from "./memory.ts";
import { Outbox } from "./outbox.ts";
import type { Ports } from "./ports.ts";
import { rarely } from "./rarely.ts";
import { initialState, type ChatState, type Start } from "./state.ts";
import { checkText, type Checked } from "./text.ts";
import type { Pending } from "./timeline.ts";

const offlineAfter = 2_000;

/**
 * One customer's conversation, without any screen: sends once, receives everything once and in order, survives drops, reloads and
 * sessions that end. Not usable from two threads; two tabs of one browser share it through the server.
 */
export class Conversation {
  readonly #ports: Ports;
  readonly #api: ChatApi;
  readonly #memory: Memory;
  readonly #feed: Feed;
  readonly #listeners = new Set<(state: ChatState) => void>();
  readonly #page: string | undefined;
  #identityToken: string | undefined;
  #resume: string | undefined;
  #state: ChatState;
  #session: Session | undefined;
  #link: Link | undefined;
  #outbox: Outbox | undefined;
  /** Grows with every new session, so that late answers to an old one are dropped. */
  #generation = 0;
  #creating = false;
  #startFailures = 0;
  #cancelStart: () => void = () => {};
  #cancelOffline: (() => void) | undefined;

  /** The customer is typing: told to the other side now and then. */
  readonly nowTyping: () => void;

  constructor({ base, locale, identityToken, page, resume }: Start, ports: Ports) {
    this.#ports = ports;
    this.#api = new ChatApi(base, ports);
    this.#memory = new Memory(ports.storage, base);
    this.#identityToken = identityToken;
    this.#feed = new Feed(ports, this.#memory, (change) => this.#change(change));
    this.#page = page;
    this.#resume = resume;
    this.#state = initialState(locale);
    this.nowTyping = rarely(ports, () => this.#link?.tell({ type: "typing", on: true }));
  }

  get state(): ChatState {
    return this.#state;
  }

  get memory(): Memory {
    return this.#memory;
  }

  /** Whether an earlier page left a session that this customer can go on with. */
  get resumable(): boolean {
    return this.#memory.findSession(this.#identityToken) !== undefined;
  }

  /** Hears of every change from now on; the result stops that. */
  subscribe(listener: (state: ChatState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resumes the earlier session or begins one. Harmless when it is running already. */
  start(): void {
    if (this.#state.phase !== "idle") return;
    const saved = this.#memory.findSession(this.#identityToken);
    if (!saved && this.#memory.taken) this.#memory.forget();
    this.#feed.pending = [...this.#memory.pending];
    this.#change({ phase: "starting" });
    if (saved && !this.#resume) this.#begin(saved);
    else void this.#create();
  }

  /** Ends the connection; the session stays for the next page. */
  stop(): void {
    this.#generation += 1;
    this.#creating = false;
    this.#hangUp();
    this.#change({ phase: "idle" });
  }

  /** Tries again at once: the customer asks for it, the browser is online again, or the page is visible again. */
  wake(): void {
    if (this.#state.phase === "starting" && !this.#creating) void this.#create();
    this.#link?.hurry();
    if (this.#state.pending.some(({ state }) => state === "failed")) this.#outbox?.resend();
  }

  /** Becomes another customer, or a stranger without a token: what the former one said is no longer here. */
  identify(identityToken: string | undefined): void {
    const running = this.#state.phase !== "idle";
    const same = subjectOf(identityToken) === subjectOf(this.#identityToken) && !this.#state.identity.problem;
    this.#identityToken = identityToken;
    if (same && identityToken) return;
    this.#reset();
    this.#change({ ...initialState(this.#state.locale), shop: this.#state.shop });
    if (running) this.start();
  }

  /** Sends words, or says why they cannot be sent. */
  send(typed: string, attachments: readonly Attachment[] = []): Checked {
    const checked = checkText(typed);
    if (checked.kind === "too-long" || (checked.kind === "blank" && attachments.length === 0)) return checked;
    const text = checked.kind === "fine" ? checked.text : "";
    this.#enqueue({ clientMessageId: this.#ports.uuid(), text, attachments, state: "waiting" });
    return { kind: "fine", text };
  }

  /** Sends a choice, a decision only once; `label` is what the customer sees until the server repeats it. */
  act(action: Action, label: string): void {
    const { messages, pending } = this.#state;
    const asked = [...pending.filter(({ state }) => state !== "refused"), ...(decidesOnce(action) ? messages : [])];
    if (action.type === "open" || asked.some((earlier) => sameAction(action, earlier.action))) return;
    this.#enqueue({ clientMessageId: this.#ports.uuid(), text: label, action, attachments: [], state: "waiting" });
  }

  /** Takes back a message that was not sent. */
  discard(clientMessageId: string): void {
    this.#feed.discard(clientMessageId);
  }

  async upload(file: File): Promise<Answer<Attachment>> {
    const session = this.#session;
    if (!session) return { kind: "later" };
    const answer = await this.#api.upload(session.token, file);
    if (answer.kind === "over") this.#renew(session);
    return answer;
  }

  async feedback(seq: number, helpful: boolean, comment?: string): Promise<boolean> {
    const before = this.#state.messages.find((message) => message.seq === seq)?.helpful;
    this.#feed.amend(seq, { helpful });
    const answer = await this.#judge((token) => this.#api.feedback(token, comment ? { seq, helpful, comment } : { seq, helpful }));
    if (!answer && before !== undefined) this.#feed.amend(seq, { helpful: before });
    return answer;
  }

  async rate(seq: number, score: number, comment?: string): Promise<boolean> {
    const sent = await this.#judge((token) => this.#api.rate(token, comment ? { score, comment } : { score }));
    if (sent) this.#feed.amend(seq, { rated: score });
    return sent;
  }

  /** The customer has seen everything that is here. */
  markRead(): void {
    const seq = this.#feed.markRead();
    if (seq !== undefined) this.#link?.tell({ type: "read", seq });
  }

  async #create(): Promise<void> {
    this.#cancelStart();
    const generation = ++this.#generation;
    this.#creating = true;
    this.#downSoon();
    const answer = await this.#api.createSession({
      locale: this.#state.locale,
      ...(this.#identityToken && { identityToken: this.#identityToken }),
      ...(this.#page && { page: this.#page }),
      ...(this.#resume && { resume: this.#resume }),
    });
    if (generation !== this.#generation) return;
    this.#creating = false;
    if (answer.kind === "ok") return this.#begin(answer.value);
    if (answer.kind === "refused") return this.#onRefusedSession(answer.problem);
    this.#startFailures += 1;
    const delay = (answer.kind === "later" && answer.retryAfter) || backoff(this.#startFailures, this.#ports.random);
    this.#cancelStart = this.#ports.after(delay, () => void this.#create());
  }

  /** A link can be used once: whoever opens it again goes on with what this browser has. */
  #onRefusedSession({ detail, title }: Problem): void {
    const saved = this.#resume && this.#memory.findSession(this.#identityToken);
    this.#resume = undefined;
    if (saved) this.#begin(saved);
    else this.#change({ refused: detail ?? title });
  }

  #begin(session: Session): void {
    this.#resume = undefined;
    const generation = ++this.#generation;
    this.#session = session;
    this.#memory.saveSession(session, this.#identityToken);
    this.#change({ phase: "talking", shop: session.shop, identity: session.identity, refused: undefined });
    this.#feed.begin(session.messages, session.floor);
    this.#outbox = this.#newOutbox(session);
    this.#downSoon();
    const mine = (): boolean => generation === this.#generation;
    this.#link = new Link(this.#api, this.#ports, session.token, {
      lastSeq: () => this.#feed.complete,
      onEvent: (event) => {
        if (mine() && this.#feed.onEvent(event)) void this.#catchUp();
      },
      onListed: (listed) => mine() && this.#feed.onListed(listed),
      onUp: () => mine() && this.#onUp(),
      onDown: () => mine() && this.#downSoon(),
      onOver: () => this.#renew(session),
    });
    this.#link.open();
    void this.#outbox.flush();
  }

  #newOutbox(session: Session): Outbox {
    return new Outbox((request) => this.#api.post(session.token, request), this.#ports, {
      pending: () => this.#feed.pending,
      onPending: (pending) => {
        this.#feed.pending = pending;
      },
      onPosted: (posted, sent) => this.#feed.onPosted(posted, sent),
      onRefused: (refused, problem) => this.#feed.refuse(refused, problem),
      onOver: () => this.#renew(session),
    });
  }

  /** The server no longer knows the session: what was not sent goes to a new one. */
  #renew(over: Session): void {
    if (this.#session !== over) return;
    const { shop, pending } = this.#state;
    this.#reset();
    this.#startFailures += 1;
    this.#change({ ...initialState(this.#state.locale), phase: "starting", shop, renewed: true });
    this.#feed.pending = pending;
    this.#cancelStart = this.#ports.after(this.#startFailures > 1 ? backoff(this.#startFailures, this.#ports.random) : 0, () => void this.#create());
  }

  #reset(): void {
    this.#generation += 1;
    this.#creating = false;
    this.#hangUp();
    this.#memory.forget();
    this.#feed.clear();
    this.#session = undefined;
  }

  #hangUp(): void {
    this.#cancelStart();
    this.#upAgain();
    this.#link?.close();
    this.#outbox?.close();
    this.#link = undefined;
    this.#outbox = undefined;
  }

  /** Lists what is missing; asked when the socket shows that something is. */
  async #catchUp(): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const answer = await this.#api.list(session.token, this.#feed.complete, 0);
    if (session !== this.#session) return;
    if (answer.kind === "ok") this.#feed.onListed(answer.value);
    else if (answer.kind === "over") this.#renew(session);
  }

  #onUp(): void {
    this.#startFailures = 0;
    this.#upAgain();
    this.#change({ offline: false });
    this.#outbox?.resend();
  }

  #upAgain(): void {
    this.#cancelOffline?.();
    this.#cancelOffline = undefined;
  }

  #downSoon(): void {
    this.#cancelOffline ??= this.#ports.after(offlineAfter, () => this.#change({ offline: true }));
  }

  #enqueue(item: Pending): void {
    this.start();
    this.#feed.pending = [...this.#feed.pending, item];
    this.#outbox?.resend();
  }

  async #judge(call: (token: string) => Promise<Answer<true>>): Promise<boolean> {
    const session = this.#session;
    if (!session) return false;
    const answer = await call(session.token);
    if (answer.kind === "over") this.#renew(session);
    return answer.kind === "ok";
  }

  #change(change: Partial<ChatState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener(this.#state);
  }
}
