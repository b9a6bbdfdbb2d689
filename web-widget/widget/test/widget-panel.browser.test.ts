import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { violations } from "./support/axe.ts";
import { hostPage, messageField, openChat, say, visiting } from "./support/browser.ts";

const come = visiting();
const customerBubbles = (page: Page) => page.locator(".row.customer .bubble");

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
  assert.ok(Number.parseFloat(await messageField(page).evaluate((element) => getComputedStyle(element).fontSize)) >= 16);
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
