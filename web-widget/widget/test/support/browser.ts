import assert from "node:assert/strict";
import { after, afterEach, before } from "node:test";
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from "playwright-core";
import { ChatServer, type Pages } from "./chat-server.ts";

const flags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export function launch(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM"];
  if (!executablePath) throw new Error("CHROMIUM is not set: run the tests with npm run test:browser");
  return chromium.launch({ executablePath, headless: true, args: flags });
}

/** A shop's page with the widget's one tag. */
export function hostPage(attributes = 'data-locale="ko"', body = "<main><h1>공방</h1><p>가게 페이지</p></main>"): string {
  return `<!doctype html><html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover"><title>가게</title></head><body>${body}<script src="/widget.js" ${attributes} async></script></body></html>`;
}

export interface Visit {
  readonly server: ChatServer;
  readonly page: Page;
  readonly base: string;
  readonly errors: string[];
  close(): Promise<void>;
}

/** A fresh server and a fresh browser profile looking at its page. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}, pages: Pages = { "/": hostPage() }): Promise<Visit> {
  const server = new ChatServer(pages);
  const base = await server.start();
  const context = await browser.newContext({ locale: "ko-KR", viewport: { width: 900, height: 720 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !/Failed to load resource|WebSocket connection/.test(message.text())) errors.push(message.text());
  });
  await page.goto(base);
  return {
    server,
    page,
    base,
    errors,
    close: async () => {
      await context.close();
      await server.stop();
    },
  };
}

/** One browser for all tests of a file; each test comes to a page of its own, which may report no errors. */
export function visiting(): (options?: BrowserContextOptions, pages?: Pages) => Promise<Visit> {
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
  return async (options = {}, pages) => {
    current = await visit(browser, options, pages);
    return current;
  };
}

export const messageField = (page: Page): Locator => page.getByRole("textbox", { name: "메시지" });

export async function openChat(page: Page): Promise<void> {
  await page.getByRole("button", { name: /상담 열기|Open chat/ }).click();
  await page.locator(".bubble").first().waitFor();
}

export async function say(page: Page, text: string): Promise<void> {
  await messageField(page).fill(text);
  await page.keyboard.press("Enter");
}
