import type { DemoSession } from "@ieum/protocol";
import type { ShopWords } from "./words.ts";

const weekMillis = 7 * 24 * 60 * 60 * 1000;

/** What starts within a week of `now`, by day, in order. */
export function weekOf(sessions: readonly DemoSession[], now: number, words: ShopWords): ReadonlyMap<string, readonly DemoSession[]> {
  const coming = sessions
    .filter(({ startsAt }) => Date.parse(startsAt) >= now && Date.parse(startsAt) < now + weekMillis)
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt) || a.name.localeCompare(b.name, "ko"));
  const days = new Map<string, DemoSession[]>();
  for (const session of coming) {
    const day = words.day(Date.parse(session.startsAt));
    days.set(day, [...(days.get(day) ?? []), session]);
  }
  return days;
}

export interface Seats {
  readonly text: string;
  readonly tone: "open" | "few" | "full";
}

const few = 2;

export function seatsOf({ free, state }: DemoSession): Seats {
  switch (state) {
    case "cancelled":
      return { text: "취소됨", tone: "full" };
    case "closed":
      return { text: "예약 마감", tone: "full" };
    case "full":
      return { text: "만석 · 대기 가능", tone: "full" };
    case "open":
      return free > 0 ? { text: `${free}자리 남음`, tone: free <= few ? "few" : "open" } : { text: "만석 · 대기 가능", tone: "full" };
  }
}
