import assert from "node:assert/strict";
import { test } from "node:test";
import { onStage, violations } from "./browser.ts";
import { MockDesk, password } from "./mock/mock-desk.ts";

const seoyeon = "#/waiting/co-31";

test("signing in, taking, answering, giving back and resolving", onStage(async (stage) => {
  const page = await stage.console(undefined);
  await page.getByLabel("아이디").fill("miso");
  await page.getByLabel("비밀번호").fill("틀림");
  await page.getByRole("button", { name: "로그인" }).click();
  await page.getByText("아이디나 비밀번호가 맞지 않아요.").waitFor();
  await page.getByLabel("비밀번호").fill(password);
  await page.getByRole("button", { name: "로그인" }).click();

  await page.getByRole("link", { name: /김서연/ }).click();
  await page.getByText("확정된 예약의 인원은 상담원이 확인하고 바꿔요.").waitFor();
  assert.equal(await page.getByRole("textbox").count(), 0);

  await page.getByRole("button", { name: "가져오기" }).click();
  await page.getByText("내가 답하는 중").waitFor();
  await page.getByRole("textbox").fill("네, 세 명으로 바꿔 드렸어요.");
  await page.keyboard.press("Enter");
  await page.getByRole("log").getByText("네, 세 명으로 바꿔 드렸어요.").waitFor();
  assert.equal(stage.server.desk.find("co-31").messages.at(-1)?.text, "네, 세 명으로 바꿔 드렸어요.");

  await page.getByRole("button", { name: "봇에게" }).click();
  await page.getByText("봇이 답하는 중").waitFor();
  await page.getByRole("button", { name: "가져오기" }).click();
  await page.getByRole("button", { name: "해결" }).click();
  await page.getByText("해결된 대화").waitFor();
  assert.equal(stage.server.desk.find("co-31").state, "resolved");

  await page.getByRole("button", { name: "내 설정" }).click();
  await page.getByRole("button", { name: "로그아웃" }).click();
  await page.getByRole("heading", { name: "상담 화면에 로그인" }).waitFor();
}));

test("everything by keyboard alone, also with the keyboard in Korean", onStage(async (stage) => {
  const page = await stage.console("miso");
  await page.getByRole("link", { name: /김서연/ }).waitFor();
  await page.keyboard.press("j");
  await page.getByRole("heading", { name: "박지민", level: 2 }).first().waitFor();
  await page.evaluate(() => document.dispatchEvent(new KeyboardEvent("keydown", { key: "ㅓ", code: "KeyJ", bubbles: true })));
  await page.getByRole("heading", { name: "김서연", level: 2 }).first().waitFor();

  await page.keyboard.press("t");
  await page.locator("textarea:focus").waitFor();
  await page.keyboard.type("안녕하세요");
  await page.keyboard.press("Enter");
  await page.getByRole("log").getByText("안녕하세요").waitFor();

  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await page.locator(".noting textarea:focus").waitFor();
  await page.keyboard.type("입구 사진 보내기");
  await page.keyboard.press("Enter");
  await page.getByText("내 메모").waitFor();
  assert.equal(stage.server.desk.find("co-31").notes.at(-1)?.text, "입구 사진 보내기");

  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.getByRole("option", { name: /휠체어/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("option").first().waitFor({ state: "detached" });
  assert.match(await page.locator("textarea").inputValue(), /엘리베이터/);

  await page.keyboard.press("Escape");
  await page.keyboard.press("b");
  await page.getByText("봇이 답하는 중").waitFor();
  await page.keyboard.press("t");
  await page.locator("textarea:focus").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("e");
  await page.getByText("해결된 대화").waitFor();

  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "단축키" }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("ㅊㅇㄴ");
  await page.getByRole("combobox").fill("최유나");
  await page.getByRole("option", { name: /최유나/ }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("O-1004").first().waitFor();
}));

test("a half-typed syllable is never sent", onStage(async (stage) => {
  const page = await stage.console("miso", seoyeon);
  await page.getByRole("button", { name: "가져오기" }).click();
  const client = await page.context().newCDPSession(page);
  await page.locator("textarea:focus").waitFor();
  await page.keyboard.insertText("감사합니");
  await client.send("Input.imeSetComposition", { text: "다", selectionStart: 1, selectionEnd: 1 });
  await page.locator("textarea").dispatchEvent("keydown", { key: "Enter", keyCode: 229, isComposing: true });
  assert.equal(await page.locator("textarea").inputValue(), "감사합니다");

  await client.send("Input.insertText", { text: "다" });
  await page.keyboard.press("Enter");
  await page.getByRole("log").getByText("감사합니다", { exact: true }).waitFor();

  assert.equal(stage.server.desk.find("co-31").messages.filter((message) => message.from === "staff").length, 1);
}));

test("of two consoles the second is told who was first", onStage(async (stage) => {
  const [miso, harin] = [await stage.console("miso", seoyeon), await stage.console("harin", seoyeon)];
  await miso.getByRole("button", { name: "가져오기" }).waitFor();
  await harin.getByText("미소 님도 보고 있어요").waitFor();
  stage.server.delay = 1_000;

  await Promise.all([miso.keyboard.press("t"), harin.keyboard.press("t")]);

  await Promise.any([miso, harin].map((page) => page.getByText("내가 답하는 중").waitFor()));
  const [first, second] = stage.server.desk.find("co-31").floor.staff?.name === "미소" ? [miso, harin] : [harin, miso];
  await first.getByText("내가 답하는 중").waitFor();
  await second.getByText(/님이 먼저 받아 답하고 있어요/).waitFor();
  assert.equal(await second.getByRole("textbox").count(), 0);
  await second.getByRole("button", { name: "메모", exact: true }).click();
  await second.getByRole("textbox").fill("제가 도울게요");
  await second.keyboard.press("Enter");
  await first.getByText("제가 도울게요").waitFor();
}));

test("a customer's word arrives by itself, also after the line was cut", onStage(async (stage) => {
  const page = await stage.console("miso", "#/bot/co-33");
  await page.getByRole("log").getByText("연남점 주차는요?").waitFor();
  stage.server.desk.say("co-33", { from: "customer", text: "요금은요?" });
  await page.getByRole("log").getByText("요금은요?").waitFor();

  stage.server.cut();
  stage.server.desk.say("co-33", { from: "customer", text: "카톡으로 옮겼어요", channel: "kakao" });

  await page.getByRole("log").getByText("카톡으로 옮겼어요").waitFor();
  await page.getByText("여기부터 카카오톡").waitFor();
  assert.equal(await page.getByRole("log").getByText("요금은요?").count(), 1);
}));

test("a bound word tells what it rests on", onStage(async (stage) => {
  const page = await stage.console("miso", seoyeon);
  await page.getByRole("button", { name: "2시간: 근거 보기" }).click();
  const passage = page.getByRole("dialog", { name: "2시간: 근거 보기" });
  await passage.getByText(/건물 지하에 차량 1대를 2시간 동안 무료로/).waitFor();
  await page.keyboard.press("Escape");
  await passage.waitFor({ state: "detached" });

  await page.getByRole("button", { name: "14:00: 근거 보기" }).press("Enter");
  await page.getByRole("dialog").getByText("B-2001").waitFor();
}));

test("what could not be sent is kept, said and sent again", onStage(async (stage) => {
  const page = await stage.console("miso", seoyeon);
  await page.getByRole("button", { name: "가져오기" }).click();
  await page.getByRole("textbox").fill("확인해 볼게요");
  stage.server.desk.broken = { status: 503 };
  await page.keyboard.press("Enter");
  await page.getByText("보내지 못했어요").waitFor();

  stage.server.desk.broken = undefined;
  const answered = page.waitForResponse((response) => response.url().endsWith("/messages") && response.ok());
  await page.getByRole("button", { name: "다시 보내기" }).click();
  await answered;

  await page.getByText("보내지 못했어요").waitFor({ state: "detached" });
  assert.equal(stage.server.desk.find("co-31").messages.filter((message) => message.text === "확인해 볼게요").length, 1);
}));

test("the end of the session leads to the door and back to the same place", onStage(async (stage) => {
  const page = await stage.console("miso", seoyeon);
  await page.getByRole("button", { name: "가져오기" }).waitFor();
  stage.server.desk.endSessions();
  stage.server.cut();
  await page.getByText("시간이 지나 로그아웃됐어요.").waitFor();

  await page.getByLabel("아이디").fill("miso");
  await page.getByLabel("비밀번호").fill(password);
  await page.keyboard.press("Enter");

  await page.getByRole("heading", { name: "김서연", level: 2 }).first().waitFor();
}));

test("one pane at a time at 375 pixels, with a way back, and nothing wider than the screen", onStage(async (stage) => {
  const page = await stage.console("miso", "", { width: 375, height: 700 });
  const fits = async (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  await page.getByRole("link", { name: /김서연/ }).click();
  await page.getByRole("region", { name: "대화 목록" }).waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "가져오기" }).click();
  await page.getByRole("textbox").waitFor();
  assert.ok(await fits());

  await page.getByRole("button", { name: "손님 정보" }).click();
  await page.getByText("진행 중인 주문").waitFor();
  assert.ok(await fits());
  await page.getByRole("button", { name: "뒤로" }).click();
  await page.getByRole("textbox").waitFor();
  await page.getByRole("button", { name: "뒤로" }).click();

  await page.getByRole("link", { name: /박지민/ }).waitFor();
  assert.ok(await fits());
}));

test("three panes at 1440 pixels, without ways back", onStage(async (stage) => {
  const page = await stage.console("miso", seoyeon);
  await page.getByRole("region", { name: "대화 목록" }).waitFor();
  await page.getByRole("log").waitFor();
  await page.getByText("진행 중인 주문").waitFor();

  assert.equal(await page.getByRole("button", { name: "뒤로" }).count(), 0);
  assert.equal(await page.getByRole("button", { name: "손님 정보" }).count(), 0);
}));

test("a link to a customer leads to their record", onStage(async (stage) => {
  const page = await stage.console("miso", "#/customer/cu-1003");
  await page.getByText("이 손님과의 대화").waitFor();
  await page.getByText("소이 캔들 원데이 클래스").first().waitFor();
  const inside = await page.evaluate(() => [...document.querySelectorAll(".record-pane *")].every((each) => each.getBoundingClientRect().right <= window.innerWidth));
  assert.ok(inside);
}));

test("English is a choice that stays", onStage(async (stage) => {
  const page = await stage.console("miso", seoyeon);
  await page.getByRole("button", { name: "내 설정" }).click();
  await page.getByText("English").click();
  await page.keyboard.press("Escape");
  await page.getByText("Waiting for a person").waitFor();

  await page.reload();

  await page.getByText("Waiting for a person").waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
}));

for (const dark of [false, true]) {
  test(`axe-core finds nothing wrong in ${dark ? "dark" : "light"}`, onStage(async (stage) => {
    const door = await stage.console(undefined, "", { dark });
    await door.getByLabel("아이디").waitFor();
    assert.deepEqual(await violations(door), [], "door");

    const page = await stage.console("miso", seoyeon, { dark });
    await page.getByRole("button", { name: "2시간: 근거 보기" }).waitFor();
    assert.deepEqual(await violations(page), [], "waiting");
    await page.keyboard.press("t");
    await page.getByRole("textbox").fill("/");
    await page.getByRole("option").first().waitFor();
    assert.deepEqual(await violations(page), [], "canned");
    await page.getByRole("textbox").fill("");
    await page.getByRole("button", { name: "2시간: 근거 보기" }).click();
    assert.deepEqual(await violations(page), [], "claim");
    for (const open of ["Control+k", "?"]) {
      await page.keyboard.press("Escape");
      await page.locator("h2").first().click();
      await page.keyboard.press(open);
      await page.getByRole("dialog").waitFor();
      assert.deepEqual(await violations(page), [], open);
    }
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "내 설정" }).click();
    assert.deepEqual(await violations(page), [], "settings");

    const empty = await stage.console("harin", "#/mine", { dark });
    await empty.getByText("첫 손님을 맞을 준비").waitFor();
    assert.deepEqual(await violations(empty), [], "empty");
    const narrow = await stage.console("doyun", "#/waiting/co-28", { dark, width: 375, height: 700 });
    await narrow.getByRole("button", { name: "가져오기" }).waitFor();
    assert.deepEqual(await violations(narrow), [], "narrow");
  }));
}

test("an empty house and a house that cannot answer are both said", onStage(async (stage) => {
  const page = await stage.console("miso");
  await page.getByText("기다리는 손님이 없어요").waitFor();
  await page.getByText("카카오톡 채널 잇기").waitFor();

  stage.server.desk.broken = { status: 503 };
  await page.reload();
  await page.getByText("목록을 불러오지 못했어요").waitFor();
  stage.server.desk.broken = undefined;
  // The line may come back by itself and take the button away under the pointer: either way ends in the list.
  await page.getByRole("button", { name: "다시 시도" }).click({ timeout: 5_000 }).catch(() => undefined);
  await page.getByText("기다리는 손님이 없어요").waitFor();
}, () => new MockDesk([])));
