import type { ConversationRow } from "@ieum/protocol/staff";
import type { FloorCommand } from "./api.ts";
import type { Base } from "./base.ts";
import { asProblem } from "./failures.ts";
import type { Mode } from "./drafts.ts";
import type { Pending } from "./thread.ts";

/** The longest text of one message, in Unicode code points: the chat protocol's limit. */
export const maxTextLength = 4000;

/** What a staff member does to a conversation. One floor command at a time; texts go out in the order they were written. */
export class Commands {
  readonly #desk: Base;
  readonly #busy = new Set<string>();
  readonly #queues = new Map<string, Promise<void>>();

  constructor(desk: Base) {
    this.#desk = desk;
  }

  busy(id: string): boolean {
    return this.#busy.has(id);
  }

  take(row: ConversationRow): Promise<boolean> {
    return this.#floor(row, "take");
  }

  giveBack(row: ConversationRow): Promise<boolean> {
    return this.#floor(row, "return");
  }

  async resolve(row: ConversationRow): Promise<boolean> {
    const done = await this.#floor(row, "resolve");
    if (done) this.#desk.notices.add({ tone: "plain", key: "notice.resolved", values: {} });
    return done;
  }

  /** Hands the conversation to a colleague, or takes it over from one. */
  assign(row: ConversationRow, staff: { readonly id: string; readonly name: string }): Promise<boolean> {
    return this.#change(row, async () => {
      const changed = await this.#desk.api.assign(row.id, { staff: staff.id, epoch: row.floor.epoch });
      if (staff.id !== this.#desk.me?.id) this.#desk.notices.add({ tone: "plain", key: "notice.assigned", values: { name: staff.name } });
      return changed;
    });
  }

  tag(row: ConversationRow, add: readonly string[], remove: readonly string[]): Promise<boolean> {
    return this.#change(row, () => this.#desk.api.tags(row.id, { add, remove }));
  }

  /** Sends what is typed. Answers false when there is nothing to send or no floor to send it from. */
  send(row: ConversationRow, mode: Mode): boolean {
    const { drafts } = this.#desk;
    const text = drafts.text(row.id, mode).trim();
    if (text === "" || [...text].length > maxTextLength) return false;
    if (mode === "reply" && !this.#desk.holds(row)) return false;
    drafts.write(row.id, "", mode);
    this.#enqueue(row.id, {
      clientMessageId: this.#desk.surroundings.newId(),
      as: mode === "reply" ? "message" : "note",
      text,
      state: "sending",
    });
    return true;
  }

  /** The same text under the same id: the server takes it once, however often it is tried. */
  retry(id: string, clientMessageId: string): void {
    const pending = this.#desk.findThread(id)?.findPending(clientMessageId);
    if (pending?.state === "failed") this.#enqueue(id, { ...pending, state: "sending" });
  }

  /** Takes a text that was not sent back into the composer. */
  withdraw(id: string, clientMessageId: string): void {
    const pending = this.#desk.findThread(id)?.findPending(clientMessageId);
    if (pending?.state !== "failed") return;
    this.#restore(id, pending);
    this.#desk.changed();
  }

  #enqueue(id: string, pending: Pending): void {
    this.#desk.findThread(id)?.pend(pending);
    this.#desk.changed();
    const before = this.#queues.get(id) ?? Promise.resolve();
    this.#queues.set(id, before.then(() => this.#deliver(id, pending)));
  }

  async #deliver(id: string, pending: Pending): Promise<void> {
    const { api } = this.#desk;
    const { clientMessageId, text } = pending;
    const thread = this.#desk.findThread(id);
    try {
      if (pending.as === "message") {
        const message = await api.message(id, { text, clientMessageId });
        thread?.settle(clientMessageId);
        thread?.message(message);
        this.#desk.rows.message(id, message, message.channel);
      } else {
        const note = await api.note(id, { text, clientMessageId });
        thread?.settle(clientMessageId);
        thread?.note(note);
      }
    } catch (failure) {
      this.#undelivered(id, pending, failure);
    }
    this.#desk.changed();
  }

  #undelivered(id: string, pending: Pending, failure: unknown): void {
    const { problem, status } = asProblem(failure);
    if (status === 409) {
      if (problem.floor) this.#desk.rows.floor(id, problem.floor);
      this.#restore(id, pending);
      this.#desk.failed(failure, true);
      return;
    }
    const thread = this.#desk.findThread(id);
    if (thread) thread.pend({ ...pending, state: "failed" });
    else this.#restore(id, pending);
    if (status > 0 && status < 500) this.#desk.failed(failure);
  }

  #restore(id: string, pending: Pending): void {
    const mode = pending.as === "message" ? "reply" : "note";
    const { drafts } = this.#desk;
    this.#desk.findThread(id)?.settle(pending.clientMessageId);
    drafts.write(id, [pending.text, drafts.text(id, mode)].filter((text) => text !== "").join("\n"), mode);
  }

  #floor(row: ConversationRow, command: FloorCommand): Promise<boolean> {
    return this.#change(row, () => this.#desk.api.floor(row.id, command, { epoch: row.floor.epoch }));
  }

  async #change(row: ConversationRow, call: () => Promise<ConversationRow>): Promise<boolean> {
    if (this.#busy.has(row.id)) return false;
    this.#busy.add(row.id);
    this.#desk.changed();
    try {
      this.#desk.rows.put(await call());
      return true;
    } catch (failure) {
      const { problem } = asProblem(failure);
      if (problem.floor) this.#desk.rows.floor(row.id, problem.floor);
      this.#desk.failed(failure);
      return false;
    } finally {
      this.#busy.delete(row.id);
      this.#desk.changed();
    }
  }
}
