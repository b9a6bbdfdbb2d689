import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import type { Pages } from "../../../widget/test/support/chat-server.ts";

const json = (body: unknown, response: ServerResponse): void => void response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(body));
const page = (name: string): string => readFileSync(`dist/web/demo/${name}.html`, "utf8");

/** The demo's two pages with a shop behind them; `skill` answers as the webhook would. */
export function demoPages(skill: (utterance: string, response: ServerResponse, body: string) => void = skillAnswer, shop: () => object = exampleShop): Pages {
  return {
    "/": page("index"),
    "/demo/kakao": page("kakao"),
    "/api/v1/demo/shop": (_body, response) => json(shop(), response),
    "/webhooks/kakao/main": (body, response) => skill((JSON.parse(body) as { userRequest: { utterance: string } }).userRequest.utterance, response, body),
  };
}

export function exampleShop(): object {
  return JSON.parse(readFileSync("protocol/demo/shop.json", "utf8")) as object;
}

export function skillAnswer(utterance: string, response: ServerResponse): void {
  json({ version: "2.0", template: { outputs: outputsFor(utterance), quickReplies: [{ label: "예약 보기", action: "message", messageText: "제 예약 보여 주세요" }, { label: "상담원 연결", action: "message", messageText: "상담원 연결" }] } }, response);
}

function outputsFor(utterance: string): readonly object[] {
  const buttons = [{ label: "예약 확정", action: "message", messageText: "예약 확정", extra: { action: "confirm", proposal: "p-1" } }, { label: "자세히", action: "webLink", webLinkUrl: "https://shop.example/classes" }];
  if (utterance.includes("클래스")) {
    return [
      {
        listCard: {
          header: { title: "이번 주 클래스" },
          items: [
            { title: "나만의 향수 만들기", description: "11월 28일 (토) 오후 2:00 · 성수점 · 4자리", action: "message", messageText: "나만의 향수 만들기 토요일 2시" },
            { title: "룸 디퓨저 블렌딩", description: "11월 24일 (화) 오후 7:00 · 연남점 · 5자리", link: { web: "https://shop.example/diffuser" } },
          ],
          buttons: [{ label: "더 보기", action: "message", messageText: "다른 클래스" }],
        },
      },
    ];
  }
  if (utterance.includes("예약")) {
    return [
      { simpleText: { text: "예약 한 건이 있어요." } },
      { itemCard: { head: { title: "예약 B-2001" }, itemList: [{ title: "일시", description: "11월 28일 (토) 오후 2:00" }, { title: "장소", description: "성수점" }, { title: "인원", description: "2명" }], title: "나만의 향수 만들기", description: "확정된 예약이에요", buttons, buttonLayout: "vertical" } },
    ];
  }
  if (utterance.includes("추천")) {
    const cards = ["숙면 롤온 밤", "라벤더 에센셜 오일", "아로마 스톤 세트"].map((title) => ({ title, description: "16,000원 · 성수점 11개", thumbnail: { imageUrl: "https://img.example/a.png" }, buttons: [{ label: "픽업 예약", action: "message", messageText: `${title} 픽업` }] }));
    return [{ carousel: { type: "basicCard", items: cards } }];
  }
  return [{ simpleText: { text: "성수점은 건물 지하에 차량 1대를 2시간 무료로 세울 수 있어요. 그 뒤에는 10분당 1,000원이에요. 문의 02-6212-0033" } }];
}
