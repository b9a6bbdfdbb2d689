import assert from "node:assert/strict";
import { test } from "node:test";
import { openChat, say, visiting } from "./support/browser.ts";
import { takeOver } from "./support/script.ts";

const come = visiting();

test("one tag under a strict content policy is enough for a question and its source", async () => {
  const { page } = await come();

  await openChat(page);
  await say(page, "주차 되나요?");
  await page.getByRole("button", { name: /^출처 1/ }).click();

  await page.getByText("성수점은 건물 지하 주차장에").waitFor();
  assert.equal(await page.getByRole("link", { name: /원문 보기/ }).getAttribute("rel"), "noopener noreferrer");
  await page.getByRole("button", { name: /^출처 1/ }).click();
  assert.equal(await page.getByText("성수점은 건물 지하 주차장에").count(), 0);
});

test("no session begins before the chat is opened", async () => {
  const { page, server } = await come();

  await page.getByRole("button", { name: "상담 열기" }).waitFor();

  assert.deepEqual(server.calls, []);
});

test("a double click on a proposal's button is one decision, and the card remembers it", async () => {
  const { page, server } = await come();
  await openChat(page);
  await say(page, "향수 만들기 두 명");
  const confirm = page.getByRole("button", { name: "예약 확정" });

  await confirm.dblclick();
  await page.getByText("예약번호는 B-2005").waitFor();
  await confirm.click({ force: true });

  assert.equal(server.posts.filter((post) => "action" in post).length, 1);
  const used = page.locator(".act.chosen");
  assert.equal(await used.textContent(), "선택함: 예약 확정");
  assert.equal(await used.getAttribute("aria-disabled"), "true");
  assert.equal(await page.locator(".act", { hasText: "취소" }).getAttribute("aria-disabled"), "true");
});

test("everything can be done with the keyboard alone", async () => {
  const { page, server } = await come();
  await page.getByRole("button", { name: "상담 열기" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(".bubble").first().waitFor();
  const focused = (): Promise<string | null | undefined> => page.evaluate(() => document.querySelector("ieum-chat")?.shadowRoot?.activeElement?.textContent);

  await page.keyboard.type("향수 만들기");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "예약 확정" }).waitFor();
  for (let step = 0; step < 20 && (await focused()) !== "예약 확정"; step += 1) await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await page.getByText("예약번호는 B-2005").waitFor();
  await page.keyboard.press("Escape");

  assert.equal(server.posts.length, 2);
  assert.equal(await page.locator(".panel").isVisible(), false);
  assert.equal(await page.evaluate(() => document.querySelector("ieum-chat")?.shadowRoot?.activeElement?.className), "launcher");
});

test("markup, scripts and dangerous addresses stay text", async () => {
  const { page, server } = await come();
  await openChat(page);
  const html = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const open = { type: "open", url: "javascript:document.title=3" } as const;
  server.thread.add({
    from: "bot",
    text: html,
    sources: [{ article: "a", title: html, passage: html, url: "javascript:document.title=4" }],
    cards: [{ kind: "order", title: html, image: "javascript:document.title=5", rows: [{ label: html, value: html }], choices: [{ label: "열기", action: open }] }],
    choices: [{ label: html, action: { type: "say", text: html } }, { label: "나가기", action: open }],
  });
  await page.locator(".card").waitFor();
  await page.locator(".cite").last().click();

  assert.equal(await page.locator("ieum-chat script, ieum-chat a[href^=javascript], .thread img").count(), 0);
  assert.equal(await page.getByText("열기", { exact: true }).count(), 0);
  assert.equal(await page.title(), "가게");
  assert.equal(await page.locator(".row.bot .prose").last().evaluate((element) => element.firstChild?.nodeType), 3);
});

test("directional controls cannot reorder what stands around them", async () => {
  const { page, server } = await come();
  await openChat(page);
  server.thread.add({ from: "staff", author: "\u202E소미", text: "\u202Eabc\u2066 שלום https://shop.example/\u202Efdp.exe" });
  await page.locator(".row.staff").waitFor();

  const styles = await page.locator(".row.staff .prose").evaluate((element) => [getComputedStyle(element).unicodeBidi, element.getAttribute("dir")]);
  assert.deepEqual(styles, ["isolate", "auto"]);
  assert.equal(await page.locator(".row.staff .author bdi").count(), 1);
  assert.equal(await page.locator(".row.staff .prose a").getAttribute("href"), "https://shop.example/");
});

test("a long answer is read from its beginning, a short one stays at the end, and what comes meanwhile is announced", async () => {
  const { page, server } = await come();
  await openChat(page);
  const text = Array.from({ length: 60 }, (_, index) => `${index + 1}번째 줄이에요.`).join("\n");
  server.thread.add({ from: "bot", text });
  await page.getByText("60번째 줄이에요.").waitFor();

  const inView = (part: string): Promise<boolean> => page.getByText(part).last().evaluate((element) => {
    const log = element.closest(".log")?.getBoundingClientRect();
    const { top, bottom } = element.getBoundingClientRect();
    return log !== undefined && top >= log.top - 20 && Math.min(bottom, top + 40) <= log.bottom;
  });
  assert.equal(await inView("1번째 줄이에요."), true);
  server.thread.add({ from: "bot", text: "다음 답이에요" });
  await page.getByRole("button", { name: "새 메시지" }).click();
  assert.equal(await inView("다음 답이에요"), true);
  server.thread.add({ from: "bot", text: "짧은 답이에요" });
  await page.getByText("짧은 답이에요").waitFor();
  assert.equal(await inView("짧은 답이에요"), true);
});

test("a person takes over, is named, and the rating is asked and taken once", async () => {
  const { page, server } = await come();
  await openChat(page);
  await page.getByRole("button", { name: "상담원 연결" }).click();
  await page.getByText("보통 5분 안에").waitFor();
  takeOver(server.thread);
  await page.getByText("미소 님과 이야기하고 있어요").waitFor();
  assert.equal(await page.getByRole("button", { name: "상담원 연결" }).count(), 0);

  server.thread.setFloor("bot");
  server.thread.add({ from: "system", text: "상담은 어떠셨나요?", intent: "notice", asks: "rating" });
  await page.getByRole("button", { name: "4점" }).click();
  await page.getByText("4점을 주셨어요").waitFor();
  await page.getByRole("button", { name: "2점" }).click({ force: true });

  assert.deepEqual(server.judged, [{ score: 4 }]);
});

test("an answer is judged, with words when it did not help", async () => {
  const { page, server } = await come();
  await openChat(page);
  await say(page, "주차 되나요?");
  await page.getByText("성수점은 건물 지하에").hover();

  await page.getByRole("button", { name: "아쉬워요" }).click();
  await page.getByPlaceholder("무엇이 아쉬웠나요?").fill("연남점도요");
  await page.keyboard.press("Enter");
  await page.getByText("알려 주셔서 고마워요").waitFor();

  assert.deepEqual(server.judged.map((body) => (body as { helpful: boolean; comment?: string }).comment), [undefined, "연남점도요"]);
});
