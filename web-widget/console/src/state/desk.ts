import type { ConversationRow, CustomerRecord, LoginRequest, SessionAnswer, StaffEvent, StaffMember, ThreadMessage } from "@ieum/protocol/staff";
import { StaffApi } from "./api.ts";
import type { Base } from "./base.ts";
import { Commands } from "./commands.ts";
import { Drafts } from "./drafts.ts";
import { asProblem, noticeOf } from "./failures.ts";
import { alertOf } from "./hearing.ts";
import { Knowledge } from "./knowledge.ts";
import { Listing } from "./listing.ts";
import { LiveStream, type Connection } from "./live-stream.ts";
import { Notices } from "./notices.ts";
import { Rows } from "./rows.ts";
import { Room } from "./room.ts";
import type { Thread } from "./thread.ts";
import { deliveredAfter, pollEvery, type Alert, type Loading, type Session, type Surroundings } from "./session.ts";
import { rowOf, Threads, typingTime } from "./threads.ts";

/** Everything that a staff member works with. Without DOM; `changed` is called after each change. */
export class Desk implements Base {
  readonly api: StaffApi;
  readonly rows = new Rows();
  readonly drafts: Drafts;
  readonly notices: Notices;
  readonly room = new Room();
  readonly commands: Commands;
  readonly listing = new Listing(this);
  readonly knowledge: Knowledge;
  readonly surroundings: Surroundings;
  readonly #stream: LiveStream;
  readonly #threads = new Threads();
  #lastStaff = "";
  #customer: string | undefined;
  session: Session = { kind: "starting" };
  connection: Connection = "live";
  selected: string | undefined;
  thread: Loading = "ready";
  customer: CustomerRecord | undefined;
  visible = true;
  loadingEarlier = false;
  changed: () => void = () => undefined;
  alerted: (alert: Alert) => void = () => undefined;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
    this.notices = new Notices(surroundings.timers, () => this.changed());
    this.drafts = new Drafts(surroundings.drafts);
    this.api = new StaffApi(surroundings.fetch, () => this.#ended(), surroundings.language);
    this.commands = new Commands(this);
    this.knowledge = new Knowledge(this);
    this.#stream = new LiveStream(surroundings.openSocket, surroundings.timers, {
      event: (event) => this.#event(event),
      connection: (state) => this.#connection(state),
      signedOut: () => this.#ended(),
    });
  }

  get me(): StaffMember | undefined {
    return this.session.kind === "signed-in" ? this.session.staff : undefined;
  }

  /** The program's clock. */
  get now(): number {
    return this.surroundings.now() + this.listing.skew;
  }

  get row(): ConversationRow | undefined {
    return this.selected === undefined ? undefined : this.rows.find(this.selected);
  }

  get openThread(): Thread | undefined {
    return this.selected === undefined ? undefined : this.#threads.find(this.selected);
  }

  findThread(id: string): Thread | undefined {
    return this.#threads.find(id);
  }

  /** Whether this person may speak in a conversation. */
  holds(row: ConversationRow): boolean {
    return row.state === "open" && row.floor.owner === "staff" && row.floor.staff?.id === this.me?.id;
  }

  async start(): Promise<void> {
    this.session = { kind: "starting" };
    this.changed();
    try {
      await this.#enter(await this.api.me());
    } catch (failure) {
      const { status } = asProblem(failure);
      this.session = status === 401 || status === 403 || status === 404 ? { kind: "signed-out", busy: false, ended: false } : { kind: "unreachable" };
    }
    this.changed();
  }

  async login(request: LoginRequest): Promise<void> {
    this.session = { kind: "signed-out", busy: true, ended: false };
    this.changed();
    try {
      await this.#enter(await this.api.login(request));
    } catch (failure) {
      this.session = { kind: "signed-out", busy: false, ended: false, problem: asProblem(failure) };
    }
    this.changed();
  }

  async logout(): Promise<void> {
    try {
      await this.api.logout();
    } catch (failure) {
      if (asProblem(failure).status !== 401) return this.failed(failure);
    }
    this.#stream.stop();
    this.drafts.clear();
    this.session = { kind: "signed-out", busy: false, ended: false };
    this.changed();
  }

  async open(id: string | undefined): Promise<void> {
    this.customer = this.#customer = undefined;
    if (id !== this.selected) this.openThread?.markUnread(0);
    this.selected = id;
    this.#stream.send({ type: "viewing", conversation: id ?? null });
    this.thread = id === undefined || this.#threads.find(id) ? "ready" : "loading";
    this.changed();
    if (id !== undefined && this.me) await this.refresh(id);
  }

  /** Like `open`, for a customer: who is not signed in yet finds it open then. */
  async openCustomer(id: string): Promise<void> {
    this.selected = undefined;
    this.thread = "ready";
    this.#customer = id;
    if (!this.me) return;
    try {
      this.customer = await this.api.customer(id);
    } catch (failure) {
      this.failed(failure);
    }
    this.changed();
  }

  /** Reads one conversation again. */
  async refresh(id: string, silently = false): Promise<void> {
    try {
      const answer = await this.api.conversation(id);
      const thread = this.#threads.load(answer);
      if (answer.unread > 0) thread.markUnread(answer.unread);
      this.rows.put(rowOf(answer));
      if (this.selected === id) this.thread = "ready";
      void this.seen();
    } catch (failure) {
      if (this.selected === id && this.thread !== "ready") this.thread = asProblem(failure).status === 404 ? "missing" : "failed";
      else if (!silently) this.failed(failure);
    }
    this.changed();
  }

  /** Reads older messages of the open conversation. */
  async loadEarlier(): Promise<void> {
    const thread = this.openThread;
    if (!thread?.earlier || this.loadingEarlier) return;
    this.loadingEarlier = true;
    this.changed();
    try {
      thread.loadEarlier(await this.api.earlier(thread.id, thread.firstSeq));
    } catch (failure) {
      this.failed(failure);
    }
    this.loadingEarlier = false;
    this.changed();
  }

  /** Tells the server that what is on the screen has been read. */
  async seen(): Promise<void> {
    const { row, openThread } = this;
    if (!this.visible || !row || !openThread || row.unread === 0) return;
    this.rows.read(row.id);
    this.changed();
    await this.api.read(row.id, openThread.lastSeq).catch(() => undefined);
  }

  hurry(): void {
    this.#stream.hurry();
  }

  typing(): void {
    if (this.selected !== undefined) this.#stream.typing(this.selected);
  }

  failed(failure: unknown, kept = false): void {
    const notice = noticeOf(asProblem(failure), kept);
    if (notice) this.notices.add(notice);
  }

  async #enter(answer: SessionAnswer): Promise<void> {
    if (this.#lastStaff !== answer.staff.id && this.#lastStaff !== "") this.drafts.clear();
    this.#lastStaff = answer.staff.id;
    this.session = { kind: "signed-in", staff: answer.staff, shop: answer.shop };
    this.rows.clear(answer.staff.id);
    this.#threads.clear();
    this.notices.clear();
    this.connection = "live";
    this.listing.state = "loading";
    this.changed();
    void this.room.load(this.api, () => this.changed());
    const position = await this.listing.reload();
    if (this.me) this.#stream.start(position ?? "");
    if (this.knowledge.place) await this.knowledge.go(this.knowledge.place);
    else if (this.selected !== undefined) await this.open(this.selected);
    else if (this.#customer !== undefined) await this.openCustomer(this.#customer);
  }

  #ended(): void {
    if (this.session.kind !== "signed-in") return;
    this.#stream.stop();
    this.session = { kind: "signed-out", busy: false, ended: true };
    this.changed();
  }

  #connection(state: Connection): void {
    if (this.connection === state) return;
    this.connection = state;
    this.changed();
    if (state === "lost") this.#poll();
  }

  /** Where no socket comes through, the screen is read again from time to time; without a word when that fails too. */
  #poll(): void {
    this.surroundings.timers.set(() => {
      if (this.connection !== "lost" || !this.me) return;
      void this.#again(true);
      this.#poll();
    }, pollEvery);
  }

  #event(event: StaffEvent): void {
    if (event.type === "ping" || (event.type === "typing" && event.staff?.id === this.me?.id && event.staff)) return;
    const id = "conversation" in event ? (typeof event.conversation === "string" ? event.conversation : event.conversation.id) : undefined;
    const before = id === undefined ? undefined : this.rows.find(id);
    this.#threads.apply(event, this.surroundings.now());
    if (event.type === "conversation") this.rows.put(event.conversation, event.counts);
    else if (event.type === "message") this.#said(event.conversation, event.message);
    else if (event.type === "floor") this.rows.floor(event.conversation, event.floor);
    else if (event.type === "presence") this.room.colleagues = event.staff;
    else if (event.type === "typing") this.surroundings.timers.set(() => this.changed(), typingTime);
    else if (event.type === "record" && this.openThread?.record.id === event.customer) void this.refresh(this.openThread.id);
    else if (event.type === "resumed") this.#resumed(event.complete);
    if (id !== undefined) this.#hear(before, this.rows.find(id));
    this.changed();
  }

  /** What waited for the customer's next message is on its way with the answer to it. */
  #said(id: string, message: ThreadMessage): void {
    this.rows.message(id, message, message.channel);
    if (message.from !== "customer" || !this.#threads.find(id)?.waitsForCustomer) return;
    this.surroundings.timers.set(() => void this.refresh(id, true), deliveredAfter);
  }

  #resumed(complete: boolean): void {
    if (this.selected !== undefined) this.#stream.send({ type: "viewing", conversation: this.selected });
    if (!complete) void this.#again();
  }

  /** The stream could not say what was missed: what is on the screen is read again, the rest when it is next opened. */
  async #again(silently = false): Promise<void> {
    await Promise.all([this.listing.reload(silently), ...(this.selected === undefined ? [] : [this.refresh(this.selected, silently)])]);
  }

  #hear(before: ConversationRow | undefined, row: ConversationRow | undefined): void {
    const alert = row && row !== before && alertOf(before, row, this.holds(row));
    if (row?.id === this.selected) void this.seen();
    if (alert) this.alerted(alert);
  }
}
