import type { ConversationRow, FoundCustomer } from "@ieum/protocol/staff";
import { ApiProblem } from "./api.ts";
import type { Desk } from "./desk.ts";
import { matches } from "./search.ts";

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly keys: string;
  readonly run: () => void;
}

export type Found =
  | { readonly kind: "command"; readonly id: string; readonly command: Command }
  | { readonly kind: "conversation"; readonly id: string; readonly row: ConversationRow }
  | { readonly kind: "customer"; readonly id: string; readonly customer: FoundCustomer };

const conversationsShown = 6;
const customersShown = 6;
const searchAfter = 180;

/** One field to find everything: commands and conversations at once, customers as the server finds them. */
export class Palette {
  readonly #desk: Desk;
  query = "";
  index = 0;
  #customers: readonly FoundCustomer[] = [];
  #timer: number | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  open(): void {
    this.query = "";
    this.index = 0;
    this.#customers = [];
  }

  type(query: string): void {
    this.query = query;
    this.index = 0;
    const { timers } = this.#desk.surroundings;
    if (this.#timer !== undefined) timers.clear(this.#timer);
    if (query.trim() === "") this.#customers = [];
    else this.#timer = timers.set(() => void this.#search(query), searchAfter);
  }

  move(by: number, count: number): void {
    if (count > 0) this.index = (this.index + by + count) % count;
  }

  found(commands: readonly Command[]): readonly Found[] {
    const query = this.query.trim();
    const fitting = commands.filter((command) => matches(query, command.label));
    const rows = query === "" ? [] : this.#desk.rows.view("all").filter((row) => matches(query, `${row.customer.name} ${row.lastMessage.text} ${row.tags.join(" ")}`));
    return [
      ...rows.slice(0, conversationsShown).map((row) => ({ kind: "conversation", id: `conversation-${row.id}`, row }) as const),
      ...this.#customers.slice(0, customersShown).map((customer) => ({ kind: "customer", id: `customer-${customer.id}`, customer }) as const),
      ...fitting.map((command) => ({ kind: "command", id: `command-${command.id}`, command }) as const),
    ];
  }

  async #search(query: string): Promise<void> {
    try {
      const customers = await this.#desk.api.customers(query.trim());
      if (query === this.query) this.#customers = customers;
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      this.#customers = [];
    }
    this.#desk.changed();
  }
}
