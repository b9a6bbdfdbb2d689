import { flag, list, number, oneOf, or, shape, someOf, text, type Reader } from "./reader.ts";
import type {
  CannedResponse, Colleague, ConversationRow, Counts, CustomerName, Delivery, Floor, Handoff, LastMessage, Note, OpenTask, SetupStep, ShopName,
  StaffMember, StaffName, TimelineEntry,
} from "./values.ts";

const senders = oneOf("customer", "bot", "staff", "system");
export const conversationState = or(oneOf("open", "resolved"), "open");
export const level = or(oneOf(0, 1, 2), 0);
const nothingSaid: LastMessage = { text: "", at: "", from: "system" };
const labelled = list(shape({ label: text, value: text }, {}));

export const shopName: Reader<ShopName> = shape({ name: text }, { zone: text });
export const staffName: Reader<StaffName> = shape({ id: text, name: text }, {});
export const staffMember: Reader<StaffMember> = shape({ id: text, name: text, role: or(oneOf("admin", "agent"), "agent") }, {});
export const colleague: Reader<Colleague> = shape(
  { id: text, name: text, role: or(oneOf("admin", "agent"), "agent"), online: or(flag, false) },
  { viewing: text },
);

export const floor: Reader<Floor> = shape(
  { owner: oneOf("bot", "waiting", "staff"), epoch: or(number, 0), since: or(text, ""), why: or(text, "") },
  { staff: staffName },
);

export const customerName: Reader<CustomerName> = shape({ id: text, name: or(text, ""), initial: or(text, ""), level }, {});

export const conversationRow: Reader<ConversationRow> = shape(
  {
    id: text,
    customer: customerName,
    channel: or(text, "web"),
    channels: list(text),
    state: conversationState,
    lastMessage: or(shape({ text: or(text, ""), at: or(text, ""), from: or(senders, "system") }, {}), nothingSaid),
    floor,
    unread: or(number, 0),
    tags: list(text),
  },
  { waitingSince: text },
);

export const counts: Reader<Counts> = shape(
  { waiting: or(number, 0), mine: or(number, 0), bot: or(number, 0), all: or(number, 0) },
  {},
);

export const handoff: Reader<Handoff> = shape(
  { at: or(text, ""), code: or(text, ""), reason: or(text, ""), summary: or(text, ""), collected: labelled, tried: list(text) },
  { next: text },
);

export const openTask: Reader<OpenTask> = shape(
  { name: text, title: text, state: or(oneOf("asking", "proposed", "paused"), "asking"), collected: labelled, missing: list(text) },
  {},
);

export const note: Reader<Note> = shape({ id: text, at: or(text, ""), by: staffName, text, after: or(number, 0) }, {});

export const timelineEntry: Reader<TimelineEntry> = shape(
  { id: text, at: or(text, ""), after: or(number, 0), kind: or(text, ""), by: or(text, ""), text },
  { tool: text, refs: someOf(text) },
);

export const delivery: Reader<Delivery> = shape(
  { state: or(oneOf("sending", "with-next-message", "delivered", "failed", "unknown"), "unknown"), at: or(text, "") },
  { text },
);

export const cannedResponse: Reader<CannedResponse> = shape(
  { id: text, shortcut: or(text, ""), title: or(text, ""), text, locale: or(text, "ko") },
  {},
);

export const setupStep: Reader<SetupStep> = shape({ step: text, done: or(flag, false) }, { count: number });
