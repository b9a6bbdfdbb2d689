import type { ThreadMessage } from "./bodies.ts";
import type {
  Colleague,
  ConversationRow,
  Counts,
  Delivery,
  Floor,
  Handoff,
  Note,
  Position,
  StaffName,
  TimelineEntry,
} from "./values.ts";

/** Stored facts: each has a position, and is sent again after a drop. */
export type StoredEvent =
  | { readonly type: "conversation"; readonly position: Position; readonly conversation: ConversationRow; readonly counts?: Counts }
  | { readonly type: "message"; readonly position: Position; readonly conversation: string; readonly message: ThreadMessage }
  | { readonly type: "floor"; readonly position: Position; readonly conversation: string; readonly floor: Floor }
  | { readonly type: "note"; readonly position: Position; readonly conversation: string; readonly note: Note }
  | { readonly type: "timeline"; readonly position: Position; readonly conversation: string; readonly entry: TimelineEntry }
  | { readonly type: "handoff"; readonly position: Position; readonly conversation: string; readonly handoff: Handoff }
  | { readonly type: "delivery"; readonly position: Position; readonly conversation: string; readonly seq: number; readonly delivery: Delivery }
  | { readonly type: "record"; readonly position: Position; readonly customer: string };

/** Of the moment: never repeated. */
export type PassingEvent =
  | { readonly type: "partial"; readonly conversation: string; readonly turn: string; readonly text: string }
  | { readonly type: "typing"; readonly conversation: string; readonly from: "customer" | "bot" | "staff"; readonly staff?: StaffName }
  | { readonly type: "presence"; readonly staff: readonly Colleague[] }
  | { readonly type: "resumed"; readonly position: Position; readonly from?: Position; readonly complete: boolean }
  | { readonly type: "ping" };

/** Server to browser. */
export type StaffEvent = StoredEvent | PassingEvent;

/** Browser to server. */
export type StaffFrame =
  | { readonly type: "pong" }
  | { readonly type: "viewing"; readonly conversation: string | null }
  | { readonly type: "typing"; readonly conversation: string };
