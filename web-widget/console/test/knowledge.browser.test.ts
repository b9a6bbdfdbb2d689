import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { onStage, violations, type Look } from "./browser.ts";

/** Where pictures go when somebody wants to look at them: SHOTS=folder. */
const shots = process.env["SHOTS"];

async function shot(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
}

const miss = "#/knowledge/misses/01890000-0000-7000-8000-000000000001";

test("a missed question becomes an article from the keyboard", onStage(async (stage) => {
  const page = await stage.console("miso");
  await page.getByRole("link", { name: "도움말 글", exact: true }).click();
  await page.getByRole("link", { name: /강아지 데려가도 되나요/ }).click();
  await page.getByRole("heading", { name: "강아지 데려가도 되나요?" }).waitFor();
  await page.getByText("모름 3번").waitFor();
  await page.getByText("연남점은 안고 있으면").waitFor();
  await shot(page, "miss");

  await page.getByRole("link", { name: "글 쓰기" }).click();
  await page.getByLabel("내용").fill("연남점만 함께 들어올 수 있어요.");
  await page.getByLabel("답에 나와야 할 말 (쉼표로 나눠요)").fill("연남점");
  await page.getByRole("button", { name: "게시", exact: true }).click();

  await page.getByText("게시했어요.").waitFor();
  await page.waitForURL(/articles\/ko\//);
  assert.equal(stage.server.desk.knowledge.settled, "강아지-데려가도-되나요/ko");
  assert.equal(await page.getByLabel("제목", { exact: true }).inputValue(), "강아지 데려가도 되나요?");
}));

test("the gate's refusal shows both answers, and an override needs a reason", onStage(async (stage) => {
  const page = await stage.console("miso", "#/knowledge/articles/ko/parking");
  await page.getByLabel("내용").fill("건물 지하에 무료로 세울 수 있어요.");
  await page.getByRole("button", { name: "게시", exact: true }).click();

  await page.getByRole("heading", { name: "이 1개 질문의 답이 나빠져서 게시하지 않았어요" }).waitFor();
  await page.getByText("답에서 빠지는 말: 2시간").waitFor();
  await shot(page, "gate");
  assert.deepEqual(await violations(page), []);
  await page.getByRole("button", { name: "이유를 남기고 게시" }).click();
  assert.equal(stage.server.desk.knowledge.articles[0]?.published, 1);
  await page.getByLabel(/그래도 게시하는 이유/).fill("요금제를 바꾸는 중");
  await page.keyboard.press("Enter");

  await page.getByText("게시했어요.").waitFor();
  await page.getByRole("link", { name: "기록" }).click();
  await page.getByText("이유: 요금제를 바꾸는 중").waitFor();
  await page.getByRole("button", { name: "이 버전을 초안으로" }).click();
  await page.waitForURL(/articles\/ko\/parking$/);
  await page.waitForFunction(() => (document.querySelector("#kb-body") as HTMLTextAreaElement | null)?.value.includes("2시간"));
}));

test("what was typed is not left behind without a word", onStage(async (stage) => {
  const page = await stage.console("miso", "#/knowledge/articles/ko/parking");
  await page.getByLabel("내용").fill("저장하지 않은 말");
  page.once("dialog", (dialog) => void dialog.dismiss());
  await page.getByRole("link", { name: "낱말" }).click();
  assert.equal(await page.getByLabel("내용").inputValue(), "저장하지 않은 말");
  assert.match(page.url(), /parking$/);

  page.once("dialog", (dialog) => void dialog.accept());
  await page.getByRole("link", { name: "낱말" }).click();
  await page.getByLabel("낱말 사전").waitFor();
}));

test("a source in a conversation says that its article has changed since", onStage(async (stage) => {
  const [conversation] = stage.server.desk.handle({ method: "GET", path: "/conversations", query: new URLSearchParams(), body: undefined, session: stage.server.desk.signIn("miso"), csrf: undefined }).status === 200 ? ["co-31"] : [];
  const source = { article: "parking", title: "주차할 수 있나요?", passage: "건물 지하에 2시간", version: 1, start: 0, end: 9 };
  stage.server.desk.say(conversation ?? "", { from: "bot", text: "2시간 무료예요.", sources: [source], ai: true });
  const page = await stage.console("miso", `#/all/${conversation ?? ""}`);

  await page.locator(".source").last().click();

  await page.getByText("그 뒤에 글이 바뀌어 지금은 다르게 말해요.").waitFor();
  await shot(page, "since");
}));

test("an agent writes and asks for review, but does not publish, import or change words", onStage(async (stage) => {
  const page = await stage.console("harin", "#/knowledge/articles/ko/holidays");
  await page.getByRole("button", { name: "검토 요청" }).click();
  await page.locator(".kb-counts").getByText("검토 요청").waitFor();
  assert.equal(await page.getByRole("button", { name: "게시", exact: true }).count(), 0);

  await page.getByRole("link", { name: "가져오기" }).click();
  await page.getByText("가져오기는 관리자만 할 수 있어요.").waitFor();
  assert.equal(await page.getByLabel("파일").count(), 0);
  await page.getByRole("link", { name: "낱말" }).click();
  await page.getByText("낱말은 관리자만 고칠 수 있어요.").waitFor();
}));

test("questions are tried, files imported, sites scheduled and words taught", onStage(async (stage) => {
  const page = await stage.console("miso", "#/knowledge/try");
  await page.getByRole("searchbox", { name: "손님처럼 물어보세요" }).fill("주차 되나요?");
  await page.keyboard.press("Enter");
  await page.getByText("글에서 답을 찾았어요.").waitFor();
  await page.getByText("지하에 2시간 무료예요!").waitFor();
  assert.equal(await page.locator("mark").textContent(), "건물 지하에 2시간 무료로 세울 수 있어요.");
  await shot(page, "try");

  await page.getByRole("link", { name: "가져오기" }).click();
  await page.getByLabel("파일").setInputFiles({ name: "faq.csv", mimeType: "text/csv", buffer: Buffer.from("question,answer\n") });
  await page.getByText("faq.csv:3").waitFor();
  await page.getByLabel("https://shop.example 다시 방문").selectOption("24");
  await page.getByText(/다음 방문/).waitFor();
  await shot(page, "sources");

  await page.getByLabel("사이트 주소").fill("https://shop.example/");
  await page.getByRole("button", { name: "가져오기", exact: true }).click();
  await page.getByText("40 / 1200 · 초당 4.6 · 약 4분 남음").waitFor();
  await shot(page, "sources-running");
  await page.getByRole("button", { name: "가져오기 멈추기: https://shop.example/" }).click();
  await page.getByText("취소됨").waitFor();
  assert.equal(await page.getByRole("button", { name: /멈추기/ }).count(), 0);

  await page.getByRole("link", { name: "낱말" }).click();
  await page.getByLabel("같은 뜻의 낱말").fill("혼자");
  await page.getByRole("button", { name: "저장" }).click();
  await page.getByText(/1번째 줄에 같은 뜻의/).waitFor();
  await page.getByLabel("같은 뜻의 낱말").fill("함께, 같이");
  await page.getByRole("button", { name: "저장" }).click();
  await page.getByText("낱말을 저장했어요").waitFor();
}));

const places = ["misses", "articles", "articles/new", "articles/ko/parking", "articles/ko/parking/history", "try", "overlaps", "sources", "words"];

for (const [name, look] of Object.entries({ light: {}, dark: { dark: true }, phone: { width: 375, height: 812 }, english: { english: true }, "english phone": { width: 375, height: 812, english: true, dark: true } } satisfies Record<string, Look>)) {
  test(`axe finds nothing wrong in the knowledge base: ${name}`, onStage(async (stage) => {
    stage.server.desk.knowledge.handle({ method: "PUT", path: "/knowledge/articles/ko/parking", query: new URLSearchParams(), body: { title: "주차할 수 있나요?", body: "지하에 2시간 무료예요.", variants: [], golden: [], tags: [], audience: "everyone", basedOn: 1 }, me: { id: "st-miso", name: "미소", role: "admin" } });
    const page = await stage.console("miso", miss, look);
    await page.getByText("연남점은 안고 있으면").waitFor();
    assert.deepEqual(await violations(page), [], "miss");
    await shot(page, `${name.replace(" ", "-")}-miss`);
    for (const place of places) {
      await page.goto(`${stage.url}/console#/knowledge/${place}`);
      await page.locator(".kb-body").waitFor({ state: "attached" });
      await page.locator("[aria-busy]").first().waitFor({ state: "detached" });
      assert.deepEqual(await violations(page), [], place);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${place} is wider than the window`);
      await shot(page, `${name.replace(" ", "-")}-${place.replaceAll("/", "-")}`);
    }
  }));
}
