import type { ArticleRow, Worsened } from "./knowledge.ts";
import type { Message } from "../src/index.ts";
import type { CustomerRecord } from "./record.ts";
import type {
  CannedResponse,
  Colleague,
  ConversationRow,
  Counts,
  CustomerName,
  Delivery,
  Floor,
  Handoff,
  Instant,
  Note,
  OpenTask,
  Position,
  SetupStep,
  ShopName,
  StaffMember,
  TimelineEntry,
} from "./values.ts";

/** A message as staff see it: the chat protocol's, with what became of it on its way out. */
export type ThreadMessage = Message & { readonly delivery?: Delivery; readonly spans?: readonly SourceSpan[] };

/** Where a source stands: the span of one version of an article. One for each of a message's sources, in their order. */
export interface SourceSpan {
  readonly article: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
}

export interface LoginRequest {
  readonly login: string;
  readonly password: string;
  readonly code?: string;
}

/** Also the answer of `GET me`. */
export interface SessionAnswer {
  readonly staff: StaffMember;
  readonly csrf: string;
  readonly shop?: ShopName;
}

export interface ConversationsAnswer {
  readonly conversations: readonly ConversationRow[];
  readonly counts: Counts;
  readonly position: Position;
  readonly next?: string;
  /** The program's clock, which waiting times are counted from. */
  readonly now?: Instant;
}

/** One conversation is its row with everything in it. */
export interface ConversationAnswer extends ConversationRow {
  /** Whether there are messages before the first one. */
  readonly earlier?: boolean;
  readonly messages: readonly ThreadMessage[];
  readonly notes: readonly Note[];
  readonly timeline: readonly TimelineEntry[];
  readonly handoff?: Handoff;
  readonly openTask?: OpenTask;
  readonly record: CustomerRecord;
  readonly position: Position;
}

/** A page of older messages. */
export interface EarlierAnswer {
  readonly messages: readonly ThreadMessage[];
  readonly earlier: boolean;
}

/** Take, return and resolve. With `epoch` it is compare-and-set; without, the floor as it stands is meant. */
export interface FloorRequest {
  readonly epoch?: number;
}

export interface AssignRequest extends FloorRequest {
  readonly staff: string;
}

/** Take, return, resolve, assign and tags. */
export interface RowAnswer {
  readonly conversation: ConversationRow;
}

/** Messages and notes: the same `clientMessageId` twice is one, answered alike. */
export interface TextRequest {
  readonly text: string;
  readonly clientMessageId: string;
}

export interface MessageAnswer {
  readonly message: ThreadMessage;
}

export interface NoteAnswer {
  readonly note: Note;
}

export interface TagsRequest {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

export interface ReadRequest {
  readonly seq: number;
}

export interface FoundCustomer extends CustomerName {
  readonly ref?: string;
  readonly grade?: string;
  readonly phone?: string;
  readonly channels: readonly string[];
  readonly lastSeenAt?: Instant;
}

export interface CustomersAnswer {
  readonly customers: readonly FoundCustomer[];
}

export interface CustomerAnswer {
  readonly customer: CustomerRecord;
}

export interface ColleaguesAnswer {
  readonly staff: readonly Colleague[];
}

export interface CannedResponsesAnswer {
  readonly cannedResponses: readonly CannedResponse[];
}

export interface SetupAnswer {
  readonly steps: readonly SetupStep[];
}

/** `application/problem+json`. `floor` comes with every 409 that is about the floor. */
export interface StaffProblem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  readonly floor?: Floor;
  readonly retryAfter?: number;
  /** Why the gate refuses an article. */
  readonly worsened?: readonly Worsened[];
  /** The article as somebody else has left it. */
  readonly article?: ArticleRow;
}
