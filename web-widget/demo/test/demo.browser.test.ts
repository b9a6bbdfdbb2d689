import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { violations } from "../../widget/test/support/axe.ts";
import { launch, visit, type Visit } from "../../widget/test/support/browser.ts";
import { demoPages, exampleShop, skillAnswer } from "./support/shop.ts";

let browser: Browser;
let current: Visit | undefined;

before(async () => {
  browser = await launch();
});
after(() => browser.close());
afterEach(async () => {
  const { errors } = current ?? { errors: [] };
  await current?.close();
  current = undefined;
  assert.deepEqual(errors, [], "the page reported errors");
});

async function come(pages = demoPages(), options: BrowserContextOptions = {}): Promise<Visit> {
  current = await visit(browser, options, pages);
  return current;
}

async function kakao(skill?: Parameters<typeof demoPages>[0], options?: BrowserContextOptions): Promise<Visit> {
  const visited = await come(demoPages(skill), options);
  await visited.page.goto(`${visited.base}demo/kakao`);
  await visited.page.getByRole("button", { name: "처음 온 손님" }).waitFor();
  return visited;
}

async function type(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "메시지" }).fill(text);
  await page.keyboard.press("Enter");
}

const phone = { viewport: { width: 375, height: 812 }, isMobile: true, hasTouch: true };

test("the front shows this week's classes with their seats, products with their stock, and the program's clock", async () => {
  const { page } = await come();

  await page.getByText("만석 · 대기 가능").waitFor();
  assert.deepEqual(await page.locator(".class-name").evaluateAll((list) => list.map(({ firstChild }) => firstChild?.textContent)), ["천연 화장품 3종 만들기", "룸 디퓨저 블렌딩", "나만의 향수 만들기", "나만의 향수 만들기"]);
  assert.match((await page.locator("#clock").textContent()) ?? "", /^프로그램 시각 11월 22일 \(일\) 오전 11:2\d$/);
  await page.getByText("성수 2 · 연남 1 · 온라인 품절").waitFor();
  await page.getByText("월 17,900원").waitFor();
  assert.equal(await page.getByRole("link", { name: "02-6212-0033" }).getAttribute("href"), "tel:0262120033");
});

test("seats change while somebody looks", async () => {
  let shop = exampleShop() as { sessions: { free: number }[] };
  const { page } = await come(demoPages(skillAnswer, () => shop));
  await page.getByText("4자리 남음").waitFor();

  shop = { ...shop, sessions: shop.sessions.map((session) => ({ ...session, free: session.free === 4 ? 2 : session.free })) };
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

  await page.getByText("2자리 남음").waitFor();
});

test("one click makes the visitor a sample customer, in a conversation of their own, also after a reload", async () => {
  const { page, server } = await come();
  await page.getByRole("button", { name: "물어보기" }).click();
  await page.locator("ieum-chat .bubble").first().waitFor();

  await page.getByRole("button", { name: "김서연" }).click();
  assert.equal(await page.getByRole("button", { name: "김서연" }).getAttribute("aria-pressed"), "true");
  await page.locator("ieum-chat .bubble").first().waitFor();
  await page.reload();
  await page.locator("ieum-chat .bubble").first().waitFor();

  assert.deepEqual([...server.threads.values()].map(({ subject }) => subject !== undefined), [false, true]);
  await page.getByRole("button", { name: "처음 온 손님" }).click();
  await page.waitForFunction(() => localStorage.getItem("ieum:demo:customer") === null);
});

test("who clicks before the widget has come is let in when it comes", async () => {
  const { page } = await come();
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/widget.js", async (route) => {
    await gate;
    await route.continue();
  });
  await page.reload();
  await page.getByRole("button", { name: "물어보기" }).click();
  release();

  await page.locator("ieum-chat .bubble").first().waitFor();
});

test("a shop that does not answer is said, and shown once it does", async () => {
  let up = false;
  const pages = demoPages();
  const { page } = await come({ ...pages, "/api/v1/demo/shop": (_body, response) => void (up ? response.writeHead(200).end(JSON.stringify(exampleShop())) : response.writeHead(503).end()) });
  await page.getByText("가게 정보를 불러오지 못했어요").waitFor();

  up = true;
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

  await page.getByText("룸 디퓨저 블렌딩").waitFor();
  assert.equal(await page.getByRole("alert").isVisible(), false);
});

test("KakaoTalk's request carries the secret, an id of its own and the customer", async () => {
  const bodies: { userRequest: { user: { id: string }; utterance: string } }[] = [];
  const { page } = await kakao((utterance, response, body) => {
    bodies.push(JSON.parse(body) as (typeof bodies)[number]);
    skillAnswer(utterance, response);
  });
  const request = page.waitForRequest("**/webhooks/kakao/main");

  await page.getByRole("button", { name: "김서연" }).click();
  await type(page, "주차 되나요?");
  await page.locator("#log").getByText("성수점은 건물 지하에").waitFor();

  const headers = (await request).headers();
  assert.equal(headers["x-ieum-secret"], "demo-secret");
  assert.match(headers["x-request-id"] ?? "", /^[0-9a-f]{32}$/);
  assert.deepEqual(bodies.map(({ userRequest }) => [userRequest.user.id, userRequest.utterance]), [["demo-u-1001", "주차 되나요?"]]);
});

test("lists, item cards, carousels and quick replies are drawn, and their buttons speak with their extra", async () => {
  const bodies: string[] = [];
  const { page } = await kakao((utterance, response, body) => {
    bodies.push(body);
    skillAnswer(utterance, response);
  });

  await type(page, "이번 주 클래스");
  assert.match((await page.getByRole("link", { name: /룸 디퓨저/ }).getAttribute("href")) ?? "", /^https:/);
  await page.getByRole("button", { name: /나만의 향수 만들기/ }).click();
  await page.locator("#log").getByText("성수점은 건물 지하에").waitFor();
  await page.getByRole("button", { name: "예약 보기" }).click();
  await page.getByRole("button", { name: "예약 확정" }).click();
  await page.locator("#log").getByText("예약 한 건이 있어요.").nth(1).waitFor();

  const triggers = bodies.map((body) => (JSON.parse(body) as { flow: { trigger: { type: string } } }).flow.trigger.type);
  assert.deepEqual(triggers, ["TEXT_INPUT", "LIST_ITEM_MESSAGE", "QUICKREPLY_BUTTON_MESSAGE", "CARD_BUTTON_MESSAGE"]);
  assert.match(bodies.at(-1) ?? "", /"clientExtra": \{\s+"action": "confirm"/);
});

test("each customer's room stays as it was left", async () => {
  const { page } = await kakao();
  await type(page, "손님의 말");
  await page.locator("#log").getByText("성수점은 건물 지하에").waitFor();

  await page.getByRole("button", { name: "김서연" }).click();
  assert.equal(await page.locator("#log .row").count(), 0);
  await page.getByRole("button", { name: "처음 온 손님" }).click();

  assert.equal(await page.locator("#log .row").count(), 2);
  assert.equal(await page.getByRole("button", { name: "예약 보기" }).count(), 1);
});

test("what is typed while an answer is under way is asked after it, in order", async () => {
  const asked: string[] = [];
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const { page } = await kakao((utterance, response) => {
    asked.push(utterance);
    void gate.then(() => skillAnswer(utterance, response));
  });

  for (const text of ["이번 주 클래스", "예약", "주차"]) await type(page, text);
  await page.locator("#log .row.mine").nth(2).waitFor();
  assert.deepEqual(asked, ["이번 주 클래스"]);
  open();

  await page.locator("#log").getByText("성수점은 건물 지하에").waitFor();
  assert.deepEqual(asked, ["이번 주 클래스", "예약", "주차"]);
});

test("an answer that takes longer than five seconds does not come", async () => {
  const { page } = await kakao((_utterance, response) => void response.on("close", () => {}));

  await type(page, "늦은 답");

  await page.getByText("5초 안에 답이 오지 않았어요").waitFor();
});

test("a refused request, an unreadable answer and a broken limit are said as they are", async () => {
  const answers: ((utterance: string) => readonly [number, string])[] = [
    () => [401, "{}"],
    () => [200, "<html>"],
    () => [200, JSON.stringify({ version: "2.0", template: { outputs: [{ simpleText: { text: "가".repeat(1001) } }] } })],
  ];
  const { page } = await kakao((utterance, response) => {
    const [status, body] = answers.shift()?.(utterance) ?? [500, ""];
    response.writeHead(status).end(body);
  });

  await type(page, "하나");
  await page.getByText("받지 않았어요 (HTTP 401)").waitFor();
  await type(page, "둘");
  await page.getByText("카카오톡이 읽을 수 없는 답이에요").waitFor();
  await type(page, "셋");
  await page.getByRole("button", { name: "전체 보기" }).click();
  await page.getByLabel("주고받은 원문 보기").check();
  await page.getByText("simpleText 글자: 1001 (한도 1000)").waitFor();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing wrong on the demo's pages in ${colorScheme} colours`, async () => {
    for (const options of [{}, phone]) {
      const visited = await kakao(undefined, { ...options, colorScheme, reducedMotion: "reduce" });
      const { page, base } = visited;
      for (const text of ["이번 주 클래스", "예약", "주차"]) await type(page, text);
      await page.locator("#log").getByText("성수점은 건물 지하에").waitFor();
      await page.getByLabel("주고받은 원문 보기").check();
      assert.deepEqual(await violations(page), [], "kakao");
      await page.goto(base);
      await page.getByText("만석 · 대기 가능").waitFor();
      assert.deepEqual(await violations(page), [], "front");
      await visited.close();
      current = undefined;
    }
  });
}
