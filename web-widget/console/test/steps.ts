import assert from "node:assert/strict";
import type { ConversationRow } from "../../protocol/staff/index.ts";
import { Bench } from "./bench.ts";
import type { MockDesk } from "./mock/mock-desk.ts";

export function rowOf(bench: Bench, id: string): ConversationRow {
  const row = bench.desk.rows.find(id);
  assert.ok(row, `${id} is not known`);
  return row;
}

export const texts = (bench: Bench, id: string): readonly string[] =>
  (bench.desk.findThread(id)?.items(() => "day") ?? []).flatMap((item) => (item.kind === "message" ? [item.message.text] : item.kind === "pending" ? [`${item.pending.state}: ${item.pending.text}`] : []));

export const noticeKeys = (bench: Bench): readonly string[] => bench.desk.notices.all.map((notice) => notice.key);

export async function open(mock: MockDesk, name: string, id: string): Promise<Bench> {
  const bench = await Bench.signedIn(mock, name);
  await bench.desk.open(id);
  return bench;
}
