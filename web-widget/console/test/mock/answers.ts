import type { ConversationRow, Floor, StaffMember, StaffProblem, View } from "../../../protocol/staff/index.ts";

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** The session cookie to set; empty to clear. */
  readonly session?: string;
}

export function isIn(view: View, row: ConversationRow, me: StaffMember): boolean {
  if (view === "all") return true;
  if (row.state !== "open") return false;
  return view === "mine" ? row.floor.owner === "staff" && row.floor.staff?.id === me.id : row.floor.owner === view;
}

export function problem(status: number, type: string, detail: string, floor?: Floor): Answer {
  const body: StaffProblem = { type, title: type, status, detail, ...(floor ? { floor } : {}) };
  return { status, body };
}

export function held(floor: Floor): Answer {
  return floor.owner === "staff" && floor.staff
    ? problem(409, "/problems/floor-held", `${floor.staff.name} 님이 답하고 있어요.`, floor)
    : problem(409, "/problems/floor-changed", "먼저 대화를 가져와 주세요.", floor);
}

export function missing(): Answer {
  return problem(404, "/problems/not-found", "찾을 수 없어요.");
}

export const canned = [
  { id: "ca-1", shortcut: "인사", title: "첫인사", text: "{customer} 님, 안녕하세요. {staff}입니다. 확인해 드릴게요.", locale: "ko" },
  { id: "ca-2", shortcut: "휠체어", title: "휠체어 안내", text: "성수점은 건물에 엘리베이터가 있어 휠체어로 오실 수 있어요.", locale: "ko" },
  { id: "ca-3", shortcut: "재료", title: "배쓰밤 재료 목록", text: "베이킹소다, 구연산, 옥수수 전분, 코코넛 오일, 라벤더 에센셜 오일이 들어가요.", locale: "ko" },
];

export const setup = [
  { step: "article", done: true, count: 61 }, { step: "widget", done: true }, { step: "kakao", done: false }, { step: "hours", done: true }, { step: "colleague", done: false },
];
