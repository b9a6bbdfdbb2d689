import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { MockDesk } from "./mock/mock-desk.ts";
import { MockServer } from "./mock/mock-server.ts";

const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly english?: boolean;
}

/** The console in a real browser at the mocked staff API. Whatever the page reports as an error fails the test at `close`. */
export class Stage {
  readonly server: MockServer;
  readonly url: string;
  readonly #browser: Browser;
  readonly #contexts: BrowserContext[] = [];
  readonly #errors: string[] = [];

  private constructor(server: MockServer, url: string, browser: Browser) {
    this.server = server;
    this.url = url;
    this.#browser = browser;
  }

  static async open(desk = new MockDesk()): Promise<Stage> {
    assert.ok(existsSync("dist/web/console/console.js"), "the console is not built: npm run build");
    const server = new MockServer(desk);
    const url = await server.start();
    const path = process.env["CHROMIUM"];
    assert.ok(path, "CHROMIUM names the browser");
    return new Stage(server, url, await chromium.launch({ executablePath: path, args: flags }));
  }

  /** A console of its own: another machine, signed in as this person; or at the door without a name. */
  async console(name: string | undefined, hash = "", { width = 1440, height = 900, dark = false, english = false }: Look = {}): Promise<Page> {
    const context = await this.#browser.newContext({ viewport: { width, height }, colorScheme: dark ? "dark" : "light", locale: english ? "en-US" : "ko-KR" });
    this.#contexts.push(context);
    if (name !== undefined) await context.addCookies([{ name: "session", value: this.server.desk.signIn(name), url: this.url }]);
    if (english) await context.addInitScript(() => localStorage.setItem("ieum.console", JSON.stringify({ language: "en" })));
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on("pageerror", (error) => this.#errors.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource") && !message.text().startsWith("WebSocket connection")) this.#errors.push(message.text());
    });
    await page.goto(`${this.url}/console${hash}`);
    return page;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.server.stop();
    assert.deepEqual(this.#errors, []);
  }
}

/** Runs a test on a stage of its own. */
export function onStage(run: (stage: Stage) => Promise<void>, desk?: () => MockDesk): () => Promise<void> {
  return async () => {
    const stage = await Stage.open(desk?.());
    try {
      await run(stage);
    } finally {
      await stage.close();
    }
  };
}

/** What axe-core finds wrong with the page as it stands. The policy forbids scripts of others, so it comes through the debugger. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> } };
    return (await tool.run()).violations;
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`));
}
