import type { ConversationRow, ConversationsAnswer, Counts, Floor, LastMessage, View } from "@ieum/protocol/staff";

const none: Counts = { waiting: 0, mine: 0, bot: 0, all: 0 };

/** The conversations that the console knows, and which view each is in. Answers and events may arrive in any order. */
export class Rows {
  readonly #rows = new Map<string, ConversationRow>();
  readonly #next = new Map<View, string>();
  readonly #touched = new Map<string, number>();
  #time = 0;
  #me = "";
  #counts: Counts = none;

  get counts(): Counts {
    return this.#counts;
  }

  clear(me: string): void {
    this.#rows.clear();
    this.#next.clear();
    this.#touched.clear();
    this.#counts = none;
    this.#me = me;
  }

  find(id: string): ConversationRow | undefined {
    return this.#rows.get(id);
  }

  next(view: View): string | undefined {
    return this.#next.get(view);
  }

  /** What a later `page` takes as `asked`: rows that changed while the answer travelled are newer than it. */
  now(): number {
    return this.#time;
  }

  /** An answer of the list. A first page also says which rows have left the view. */
  page(view: View, answer: ConversationsAnswer, first: boolean, asked: number): void {
    const listed = new Set(answer.conversations.map((row) => row.id));
    const last = answer.conversations.at(-1);
    const gone = (row: ConversationRow): boolean =>
      !listed.has(row.id) &&
      (this.#touched.get(row.id) ?? 0) <= asked &&
      (answer.next === undefined || last === undefined || compare(view)(row, last) < 0);
    if (first) for (const row of this.view(view)) if (gone(row)) this.#rows.delete(row.id);
    for (const row of answer.conversations) if ((this.#touched.get(row.id) ?? 0) <= asked) this.#rows.set(row.id, row);
    if (answer.next === undefined) this.#next.delete(view);
    else this.#next.set(view, answer.next);
    this.#counts = answer.counts;
  }

  /** A row as it is now. Returns what was known before. */
  put(row: ConversationRow, counts?: Counts): ConversationRow | undefined {
    const known = this.#rows.get(row.id);
    const newer = known && known.floor.epoch > row.floor.epoch ? withFloor(row, known) : row;
    this.#set(known && instant(known.lastMessage.at) > instant(newer.lastMessage.at) ? { ...newer, lastMessage: known.lastMessage } : newer);
    if (counts) this.#counts = counts;
    else this.#recount(known, this.#rows.get(row.id));
    return known;
  }

  floor(id: string, floor: Floor): void {
    const known = this.#rows.get(id);
    if (!known || known.floor.epoch > floor.epoch) return;
    const { waitingSince: _, ...rest } = known;
    const changed: ConversationRow = { ...rest, floor, ...(floor.owner === "waiting" ? { waitingSince: known.waitingSince ?? floor.since } : {}) };
    this.#set(changed);
    if (known.floor.epoch < floor.epoch) this.#recount(known, changed);
  }

  message(id: string, last: LastMessage, channel: string): void {
    const known = this.#rows.get(id);
    if (!known || instant(known.lastMessage.at) > instant(last.at)) return;
    const channels = known.channels.includes(channel) || last.from === "system" ? known.channels : [...known.channels, channel];
    this.#set({ ...known, lastMessage: last, channels, channel: last.from === "customer" ? channel : known.channel });
  }

  read(id: string): void {
    const known = this.#rows.get(id);
    if (known && known.unread > 0) this.#set({ ...known, unread: 0 });
  }

  /** The rows of a view in the order staff read them: longest wait first, otherwise newest first. */
  view(view: View): readonly ConversationRow[] {
    return [...this.#rows.values()].filter((row) => this.#isIn(view, row)).sort(compare(view));
  }

  #isIn(view: View, row: ConversationRow): boolean {
    if (view === "all") return true;
    if (row.state !== "open") return false;
    if (view === "mine") return row.floor.owner === "staff" && row.floor.staff?.id === this.#me;
    return row.floor.owner === view;
  }

  #set(row: ConversationRow): void {
    this.#time += 1;
    this.#touched.set(row.id, this.#time);
    this.#rows.set(row.id, row);
  }

  /** Until the server's next counts: what this one change does to them. */
  #recount(before: ConversationRow | undefined, after: ConversationRow | undefined): void {
    const counted = (view: View, row: ConversationRow | undefined): number =>
      row && row.state === "open" && this.#isIn(view, row) ? 1 : 0;
    const change = (view: View): number => Math.max(0, this.#counts[view] + counted(view, after) - counted(view, before));
    this.#counts = { waiting: change("waiting"), mine: change("mine"), bot: change("bot"), all: change("all") };
  }
}

function withFloor(row: ConversationRow, known: ConversationRow): ConversationRow {
  const { waitingSince: _, ...rest } = row;
  return { ...rest, floor: known.floor, state: known.state, ...(known.waitingSince === undefined ? {} : { waitingSince: known.waitingSince }) };
}

function compare(view: View): (a: ConversationRow, b: ConversationRow) => number {
  const byId = (a: ConversationRow, b: ConversationRow): number => (a.id < b.id ? -1 : 1);
  if (view === "waiting") return (a, b) => instant(a.waitingSince) - instant(b.waitingSince) || byId(a, b);
  return (a, b) => instant(b.lastMessage.at) - instant(a.lastMessage.at) || byId(a, b);
}

/** Milliseconds; what is no instant is the beginning of time. */
export function instant(text: string | undefined): number {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? 0 : time;
}
