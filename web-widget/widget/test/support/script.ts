import { readFileSync } from "node:fs";
import type { Action, Message } from "@ieum/protocol";
import type { Line, Thread } from "./thread.ts";

const example = (name: string): Message => JSON.parse(readFileSync(`protocol/chat/${name}.json`, "utf8")) as Message;
const line = (name: string): Line => {
  const { seq: _seq, id: _id, at: _at, clientMessageId: _client, ...rest } = example(name);
  return rest;
};

/** What the bot of the scripted server says. */
export function greet(thread: Thread): void {
  thread.add(line("message-notice"));
  thread.add({
    from: "bot",
    intent: "notice",
    text: "안녕하세요, 이음 아로마 공방이에요. 클래스 예약과 주문, 매장 안내를 도와드릴게요.",
    choices: [
      { label: "이번 주 클래스", action: { type: "say", text: "이번 주 클래스 알려 주세요" } },
      { label: "주문 조회", action: { type: "say", text: "주문을 조회하고 싶어요" } },
      { label: "주차 안내", action: { type: "say", text: "주차할 수 있나요?" } },
    ],
  });
}

export function reply(thread: Thread, text: string, action: Action | undefined): void {
  if (action?.type === "confirm") {
    thread.add(line("message-done"));
  } else if (action?.type === "cancel") {
    thread.add({ from: "bot", intent: "done", text: "예약하지 않았어요. 다른 시간을 찾아 드릴까요?" });
  } else if (action?.type === "handoff" || text.includes("사람")) {
    thread.setFloor("waiting");
    thread.add(line("message-waiting"));
  } else if (text.includes("주차")) {
    thread.add(line("message-answer"));
  } else if (text.includes("향수") || action?.type === "pick") {
    thread.add(line("message-proposal"));
  } else if (text.includes("클래스")) {
    thread.add({
      from: "bot",
      intent: "ask",
      text: "이번 주에 남은 자리가 있는 클래스예요. 어느 시간이 좋으세요?",
      cards: ["card-class-session"].map((name) => example(name) as unknown as Message["cards"][number]),
      choices: [
        { label: "토요일 오후 2:00", action: { type: "pick", slot: "session", value: "S-1" } },
        { label: "일요일 오전 11:00", action: { type: "pick", slot: "session", value: "S-2" } },
      ],
    });
  } else if (text.includes("주문")) {
    thread.add({ from: "bot", text: "가장 최근 주문이에요.", cards: [example("card-order") as unknown as Message["cards"][number]] });
  } else {
    thread.add({ from: "bot", text: `말씀하신 내용을 찾지 못했어요. 상담원에게 연결해 드릴까요?`, choices: [{ label: "상담원 연결", action: { type: "handoff" } }] });
  }
}

/** A person takes the conversation over and answers. */
export function takeOver(thread: Thread, text = "안녕하세요, 미소예요. 단체 견적을 바로 보내 드릴게요."): void {
  thread.setFloor("staff", "미소");
  thread.add(line("message-taken"));
  thread.add({ from: "staff", author: "미소", text });
}

export function resolve(thread: Thread): void {
  thread.setFloor("bot");
  thread.add(line("message-rating"));
}
