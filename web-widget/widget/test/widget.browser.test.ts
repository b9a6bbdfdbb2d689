import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { violations } from "./support/axe.ts";
import { hostPage, launch, openChat, say, visit, type Visit } from "./support/browser.ts";
import type { Pages } from "./support/chat-server.ts";
import { takeOver } from "./support/script.ts";

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

async function come(options: BrowserContextOptions = {}, pages?: Pages): Promise<Visit> {
  current = await visit(browser, options, pages);
  return current;
}

const field = (page: Page) => page.getByRole("textbox", { name: "메시지" });
const customerBubbles = (page: Page) => page.locator(".row.customer .bubble");

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

test("a half-composed syllable is never sent, doubled or lost", async () => {
  const { page, server } = await come();
  await openChat(page);
  await field(page).focus();
  const input = await page.context().newCDPSession(page);
  const compose = (text: string): Promise<unknown> => input.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });

  for (const step of ["ㅈ", "주", "줓"]) await compose(step);
  await input.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Enter", code: "Enter", windowsVirtualKeyCode: 13 });
  assert.equal(server.posts.length, 0);
  await compose("주");
  await input.send("Input.insertText", { text: "주" });
  for (const step of ["ㅊ", "차"]) await compose(step);
  await input.send("Input.insertText", { text: "차" });
  assert.equal(await field(page).inputValue(), "주차");
  await page.keyboard.press("Enter");
  await page.getByText("성수점은 건물 지하에").waitFor();

  assert.deepEqual(server.posts.map((post) => "text" in post && post.text), ["주차"]);
  assert.equal(await field(page).inputValue(), "");
});

test("Enter with key code 229 belongs to the input method, Shift and Enter breaks the line", async () => {
  const { page, server } = await come();
  await openChat(page);
  await field(page).fill("안녕");

  await field(page).evaluate((element) => element.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true })));
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("하세요");
  assert.equal(server.posts.length, 0);
  await page.keyboard.press("Enter");
  await customerBubbles(page).first().waitFor();

  assert.deepEqual(server.posts.map((post) => "text" in post && post.text), ["안녕\n하세요"]);
});

test("the send button completes a syllable that is being composed", async () => {
  const { page, server } = await come();
  await openChat(page);
  await field(page).focus();
  const input = await page.context().newCDPSession(page);
  await input.send("Input.imeSetComposition", { text: "주차", selectionStart: 2, selectionEnd: 2 });

  await page.getByRole("button", { name: "보내기", exact: true }).click();
  await page.getByText("성수점은 건물 지하에").waitFor();

  assert.deepEqual(server.posts.map((post) => "text" in post && post.text), ["주차"]);
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

test("a connection that drops again and again loses nothing and doubles nothing", async () => {
  const { page, server } = await come();
  await openChat(page);
  await say(page, "주차 되나요?");
  await page.getByText("성수점은 건물 지하에").waitFor();

  for (let round = 1; round <= 6; round += 1) {
    server.dropSockets();
    server.thread.add({ from: "staff", author: "미소", text: `${round}번째 글` }, 2);
    if (round % 2 === 0) await page.getByText(`${round}번째 글`).waitFor();
  }

  const shown = await page.locator(".row.staff .prose").allTextContents();
  assert.deepEqual(shown, [1, 2, 3, 4, 5, 6].map((round) => `${round}번째 글`));
});

test("offline shows after two seconds, what was typed stays, what was sent can be sent again", async () => {
  const { page, server } = await come();
  await openChat(page);
  server.trouble.reachable = false;
  server.dropSockets();

  await say(page, "지금 보내져요?");
  await page.getByText("연결 중…").waitFor();
  await field(page).fill("쓰던 글");
  await page.getByRole("button", { name: "다시 보내기" }).click();
  await page.getByText("보내는 중").waitFor();
  server.trouble.reachable = true;
  await page.getByText("찾지 못했어요").waitFor();

  assert.equal(await field(page).inputValue(), "쓰던 글");
  assert.equal(await customerBubbles(page).count(), 1);
  assert.equal(await page.getByText("연결 중…").count(), 0);
});

test("a reload shows the same thread, and an unread answer is counted on the launcher", async () => {
  const { page, server } = await come();
  await openChat(page);
  await say(page, "주차 되나요?");
  await page.getByText("성수점은 건물 지하에").waitFor();
  await page.keyboard.press("Escape");
  server.thread.add({ from: "staff", author: "미소", text: "더 궁금한 점 있으세요?" });
  await page.getByRole("button", { name: "상담 열기, 읽지 않은 메시지 1개" }).waitFor();

  await page.reload();
  await page.getByRole("button", { name: "상담 열기, 읽지 않은 메시지 1개" }).click();
  await page.getByText("더 궁금한 점 있으세요?").waitFor();

  assert.equal(server.threads.size, 1);
  assert.equal(await customerBubbles(page).count(), 1);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "상담 열기", exact: true }).waitFor();
});

test("an open panel is open again on the next page", async () => {
  const { page } = await come();
  await openChat(page);

  await page.reload();

  await page.locator(".bubble").first().waitFor();
  assert.equal(await page.locator(".panel").isVisible(), true);
});

test("a phone gets the whole screen and keeps the focus inside", async () => {
  const { page } = await come({ viewport: { width: 375, height: 812 }, isMobile: true, hasTouch: true }, { "/": hostPage(undefined, '<main><h1>공방</h1><a href="/">링크</a><button>단추</button></main>') });
  await page.getByRole("button", { name: "상담 열기" }).tap();
  await page.locator(".bubble").first().waitFor();
  await page.locator(".panel").evaluate((panel) => Promise.all(panel.getAnimations().map(({ finished }) => finished)));

  assert.deepEqual(await page.locator(".panel").boundingBox(), { x: 0, y: 0, width: 375, height: 812 });
  assert.equal(await page.locator(".panel").evaluate((panel) => panel.matches(":modal")), true);
  assert.ok(Number.parseFloat(await field(page).evaluate((element) => getComputedStyle(element).fontSize)) >= 16);
  for (let step = 0; step < 24; step += 1) {
    await page.keyboard.press("Tab");
    assert.match((await page.evaluate(() => document.activeElement?.tagName)) ?? "", /^(IEUM-CHAT|BODY)$/);
  }
  await page.setViewportSize({ width: 375, height: 480 });
  await page.waitForFunction(() => document.querySelector("ieum-chat")?.shadowRoot?.querySelector(".panel")?.getBoundingClientRect().height === 480);
});

test("a screen that grows or shrinks keeps the open chat, and Escape closes it either way", async () => {
  const { page } = await come();
  await openChat(page);

  await page.setViewportSize({ width: 400, height: 700 });
  await page.waitForFunction(() => document.querySelector("ieum-chat")?.shadowRoot?.querySelector(".panel:modal"));
  await page.setViewportSize({ width: 900, height: 700 });
  await page.waitForFunction(() => document.querySelector("ieum-chat")?.shadowRoot?.querySelector(".panel[open]:not(:modal)"));
  await page.setViewportSize({ width: 400, height: 700 });
  await page.waitForFunction(() => document.querySelector("ieum-chat")?.shadowRoot?.querySelector(".panel:modal"));
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "상담 열기" }).waitFor();
  assert.equal(await page.locator(".panel").isVisible(), false);
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

test("a hundred thousand characters are counted politely and not sent, and stay in the field", async () => {
  const { page, server } = await come();
  await openChat(page);
  await field(page).fill("가".repeat(100_000));

  await page.getByText("한 번에 4,000자까지 보낼 수 있어요. 지금 100,000자예요.").waitFor();
  await page.keyboard.press("Enter");

  assert.equal(server.posts.length, 0);
  assert.equal((await field(page).inputValue()).length, 100_000);
  assert.ok(((await field(page).boundingBox())?.height ?? 0) <= 132);
});

test("lone surrogates and unknown events break nothing", async () => {
  const { page, server } = await come();
  await openChat(page);
  for (const frame of ['{"type":"fireworks"}', "nonsense", '{"type":"message","message":{"seq":50,"from":"alien","text":"\\ud83d 외계","cards":[{"kind":"?","title":"새 카드"}]}}']) server.sendRaw(frame);
  await page.getByText("외계").waitFor();

  await field(page).evaluate((element) => {
    (element as HTMLTextAreaElement).value = "주차 \uD83D 되나요";
    element.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await field(page).press("Enter");
  await page.getByText("성수점은 건물 지하에").waitFor();

  assert.deepEqual(server.posts.map((post) => "text" in post && post.text), ["주차 \uFFFD 되나요"]);
});

test("a photo is attached, shown and sent, and a wrong file is refused with a reason", async () => {
  const { page, server } = await come();
  await openChat(page);
  const picker = page.locator("input[type=file]");

  await picker.setInputFiles({ name: "소리.mp3", mimeType: "audio/mpeg", buffer: Buffer.from("x") });
  await page.getByText(/PDF만 보낼 수 있어요/).waitFor();
  await picker.setInputFiles({ name: "큰 사진.png", mimeType: "image/png", buffer: Buffer.alloc(10 * 1024 * 1024 + 1) });
  await page.getByText("10MB까지 보낼 수 있어요").waitFor();
  await picker.setInputFiles({ name: "병.png", mimeType: "image/png", buffer: Buffer.from("png") });
  await page.getByRole("button", { name: "병.png 빼기" }).waitFor();
  await page.getByRole("button", { name: "보내기", exact: true }).click();
  await page.getByRole("img", { name: "첨부한 사진 병.png" }).waitFor();

  assert.deepEqual(server.posts.map((post) => "attachments" in post && post.attachments?.length), [1]);
});

test("a message that is sent while its file is still going up goes out with it", async () => {
  const { page, server } = await come();
  await openChat(page);
  server.trouble.uploading = 700;

  await page.locator("input[type=file]").setInputFiles({ name: "병.png", mimeType: "image/png", buffer: Buffer.from("png") });
  await say(page, "사진이에요");
  await page.getByText("올리는 중").waitFor();
  assert.equal(server.posts.length, 0);
  await page.getByRole("img", { name: "첨부한 사진 병.png" }).waitFor();

  assert.deepEqual(server.posts.map((post) => "attachments" in post && [post.text, post.attachments?.length]), [["사진이에요", 1]]);
  assert.equal(await field(page).inputValue(), "");
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

test("the page can open, close and identify, and each customer has a thread of their own", async () => {
  const { page, server } = await come();
  await page.waitForFunction(() => "Ieum" in window);
  const token = `e30.${Buffer.from(JSON.stringify({ sub: "u-1001", name: "Kim" })).toString("base64url")}.c2ln`;

  await page.evaluate(() => (window as unknown as { Ieum: { open(): void } }).Ieum.open());
  await page.locator(".bubble").first().waitFor();
  await say(page, "주차 되나요?");
  await page.getByText("성수점은 건물 지하에").waitFor();
  await page.evaluate((value) => (window as unknown as { Ieum: { identify(token: string): void } }).Ieum.identify(value), token);
  await page.waitForFunction(() => document.querySelector("ieum-chat")?.shadowRoot?.querySelectorAll(".row.customer").length === 0);
  await page.locator(".bubble").first().waitFor();

  assert.equal(server.threads.size, 2);
  await page.evaluate(() => (window as unknown as { Ieum: { close(): void } }).Ieum.close());
  assert.equal(await page.locator(".panel").isVisible(), false);
});

test("a link from another channel opens its conversation and leaves no key behind", async () => {
  const { page, server, base } = await come({}, { "/": hostPage(), "/continue": readFileSync("dist/web/continue/index.html", "utf8") });
  server.links.add("key-1");
  await page.goto(`${base}continue#key-1`);

  await page.getByText("카카오톡에서 한 말").waitFor();
  assert.equal(page.url(), `${base}continue`);
  assert.deepEqual(await violations(page), []);
});

test("an English page speaks English", async () => {
  const { page } = await come({}, { "/": hostPage('data-locale="en"') });

  await page.getByRole("button", { name: "Open chat" }).click();
  await page.getByText("AI answers first, and a person is one tap away").waitFor();

  assert.equal(await page.getByRole("textbox", { name: "Message" }).getAttribute("placeholder"), "Write a message");
  await page.getByText("2:02 PM").first().waitFor();
});

test("the page's own styles and accent reach only what they may", async () => {
  const { page } = await come({}, { "/": hostPage().replace("<title>", '<link rel="stylesheet" href="/page.css"><title>'), "/page.css": "* { font-size: 40px !important; color: red } ieum-chat { --ieum-accent: #ffd400 }" });
  await openChat(page);

  assert.equal(await page.locator(".prose").first().evaluate((element) => getComputedStyle(element).color === "rgb(255, 0, 0)"), false);
  assert.equal(await page.locator("ieum-chat").evaluate((element) => element.style.getPropertyValue("--accent")), "#ffd400");
  assert.equal(await page.locator("ieum-chat").evaluate((element) => element.style.getPropertyValue("--on-accent")), "#000");
});

test("a page that is always light keeps the chat light, and a dark one dark", async () => {
  const { page } = await come({ colorScheme: "dark" }, { "/": hostPage('data-theme="light"'), "/dark": hostPage('data-theme="dark"') });
  const ground = (): Promise<string> => page.locator(".panel").evaluate((panel) => getComputedStyle(panel).backgroundColor);
  await openChat(page);
  assert.equal(await ground(), "rgb(255, 255, 255)");

  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(new URL("/dark", page.url()).href);
  await page.locator(".bubble").first().waitFor();
  assert.equal(await ground(), "rgb(24, 25, 28)");
});

test("nothing moves where less motion is wanted", async () => {
  const { page, server } = await come({ reducedMotion: "reduce" });
  await openChat(page);
  server.thread.emit({ type: "typing", from: "staff", author: "미소", on: true });
  await page.locator(".dots").waitFor();

  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  assert.equal(await page.locator(".panel, .dots i").evaluateAll((list) => list.flatMap((element) => element.getAnimations()).length), 0);
});

test("a server that does not answer at all is told kindly, and tried again", async () => {
  const { page, server } = await come();
  server.trouble.reachable = false;
  await page.getByRole("button", { name: "상담 열기" }).click();
  await page.getByText("지금은 연결이 어려워요").waitFor();

  const tried = page.waitForRequest("**/api/v1/chat/sessions");
  await page.getByRole("button", { name: "다시 시도" }).click();
  await tried;
  server.trouble.reachable = true;

  await page.locator(".bubble").first().waitFor();
});
