import type { CustomerRecord } from "../../../protocol/staff/index.ts";

const day = 24 * 60 * 60_000;

/** An instant so many days (and hours) away from now, at a given time of the shop's day. */
export function at(now: number, days: number, time: string): string {
  const date = new Date(now + 9 * 60 * 60_000 + days * day).toISOString().slice(0, 10);
  return `${date}T${time}:00+09:00`;
}

export function ago(now: number, minutes: number): string {
  return new Date(now - minutes * 60_000).toISOString();
}

const won = (amount: number): { amount: number; currency: string } => ({ amount, currency: "KRW" });

export function seoyeon(now: number): CustomerRecord {
  return {
    id: "cu-1001", ref: "u-1001", name: "김서연", initial: "서", level: 2, grade: "꽃", locale: "ko", phone: "010-5550-1001", birthday: "11-25",
    since: "2025-03-02T11:00:00+09:00",
    identities: [
      { kind: "shop", label: "가게 회원", address: "u-1001", level: 2, evidence: { kind: "signed-token", text: "가게 사이트가 서명한 토큰", at: ago(now, 16) } },
      { kind: "kakao", label: "카카오톡", address: "…a81f", level: 2, evidence: { kind: "linked", text: "웹 대화에서 받은 연결 코드", at: ago(now, 11) } },
      { kind: "phone", label: "휴대전화", address: "010-5550-1001", level: 1, evidence: { kind: "said", text: "손님이 말함", at: at(now, -41, "13:54") } },
    ],
    consents: [{ purpose: "marketing", channel: "alimtalk", given: true, at: "2025-03-02T11:00:00+09:00", source: "가입" }],
    bookings: [
      { number: "B-2001", title: "나만의 향수 만들기", place: "성수점", startsAt: at(now, 6, "14:00"), endsAt: at(now, 6, "15:30"), seats: 2, status: "confirmed", paid: won(107000) },
    ],
    orders: [
      {
        number: "O-1001", placedAt: at(now, -2, "16:12"), status: "in-transit", total: won(60000),
        lines: [
          { sku: "P-LAV10", name: "라벤더 에센셜 오일 10ml", quantity: 1, amount: won(18000) },
          { sku: "P-KITPERF", name: "향수 DIY 키트(30ml 2병)", quantity: 1, amount: won(42000) },
        ],
        tracking: {
          carrier: "CJ대한통운", number: "6890-1001-2233", state: "배송 중", expectedOn: at(now, 1, "00:00").slice(0, 10),
          events: [{ at: at(now, -2, "18:02"), text: "집화" }, { at: at(now, 0, "04:31"), text: "동서울 터미널 도착" }],
        },
      },
      { number: "O-0907", placedAt: at(now, -42, "11:00"), status: "delivered", total: won(22000), lines: [{ sku: "P-REFILL", name: "디퓨저 리필 200ml (플로럴)", quantity: 1, amount: won(22000) }] },
    ],
    coupons: [{ code: "BIRTHDAY10", title: "생일 10%", state: "usable", expiresAt: at(now, 10, "23:59"), condition: "생일 앞뒤 7일" }],
    preferences: [
      { label: "향", value: "플로럴·라벤더", source: { kind: "bought", text: "주문 O-0907, O-1001", at: at(now, -2, "16:12") } },
      { label: "목적", value: "힐링", source: { kind: "said", text: "손님의 말", at: at(now, -41, "13:54"), conversation: "co-07" } },
    ],
    conversations: [
      { id: "co-31", channel: "kakao", startedAt: ago(now, 16), lastAt: ago(now, 4), state: "open", subject: "예약 인원 변경" },
      { id: "co-07", channel: "web", startedAt: at(now, -41, "13:50"), lastAt: at(now, -41, "14:10"), state: "resolved", subject: "향수 추천" },
    ],
    timeline: [
      { at: ago(now, 16), kind: "conversation", text: "웹에서 문의", ref: "conversation/co-31" },
      { at: at(now, -2, "16:12"), kind: "order", text: "주문 O-1001 · 60,000원", ref: "order/O-1001" },
      { at: at(now, -7, "15:00"), kind: "booking", text: "예약 B-2001 · 나만의 향수 만들기", ref: "booking/B-2001" },
      { at: at(now, -41, "13:50"), kind: "conversation", text: "웹에서 문의 · 향수 추천", ref: "conversation/co-07" },
      { at: at(now, -42, "11:00"), kind: "order", text: "주문 O-0907 · 22,000원", ref: "order/O-0907" },
    ],
  };
}

export function yuna(now: number): CustomerRecord {
  return {
    ...stranger("cu-1004", "최유나", "유", 2), ref: "u-1004", grade: "새싹", phone: "010-5550-1004",
    orders: [
      {
        number: "O-1004", placedAt: at(now, -1, "12:30"), status: "ready-for-pickup", total: won(16000),
        lines: [{ sku: "P-BALM", name: "숙면 롤온 밤 10ml", quantity: 1, amount: won(16000) }], pickup: { place: "성수점", until: at(now, 6, "20:00") },
      },
    ],
  };
}

export function jimin(now: number): CustomerRecord {
  return {
    ...stranger("cu-1003", "박지민", "지", 2), ref: "u-1003", grade: "향기", phone: "010-5550-1003",
    bookings: [
      { number: "B-2003", title: "키즈 배쓰밤 교실", place: "성수점", startsAt: at(now, 6, "10:00"), endsAt: at(now, 6, "11:00"), seats: 1, status: "confirmed", paid: won(29000) },
      { number: "B-1903", title: "소이 캔들 원데이 클래스", place: "성수점", startsAt: at(now, -21, "11:00"), endsAt: at(now, -21, "13:00"), seats: 1, status: "attended", paid: won(48000) },
    ],
  };
}

export function stranger(id: string, name: string, initial: string, level: 0 | 1 | 2 = 0): CustomerRecord {
  return {
    id, name, initial, level, locale: "ko", since: "2026-11-22T09:00:00+09:00",
    identities: [], consents: [], bookings: [], orders: [], coupons: [], preferences: [], conversations: [], timeline: [],
  };
}
