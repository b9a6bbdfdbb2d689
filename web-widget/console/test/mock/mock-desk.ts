import { randomUUID } from "node:crypto";
import type { Message } from "../../../protocol/src/index.ts";
import type {
  ConversationAnswer, ConversationRow, Counts, Delivery, Floor, Note, StaffEvent, StaffMember, StoredEvent, ThreadMessage, View,
} from "../../../protocol/staff/index.ts";
import { rowOf } from "../../src/state/threads.ts";
import { canned, held, isIn, missing, problem, setup, type Answer } from "./answers.ts";
import { MockKnowledge } from "./mock-knowledge.ts";
import { message, sample, staff } from "./conversations.ts";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly session: string | undefined;
  readonly csrf: string | undefined;
}

interface Listener {
  readonly staff: StaffMember;
  readonly send: (event: StaffEvent) => void;
  viewing?: string | undefined;
}

// Distributes over the union, so that each event keeps its own members.
type Unplaced<E> = E extends StoredEvent ? Omit<E, "position"> : never;

export const password = "향기로운-하루";

/** The staff API in memory: what the console is developed and tested against when no server is there. */
export class MockDesk {
  readonly #conversations = new Map<string, ConversationAnswer>();
  readonly #read = new Map<string, number>();
  readonly #sessions = new Map<string, { readonly staff: StaffMember; readonly csrf: string }>();
  readonly #log: StoredEvent[] = [];
  readonly #listeners = new Set<Listener>();
  readonly #taken = new Map<string, Answer>();
  readonly asked: Asked[] = [];
  /** How many stored events the stream can replay. */
  memory = 1_000;
  readonly knowledge = new MockKnowledge();
  /** When set: what every call but those of the session answers. */
  broken: Answer | undefined;

  constructor(conversations: readonly ConversationAnswer[] = sample(Date.now())) {
    for (const conversation of conversations) this.#conversations.set(conversation.id, conversation);
  }

  handle(asked: Asked): Answer {
    this.asked.push(asked);
    if (asked.path === "/login") return this.#login(asked.body);
    const session = this.#sessions.get(asked.session ?? "");
    if (!session) return problem(401, "/problems/not-signed-in", "다시 로그인해 주세요.");
    if (asked.path === "/me") return { status: 200, body: { ...session, shop: { name: "이음 아로마 공방", zone: "Asia/Seoul" } } };
    if (asked.method !== "GET" && asked.csrf !== session.csrf) return problem(403, "/problems/csrf", "화면을 새로 고쳐 주세요.");
    if (this.broken) return this.broken;
    const known = this.knowledge.handle({ ...asked, body: (asked.body ?? {}) as Record<string, unknown>, me: session.staff });
    if (known) return known;
    if (asked.method === "GET") return this.#get(asked, session.staff);
    if (asked.path === "/logout") {
      this.#sessions.delete(asked.session ?? "");
      return { status: 204, session: "" };
    }
    const [, id = "", command = ""] = /^\/conversations\/([^/]+)\/(\w+)$/.exec(asked.path) ?? [];
    const conversation = this.#conversations.get(decodeURIComponent(id));
    return conversation ? this.#command(conversation, command, asked.body as Record<string, unknown>, session.staff) : missing();
  }

  signIn(name: string): string {
    const session = randomUUID();
    const member = staff[name];
    if (!member) throw new Error(`nobody is called ${name}`);
    this.#sessions.set(session, { staff: member, csrf: randomUUID() });
    return session;
  }

  endSessions(): void {
    this.#sessions.clear();
  }

  /** Answers what ends the subscription, or nothing when there is no session. */
  subscribe(session: string, after: string, send: (event: StaffEvent) => void): Listener | undefined {
    const member = this.#sessions.get(session)?.staff;
    if (!member) return undefined;
    const from = Number(after);
    const complete = after !== "" && this.#log.length - from <= this.memory;
    send({ type: "resumed", position: String(this.#log.length), ...(after === "" ? {} : { from: after }), complete });
    const listener: Listener = { staff: member, send };
    if (complete) for (const event of this.#log.slice(from)) this.#tell(listener, event);
    this.#listeners.add(listener);
    this.#presence();
    return listener;
  }

  unsubscribe(listener: Listener): void {
    this.#listeners.delete(listener);
    this.#presence();
  }

  viewing(listener: Listener, conversation: string | undefined): void {
    listener.viewing = conversation;
    this.#presence();
  }

  pass(event: StaffEvent): void {
    for (const listener of this.#listeners) listener.send(event);
  }

  /** What a customer, the bot or the house says next. */
  say(id: string, said: Partial<Message> & Pick<Message, "from" | "text">): ThreadMessage {
    const conversation = this.#known(id);
    const spoken = message((conversation.messages.at(-1)?.seq ?? 0) + 1, new Date().toISOString(), { channel: conversation.channel, ...said });
    const reopened = said.from === "customer" ? { state: "open" as const, channel: spoken.channel } : {};
    this.#conversations.set(id, {
      ...conversation, ...reopened, messages: [...conversation.messages, spoken],
      channels: conversation.channels.includes(spoken.channel) ? conversation.channels : [...conversation.channels, spoken.channel],
      lastMessage: { text: spoken.text, at: spoken.at, from: spoken.from },
    });
    this.#happen({ type: "message", conversation: id, message: spoken });
    this.#changed(id);
    return spoken;
  }

  /** A change of the floor from elsewhere: another console, the bot. */
  give(id: string, owner: Floor["owner"], name?: string, why = "taken"): void {
    const conversation = this.#known(id);
    const member = name === undefined ? undefined : staff[name];
    const since = new Date().toISOString();
    const floor: Floor = { owner, epoch: conversation.floor.epoch + 1, since, why, ...(member ? { staff: { id: member.id, name: member.name } } : {}) };
    const { waitingSince: _, ...rest } = conversation;
    this.#conversations.set(id, { ...rest, floor, ...(owner === "waiting" ? { waitingSince: since } : {}) });
    this.#happen({ type: "floor", conversation: id, floor });
    this.#changed(id);
  }

  deliver(id: string, seq: number, delivery: Delivery): void {
    this.deliverSilently(id, seq, delivery);
    this.#happen({ type: "delivery", conversation: id, seq, delivery });
  }

  /** As a server that tells nobody. */
  deliverSilently(id: string, seq: number, delivery: Delivery): void {
    const conversation = this.#known(id);
    const messages = conversation.messages.map((each) => (each.seq === seq ? { ...each, delivery } : each));
    this.#conversations.set(id, { ...conversation, messages });
  }

  add(conversation: ConversationAnswer): void {
    this.#conversations.set(conversation.id, conversation);
    this.#changed(conversation.id);
  }

  find(id: string): ConversationAnswer {
    return this.#known(id);
  }

  #known(id: string): ConversationAnswer {
    const conversation = this.#conversations.get(id);
    if (!conversation) throw new Error(`no conversation ${id}`);
    return conversation;
  }

  #login(body: unknown): Answer {
    const { login, password: given } = body as { login: string; password: string };
    const member = staff[login];
    if (!member || given !== password) return problem(401, "/problems/wrong-login", "아이디나 비밀번호가 맞지 않아요.");
    const session = this.signIn(login);
    return { status: 200, session, body: { ...this.#sessions.get(session), shop: { name: "이음 아로마 공방", zone: "Asia/Seoul" } } };
  }

  #get({ path, query }: Asked, me: StaffMember): Answer {
    if (path === "/conversations") return { status: 200, body: this.#list((query.get("view") ?? "all") as View, me) };
    if (path === "/colleagues") return { status: 200, body: { staff: this.#colleagues() } };
    if (path === "/canned-responses") return { status: 200, body: { cannedResponses: canned } };
    if (path === "/setup") return { status: 200, body: { steps: setup } };
    const records = [...new Map([...this.#conversations.values()].map((each) => [each.record.id, each.record])).values()];
    if (path === "/customers") {
      const found = records.filter((each) => `${each.name} ${each.phone ?? ""} ${each.ref ?? ""}`.includes(query.get("query") ?? ""));
      return { status: 200, body: { customers: found.map((each) => ({ ...each, channels: ["web"] })) } };
    }
    const [, kind, id = ""] = /^\/(conversations|customers)\/([^/]+)$/.exec(path) ?? [];
    const record = kind === "customers" ? records.find((each) => each.id === id) : undefined;
    if (record) return { status: 200, body: { customer: record } };
    const conversation = this.#conversations.get(id);
    return kind === "conversations" && conversation
      ? { status: 200, body: { ...conversation, unread: this.#row(conversation, me).unread, position: String(this.#log.length) } }
      : missing();
  }

  #list(view: View, me: StaffMember): unknown {
    const rows = [...this.#conversations.values()].map((each) => this.#row(each, me)).filter((row) => isIn(view, row, me));
    return { conversations: rows, counts: this.#counts(me), position: String(this.#log.length), now: new Date().toISOString() };
  }

  #counts(me: StaffMember): Counts {
    const open = [...this.#conversations.values()].map((each) => this.#row(each, me)).filter((row) => row.state === "open");
    const count = (view: View): number => open.filter((row) => isIn(view, row, me)).length;
    return { waiting: count("waiting"), mine: count("mine"), bot: count("bot"), all: count("all") };
  }

  #row(conversation: ConversationAnswer, me: StaffMember): ConversationRow {
    const read = this.#read.get(`${me.id} ${conversation.id}`);
    const unread = read === undefined ? conversation.unread : conversation.messages.filter((each) => each.from === "customer" && each.seq > read).length;
    return { ...rowOf(conversation), unread };
  }

  #command(conversation: ConversationAnswer, command: string, body: Record<string, unknown>, me: StaffMember): Answer {
    const { id, floor } = conversation;
    const repeated = this.#taken.get(String(body["clientMessageId"]));
    if (repeated) return repeated;
    const mine = floor.owner === "staff" && floor.staff?.id === me.id;
    switch (command) {
      case "read":
        this.#read.set(`${me.id} ${id}`, Number(body["seq"]));
        return { status: 204 };
      case "notes":
        return this.#keep(body, { note: this.#note(conversation, String(body["text"]), me) });
      case "messages":
        if (!mine) return held(floor);
        return this.#keep(body, { message: this.say(id, { from: "staff", author: me.name, text: String(body["text"]) }) });
      case "tags": {
        const remove = body["remove"] as string[];
        const tags = [...new Set([...conversation.tags.filter((tag) => !remove.includes(tag)), ...(body["add"] as string[])])];
        this.#conversations.set(id, { ...conversation, tags });
        this.#changed(id);
        break;
      }
      case "assign":
        if (body["epoch"] !== floor.epoch) return held(floor);
        this.give(id, "staff", Object.keys(staff).find((name) => staff[name]?.id === body["staff"]), "assigned");
        break;
      default:
        if (command === "take" && mine) break;
        if (body["epoch"] !== floor.epoch || (command === "take" ? floor.owner === "staff" : !mine)) return held(floor);
        this.#move(conversation, command, me);
    }
    return { status: 200, body: { conversation: this.#row(this.#known(id), me) } };
  }

  #move({ id, customer }: ConversationAnswer, command: string, me: StaffMember): void {
    const name = Object.keys(staff).find((each) => staff[each]?.id === me.id);
    if (command === "resolve") this.#conversations.set(id, { ...this.#known(id), state: "resolved" });
    if (command === "take") this.give(id, "staff", name);
    else this.give(id, "bot", undefined, command === "resolve" ? "resolved" : "returned");
    const said = { take: `${me.name} 님이 이어서 답해 드려요.`, return: "AI가 다시 답해 드려요.", resolve: `${customer.name} 님의 문의를 마쳤어요.` }[command];
    this.say(id, { from: "system", text: said ?? command, intent: "handoff" });
  }

  #note(conversation: ConversationAnswer, text: string, me: StaffMember): Note {
    const note = { id: randomUUID(), at: new Date().toISOString(), by: { id: me.id, name: me.name }, text, after: conversation.messages.at(-1)?.seq ?? 0 };
    this.#conversations.set(conversation.id, { ...conversation, notes: [...conversation.notes, note] });
    this.#happen({ type: "note", conversation: conversation.id, note });
    return note;
  }

  #keep(body: Record<string, unknown>, answer: unknown): Answer {
    const kept = { status: 200, body: answer };
    this.#taken.set(String(body["clientMessageId"]), kept);
    return kept;
  }

  #changed(id: string): void {
    this.#happen({ type: "conversation", conversation: rowOf(this.#known(id)) });
  }

  #happen(unplaced: Unplaced<StoredEvent>): void {
    const event = { ...unplaced, position: String(this.#log.length + 1) } as StoredEvent;
    this.#log.push(event);
    for (const listener of this.#listeners) this.#tell(listener, event);
  }

  #tell(listener: Listener, event: StoredEvent): void {
    if (event.type !== "conversation") return listener.send(event);
    listener.send({ ...event, conversation: this.#row(this.#known(event.conversation.id), listener.staff), counts: this.#counts(listener.staff) });
  }

  #presence(): void {
    this.pass({ type: "presence", staff: this.#colleagues() });
  }

  #colleagues(): readonly (StaffMember & { online: boolean; viewing?: string })[] {
    return Object.values(staff).map((member) => {
      const here = [...this.#listeners].filter((listener) => listener.staff.id === member.id);
      const viewing = here.find((listener) => listener.viewing !== undefined)?.viewing;
      return { ...member, online: here.length > 0, ...(viewing === undefined ? {} : { viewing }) };
    });
  }
}
