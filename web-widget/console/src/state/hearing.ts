import type { ConversationRow, LastMessage } from "@ieum/protocol/staff";
import type { Alert } from "./session.ts";

/** What a change of a row is worth telling: a customer who begins to wait, or one who answers the person who holds the floor. */
export function alertOf(before: ConversationRow | undefined, row: ConversationRow, holds: boolean): Alert | undefined {
  if (row.floor.owner === "waiting" && row.state === "open" && before?.floor.owner !== "waiting") return { kind: "waiting", row };
  if (holds && row.lastMessage.from === "customer" && !isSame(row.lastMessage, before?.lastMessage)) return { kind: "answered", row };
  return undefined;
}

function isSame(a: LastMessage, b: LastMessage | undefined): boolean {
  return a.at === b?.at && a.from === b.from && a.text === b.text;
}
