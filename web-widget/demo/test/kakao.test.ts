import assert from "node:assert/strict";
import { test } from "node:test";
import { asObject } from "@ieum/protocol";
import { brokenLimits } from "../src/kakao/limits.ts";
import { parseSkillAnswer, skillRequest, type SkillAnswer } from "../src/kakao/skill.ts";

const answer = (outputs: readonly object[], quickReplies: readonly object[] = []): SkillAnswer => {
  const parsed = parseSkillAnswer({ version: "2.0", template: { outputs, quickReplies } });
  assert.ok(parsed);
  return parsed;
};

test("a request carries the customer, the words, the trigger and a button's extra", () => {
  const body = asObject(skillRequest("demo-u-1001", { text: "예약 확정", trigger: "CARD_BUTTON_MESSAGE", extra: { proposal: "p-1" } }));
  const request = asObject(body?.["userRequest"]);

  assert.equal(request?.["utterance"], "예약 확정");
  assert.deepEqual([asObject(request?.["user"])?.["id"], asObject(request?.["user"])?.["type"]], ["demo-u-1001", "botUserKey"]);
  assert.deepEqual(asObject(body?.["action"])?.["clientExtra"], { proposal: "p-1" });
  assert.equal(asObject(asObject(body?.["flow"])?.["trigger"])?.["type"], "CARD_BUTTON_MESSAGE");
});

test("every component of the dialect is read", () => {
  const button = { label: "보기", action: "webLink", webLinkUrl: "https://shop.example" };
  const { outputs, quickReplies } = answer(
    [
      { simpleText: { text: "안녕" } },
      { simpleImage: { imageUrl: "https://shop.example/a.png", altText: "그림" } },
      { textCard: { title: "제목", description: "설명", buttons: [button], buttonLayout: "horizontal" } },
      { basicCard: { title: "제목", thumbnail: { imageUrl: "https://shop.example/a.png" }, buttons: [{ label: "?", action: "teleport" }] } },
      { commerceCard: { title: "밤", price: 16000, thumbnails: [{ imageUrl: "https://shop.example/b.png" }] } },
      { listCard: { header: { title: "클래스" }, items: [{ title: "향수", link: { web: "https://shop.example" } }, { title: "캔들", action: "message", messageText: "캔들" }] } },
      { itemCard: { head: { title: "예약" }, itemList: [{ title: "일시", description: "토" }], itemListSummary: { title: "합계", description: "1원" } } },
      { carousel: { type: "basicCard", items: [{ title: "하나" }, { title: "둘" }] } },
      { hologram: { text: "?" } },
    ],
    [{ label: "상담원", action: "message", messageText: "상담원" }],
  );

  assert.deepEqual(outputs.map(({ kind }) => kind), ["simpleText", "simpleImage", "textCard", "basicCard", "commerceCard", "listCard", "itemCard", "carousel", "unknown"]);
  assert.equal(outputs[3]?.kind === "basicCard" && outputs[3].buttons.length, 0);
  assert.equal(quickReplies[0]?.messageText, "상담원");
});

test("what KakaoTalk would not take is no answer", () => {
  for (const body of [undefined, null, [], {}, { version: "1.0", template: { outputs: [] } }, { version: "2.0" }, { version: "2.0", template: {} }]) assert.equal(parseSkillAnswer(body), undefined);
});

test("an answer by callback shows its wait message", () => {
  assert.equal(parseSkillAnswer({ version: "2.0", useCallback: true, data: { text: "확인 중이에요" } })?.callbackText, "확인 중이에요");
});

test("every limit that is broken is named, and none that is kept", () => {
  const text = (length: number): object => ({ simpleText: { text: "가".repeat(length) } });
  const reply = { label: "네", action: "message", messageText: "네" };

  assert.deepEqual(brokenLimits(answer([text(1000), text(1), text(1)], Array.from({ length: 10 }, () => reply)), 30_720), []);
  assert.equal(brokenLimits(answer([text(1001)]), 0).length, 1);
  assert.equal(brokenLimits(answer([text(1), text(1), text(1), text(1)]), 0).length, 1);
  assert.equal(brokenLimits(answer([text(1)], Array.from({ length: 11 }, () => reply)), 30_721).length, 2);
  assert.equal(brokenLimits(answer([]), 0).length, 1);
  assert.equal(brokenLimits(answer([{ basicCard: { title: "제목" } }]), 0).length, 1);
  assert.equal(brokenLimits(answer([{ textCard: { title: "가", buttons: [{ label: "아주아주아주아주긴버튼이름입니다", action: "message" }] } }]), 0).length, 1);
  assert.equal(brokenLimits(answer([{ listCard: { header: { title: "가" }, items: Array.from({ length: 6 }, () => ({ title: "나" })) } }]), 0).length, 1);
});
