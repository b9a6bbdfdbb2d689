import type { ConversationRow, ShopName, StaffMember } from "@ieum/protocol/staff";
import type { ApiProblem, Fetch } from "./api.ts";
import type { Socket, Timers } from "./live-stream.ts";
import type { Shelf } from "./settings.ts";

/** What the desk needs of the machine it runs on. */
export interface Surroundings {
  readonly fetch: Fetch;
  readonly openSocket: (after: string) => Socket;
  readonly timers: Timers;
  readonly now: () => number;
  readonly newId: () => string;
  readonly language: () => string;
  /** Where half-written texts outlive a reload of the page, on this machine and in this tab only. */
  readonly drafts?: Shelf;
}

export type Session =
  | { readonly kind: "starting" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "signed-out"; readonly busy: boolean; readonly ended: boolean; readonly problem?: ApiProblem }
  | { readonly kind: "signed-in"; readonly staff: StaffMember; readonly shop: ShopName | undefined };

export type Loading = "loading" | "ready" | "failed" | "missing";

/** Something that a person who looks elsewhere may want to hear of. */
export interface Alert {
  readonly kind: "waiting" | "answered";
  readonly row: ConversationRow;
}

/** How often the screen is read again while no socket comes through, in milliseconds. */
export const pollEvery = 10_000;

/** When to ask what became of texts that went out with the answer to a customer's message, in milliseconds. */
export const deliveredAfter = 2_000;
