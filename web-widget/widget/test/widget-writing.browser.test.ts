import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { messageField, openChat, say, visiting } from "./support/browser.ts";

const come = visiting();
const customerBubbles = (page: Page) => page.locator(".row.customer .bubble");

test("a half-composed syllable is never sent, doubled or lost", async () => {
  const { page, server } = await come();
  await openChat(page);
  await messageField(page).focus();
  const input = await page.context().newCDPSession(page);
  const compose = (text: string): Promise<unknown> => input.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });

  for (const step of ["ㅈ", "주", "줓"]) await compose(step);
  await input.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Enter", code: "Enter", windowsVirtualKeyCode: 13 });
  assert.equal(server.posts.length, 0);
  await compose("주");
  await input.send("Input.insertText", { text: "주" });
  for (const step of ["ㅊ", "차"]) await compose(step);
  await input.send("Input.insertText", { text: "차" });
  assert.equal(await messageField(page).inputValue(), "주차");
  await page.keyboard.press("Enter");
  await page.getByText("성수점은 건물 지하에").waitFor();

  assert.deepEqual(server.posts.map((post) => "text" in post && post.text), ["주차"]);
  assert.equal(await messageField(page).inputValue(), "");
});

test("Enter with key code 229 belongs to the input method, Shift and Enter breaks the line", async () => {
  const { page, server } = await come();
  await openChat(page);
  await messageField(page).fill("안녕");

  await messageField(page).evaluate((element) => element.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true })));
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
  await messageField(page).focus();
  const input = await page.context().newCDPSession(page);
  await input.send("Input.imeSetComposition", { text: "주차", selectionStart: 2, selectionEnd: 2 });

  await page.getByRole("button", { name: "보내기", exact: true }).click();
  await page.getByText("성수점은 건물 지하에").waitFor();

  assert.deepEqual(server.posts.map((post) => "text" in post && post.text), ["주차"]);
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
  await messageField(page).fill("쓰던 글");
  await page.getByRole("button", { name: "다시 보내기" }).click();
  await page.getByText("보내는 중").waitFor();
  server.trouble.reachable = true;
  await page.getByText("찾지 못했어요").waitFor();

  assert.equal(await messageField(page).inputValue(), "쓰던 글");
  assert.equal(await customerBubbles(page).count(), 1);
  assert.equal(await page.getByText("연결 중…").count(), 0);
});

test("a hundred thousand characters are counted politely and not sent, and stay in the field", async () => {
  const { page, server } = await come();
  await openChat(page);
  await messageField(page).fill("가".repeat(100_000));

  await page.getByText("한 번에 4,000자까지 보낼 수 있어요. 지금 100,000자예요.").waitFor();
  await page.keyboard.press("Enter");

  assert.equal(server.posts.length, 0);
  assert.equal((await messageField(page).inputValue()).length, 100_000);
  assert.ok(((await messageField(page).boundingBox())?.height ?? 0) <= 132);
});

test("lone surrogates and unknown events break nothing", async () => {
  const { page, server } = await come();
  await openChat(page);
  for (const frame of ['{"type":"fireworks"}', "nonsense", '{"type":"message","message":{"seq":50,"from":"alien","text":"\\ud83d 외계","cards":[{"kind":"?","title":"새 카드"}]}}']) server.sendRaw(frame);
  await page.getByText("외계").waitFor();

  await messageField(page).evaluate((element) => {
    (element as HTMLTextAreaElement).value = "주차 \uD83D 되나요";
    element.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await messageField(page).press("Enter");
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
  assert.equal(await messageField(page).inputValue(), "");
});
