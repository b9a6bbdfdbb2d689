/**
 * What the staff API talks about. Optional members are absent, never null. Both sides ignore members
 * that they do not know, and codes that they do not know are shown as plain text or not at all.
 */

/** A position in the staff stream: opaque, compared by the server only. */
export type Position = string;

/** RFC 3339 with offset. */
export type Instant = string;

export type Role = "admin" | "agent";

/** Whose console this is. `zone` is the shop's: staff read times on the shop's clock. */
export interface ShopName {
  readonly name: string;
  readonly zone?: string;
}

export interface StaffName {
  readonly id: string;
  readonly name: string;
}

export interface StaffMember extends StaffName {
  readonly role: Role;
}

export interface Colleague extends StaffMember {
  readonly online: boolean;
  /** The conversation on this person's screen, if they are looking at one. */
  readonly viewing?: string;
}

/** Who may speak. `staff` is there exactly when `owner` is "staff"; `epoch` grows by one with each change. */
export interface Floor {
  readonly owner: "bot" | "waiting" | "staff";
  readonly staff?: StaffName;
  readonly epoch: number;
  readonly since: Instant;
  readonly why: string;
}

/** 0: a channel address; 1: says who they are; 2: proven. */
export type IdentityLevel = 0 | 1 | 2;

export interface CustomerName {
  readonly id: string;
  readonly name: string;
  readonly initial: string;
  readonly level: IdentityLevel;
}

export interface LastMessage {
  readonly text: string;
  readonly at: Instant;
  readonly from: "customer" | "bot" | "staff" | "system";
}

/** One line of the list. */
export interface ConversationRow {
  readonly id: string;
  readonly customer: CustomerName;
  /** Where the customer wrote last. */
  readonly channel: string;
  /** Every channel of this thread, oldest first. */
  readonly channels: readonly string[];
  readonly state: "open" | "resolved";
  readonly lastMessage: LastMessage;
  readonly floor: Floor;
  /** The customer's messages after the last one that the asking staff member has read. */
  readonly unread: number;
  /** There exactly while the floor's owner is "waiting": since when nobody has answered. */
  readonly waitingSince?: Instant;
  readonly tags: readonly string[];
}

export interface LabelledValue {
  readonly label: string;
  readonly value: string;
}

/** What the person who takes over reads first. */
export interface Handoff {
  readonly at: Instant;
  readonly code: string;
  readonly reason: string;
  readonly summary: string;
  readonly collected: readonly LabelledValue[];
  readonly tried: readonly string[];
  readonly next?: string;
}

/** What the bot was in the middle of. */
export interface OpenTask {
  readonly name: string;
  readonly title: string;
  readonly state: "asking" | "proposed" | "paused";
  readonly collected: readonly LabelledValue[];
  readonly missing: readonly string[];
}

/** Only staff read notes. It stands behind the message whose `seq` is `after` (0: before the first). */
export interface Note {
  readonly id: string;
  readonly at: Instant;
  readonly by: StaffName;
  readonly text: string;
  readonly after: number;
}

/** A quiet line in the thread: a tool that ran, a change of the floor, a tag, a rating. */
export interface TimelineEntry {
  readonly id: string;
  readonly at: Instant;
  readonly after: number;
  readonly kind: string;
  readonly by: string;
  readonly text: string;
  readonly tool?: string;
  readonly refs?: readonly string[];
}

/** What became of a staff or bot message on its way out. */
export interface Delivery {
  readonly state: "sending" | "with-next-message" | "delivered" | "failed" | "unknown";
  readonly at: Instant;
  readonly text?: string;
}

/** How many open conversations each view holds; `all` counts the open ones too. */
export interface Counts {
  readonly waiting: number;
  readonly mine: number;
  readonly bot: number;
  readonly all: number;
}

export type View = keyof Counts;

export interface CannedResponse {
  readonly id: string;
  readonly shortcut: string;
  readonly title: string;
  /** `{customer}` and `{staff}` stand for names; the console fills them in. */
  readonly text: string;
  readonly locale: string;
}

export interface SetupStep {
  readonly step: string;
  readonly done: boolean;
  readonly count?: number;
}
