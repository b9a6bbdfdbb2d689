import type { Message } from "../../../protocol/src/index.ts";
import type { ConversationAnswer, CustomerRecord, Floor, StaffName } from "../../../protocol/staff/index.ts";
import { ago, jimin, seoyeon, stranger, yuna } from "./people.ts";

export const staff: Readonly<Record<string, StaffName & { readonly role: "admin" | "agent" }>> = {
  miso: { id: "st-miso", name: "미소", role: "admin" },
  harin: { id: "st-harin", name: "하린", role: "agent" },
  doyun: { id: "st-doyun", name: "도윤", role: "agent" },
};

type Said = Partial<Message> & Pick<Message, "from" | "text">;

export function message(seq: number, at: string, said: Said): Message {
  return {
    seq, id: `me-${seq}`, at, channel: "web", sources: [], claims: [], cards: [], choices: [], attachments: [],
    intent: said.from === "system" ? "notice" : "answer", ai: said.from === "bot", ...said,
  };
}

export interface Script {
  readonly id: string;
  readonly customer: CustomerRecord;
  readonly floor: Floor;
  readonly said: readonly (readonly [minutesAgo: number, said: Said])[];
  readonly rest?: Partial<ConversationAnswer>;
}

export function conversation(now: number, { id, customer, floor, said, rest }: Script): ConversationAnswer {
  const messages = said.map(([minutes, each], index) => message(index + 1, ago(now, minutes), each));
  const last = messages.at(-1) ?? message(1, ago(now, 0), { from: "system", text: "" });
  const channels = [...new Set(messages.map((each) => each.channel))];
  return {
    id,
    customer: { id: customer.id, name: customer.name, initial: customer.initial, level: customer.level },
    channel: messages.findLast((each) => each.from === "customer")?.channel ?? "web",
    channels, state: "open", lastMessage: { text: last.text, at: last.at, from: last.from }, floor,
    unread: 0, tags: [], messages, notes: [], timeline: [], record: customer, position: "0",
    ...(floor.owner === "waiting" ? { waitingSince: floor.since } : {}), ...rest,
  };
}

const notice = { from: "system", text: "AI가 먼저 답하고, 사람에게도 연결해 드려요." } as const;
const parking = {
  article: "parking", title: "성수점에 주차할 수 있나요?", heading: "성수점",
  passage: "성수점은 건물 지하에 차량 1대를 2시간 동안 무료로 세울 수 있어요. 그 뒤에는 10분당 1,000원이에요.", url: "/help/parking",
} as const;

export function sample(now: number): readonly ConversationAnswer[] {
  const bot = (epoch: number, minutes: number): Floor => ({ owner: "bot", epoch, since: ago(now, minutes), why: "opened" });
  const waiting = (epoch: number, minutes: number, why: string): Floor => ({ owner: "waiting", epoch, since: ago(now, minutes), why });
  const held = (by: StaffName, epoch: number, minutes: number): Floor => ({ owner: "staff", staff: { id: by.id, name: by.name }, epoch, since: ago(now, minutes), why: "taken" });
  const harin = staff["harin"] as StaffName;
  return [
    conversation(now, {
      id: "co-31", customer: seoyeon(now), floor: waiting(3, 4, "asked-for-person"),
      said: [
        [16, notice],
        [15.6, { from: "customer", text: "주차 되나요?" }],
        [15.5, {
          from: "bot", text: "성수점은 건물 지하에 1대를 2시간 무료로 세울 수 있어요. 그 뒤에는 10분당 1,000원이에요.", sources: [parking],
          claims: ["성수점", "1대", "2시간", "10분", "1,000원"].map((text) => ({ text, kind: text.endsWith("원") ? "money" : text.endsWith("점") ? "place" : text.endsWith("대") ? "count" : "duration", boundTo: { article: "parking" } })),
        }],
        [10, { from: "customer", text: "이번 주 토요일 예약 몇 시였죠?", channel: "kakao" }],
        [9.9, {
          from: "bot", text: "이번 주 토요일 14:00, 성수점에서 2명 예약이에요.", channel: "kakao",
          claims: [{ text: "14:00", kind: "time", boundTo: { row: "booking/B-2001" } }, { text: "성수점", kind: "place", boundTo: { row: "booking/B-2001" } }, { text: "2명", kind: "count", boundTo: { row: "booking/B-2001" } }],
          cards: [{ kind: "booking", title: "나만의 향수 만들기", subtitle: "예약 확정", rows: [{ label: "일시", value: "토요일 14:00" }, { label: "장소", value: "성수점" }, { label: "인원", value: "2명" }], ref: "booking/B-2001", choices: [] }],
        }],
        [4.1, { from: "customer", text: "두 명에서 세 명으로 바꿀 수 있을까요? 한 명은 휠체어를 타요.", channel: "kakao" }],
        [4, { from: "bot", text: "상담원에게 이어 드릴게요. 대화 내용은 그대로 전해져요.", channel: "kakao", intent: "handoff" }],
      ],
      rest: {
        unread: 2, tags: ["예약 변경"],
        notes: [{ id: "no-1", at: ago(now, 3), by: { id: harin.id, name: harin.name }, text: "성수점은 휠체어 이용 가능. 남은 자리만 확인하면 됨.", after: 7 }],
        timeline: [
          { id: "ev-1", at: ago(now, 9.95), after: 4, kind: "tool", by: "bot", text: "예약 조회 · 1건", tool: "my_bookings", refs: ["booking/B-2001"] },
          { id: "ev-2", at: ago(now, 4.05), after: 6, kind: "tool", by: "bot", text: "수업 조회 · 토요일 14:00, 남은 자리 1", tool: "find_class_sessions" },
          { id: "ev-3", at: ago(now, 4), after: 7, kind: "floor", by: "bot", text: "상담원 연결을 요청함" },
        ],
        handoff: {
          at: ago(now, 4), code: "asked-for-person", reason: "확정된 예약의 인원은 상담원이 확인하고 바꿔요.",
          summary: "김서연 님이 이번 주 토요일 14:00 향수 수업 인원을 2명에서 3명으로 바꾸고 싶어 해요. 한 명은 휠체어를 이용해요.",
          collected: [{ label: "예약", value: "B-2001" }, { label: "바꿀 인원", value: "3명" }],
          tried: ["예약 B-2001을 찾음", "14:00 수업의 남은 자리 1을 확인함"], next: "남은 자리 1개로 인원을 늘리고 입구 안내를 보내 주세요.",
        },
        openTask: { name: "change_booking", title: "예약 변경", state: "paused", collected: [{ label: "예약", value: "B-2001" }], missing: ["확인"] },
      },
    }),
    conversation(now, {
      id: "co-28", customer: jimin(now), floor: waiting(5, 12, "could-not-answer"),
      said: [[14, notice], [13, { from: "customer", text: "아이가 8세인데 알레르기가 있어요. 배쓰밤 재료를 미리 알 수 있을까요?" }], [12, { from: "bot", text: "건강과 관련된 일이라 상담원에게 이어 드릴게요.", intent: "handoff" }]],
      rest: { unread: 1, tags: ["안전"], handoff: { at: ago(now, 12), code: "rule", reason: "알레르기 문의는 사람이 답해요.", summary: "8세 아이의 알레르기 때문에 배쓰밤 재료를 미리 알고 싶어 해요.", collected: [{ label: "아이 나이", value: "8세" }], tried: [], next: "재료 목록을 보내고 참여 여부를 함께 정해 주세요." } },
    }),
    conversation(now, {
      id: "co-33", customer: stranger("cu-2044", "손님 4821", "손"), floor: bot(1, 3),
      said: [[3, notice], [2.5, { from: "customer", text: "연남점 주차는요?" }], [2.4, { from: "bot", text: "연남점에는 전용 주차장이 없어요. 연남 공영주차장이 도보 4분 거리에 있어요." }]],
    }),
    conversation(now, {
      id: "co-30", customer: stranger("cu-1002", "이준호", "준", 2), floor: held(harin, 4, 20),
      said: [[25, notice], [24, { from: "customer", text: "캔들 키트 오늘 출고되나요?", channel: "kakao" }], [19, { from: "staff", author: "하린", text: "네, 14시 전에 결제하셔서 오늘 나가요.", channel: "kakao" }]],
    }),
    conversation(now, {
      id: "co-27", customer: stranger("cu-2039", "Emma Clark", "E", 1), floor: bot(1, 44),
      said: [[46, notice], [45, { from: "customer", text: "Do you ship to Jeju? How much is it?" }], [44, { from: "bot", text: "Yes. Shipping to Jeju costs 3,000 won more." }]],
    }),
    conversation(now, {
      id: "co-19", customer: yuna(now), floor: { owner: "bot", epoch: 7, since: ago(now, 1200), why: "resolved" },
      said: [[1210, { from: "customer", text: "픽업은 언제까지 할 수 있어요?" }], [1205, { from: "staff", author: "도윤", text: "보관 기간은 7일이에요. 천천히 오세요." }], [1200, { from: "customer", text: "감사합니다!" }]],
      rest: { state: "resolved", tags: ["픽업"] },
    }),
  ];
}
