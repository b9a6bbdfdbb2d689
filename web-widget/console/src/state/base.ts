import type { ConversationRow, StaffMember } from "@ieum/protocol/staff";
import type { StaffApi } from "./api.ts";
import type { Drafts } from "./drafts.ts";
import type { Notices } from "./notices.ts";
import type { Rows } from "./rows.ts";
import type { Surroundings } from "./session.ts";
import type { Thread } from "./thread.ts";

/** What the desk's parts have of the desk. */
export interface Base {
  readonly api: StaffApi;
  readonly rows: Rows;
  readonly drafts: Drafts;
  readonly notices: Notices;
  readonly surroundings: Surroundings;
  /** Who is signed in. */
  readonly me: StaffMember | undefined;
  /** To be called after each change. */
  readonly changed: () => void;
  /** The row of the open conversation. */
  readonly row: ConversationRow | undefined;
  findThread(id: string): Thread | undefined;
  holds(row: ConversationRow): boolean;
  failed(failure: unknown, kept?: boolean): void;
}
