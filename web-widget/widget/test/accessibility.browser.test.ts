import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { violations } from "./support/axe.ts";
import { launch, openChat, say, visit } from "./support/browser.ts";
import { resolve, takeOver } from "./support/script.ts";

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const phone = { viewport: { width: 375, height: 812 }, isMobile: true, hasTouch: true };

for (const colorScheme of ["light", "dark"] as const) {
  for (const [screen, options] of [["desktop", {}], ["phone", phone]] as const) {
    test(`axe finds nothing wrong on a ${screen} in ${colorScheme} colours, closed, open, in use and in trouble`, async () => {
      const { page, server, close } = await visit(browser, { ...options, colorScheme, reducedMotion: "reduce" });
      const check = async (moment: string): Promise<void> => assert.deepEqual(await violations(page), [], moment);
      try {
        await page.getByRole("button", { name: "상담 열기" }).waitFor();
        await check("closed");
        await openChat(page);
        await check("open");
        await say(page, "주차 되나요?");
        await page.getByRole("button", { name: /^출처 1/ }).click();
        await check("with a source");
        await say(page, "향수 만들기");
        await page.getByRole("button", { name: "예약 확정" }).click();
        await page.getByText("예약번호는 B-2005").waitFor();
        server.thread.advance(24 * 60 * 60 * 1000);
        takeOver(server.thread);
        server.thread.emit({ type: "typing", from: "staff", author: "미소", on: true });
        await page.getByText("단체 견적을").waitFor();
        await check("with a person");
        resolve(server.thread);
        await page.getByText("상담은 어떠셨나요?").first().waitFor();
        await check("asked for a rating");
        server.trouble.reachable = false;
        server.dropSockets();
        await say(page, "보내져요?");
        await page.getByText("보내지 못했어요").waitFor();
        await page.getByRole("textbox", { name: "메시지" }).fill("가".repeat(4001));
        await page.getByText("4,000자까지").waitFor();
        await check("in trouble");
      } finally {
        await close();
      }
    });
  }
}
