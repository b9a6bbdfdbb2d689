import assert from "node:assert/strict";
import { test } from "node:test";
import type { ConversationRow } from "../../protocol/staff/index.ts";
import { Palette } from "../src/state/palette.ts";
import { Bench, settled } from "./bench.ts";
import { MockDesk, password } from "./mock/mock-desk.ts";

function rowOf(bench: Bench, id: string): ConversationRow {
  const row = bench.desk.rows.find(id);
  assert.ok(row, `${id} is not known`);
  return row;
}

const texts = (bench: Bench, id: string): readonly string[] =>
  (bench.desk.findThread(id)?.items(() => "day") ?? []).flatMap((item) => (item.kind === "message" ? [item.message.text] : item.kind === "pending" ? [`${item.pending.state}: ${item.pending.text}`] : []));

const noticeKeys = (bench: Bench): readonly string[] => bench.desk.notices.all.map((notice) => notice.key);

async function open(mock: MockDesk, name: string, id: string): Promise<Bench> {
  const bench = await Bench.signedIn(mock, name);
  await bench.desk.open(id);
  return bench;
}

test("a wrong password is said, the right one leads to the list", async () => {
  const bench = new Bench();
  await bench.desk.start();
  assert.equal(bench.desk.session.kind, "signed-out");

  await bench.desk.login({ login: "miso", password: "wrong" });
  assert.equal(bench.desk.session.kind === "signed-out" && bench.desk.session.problem?.status, 401);

  await bench.desk.login({ login: "miso", password });
  assert.equal(bench.desk.me?.name, "미소");
  assert.deepEqual(bench.desk.listed.map((row) => row.id), ["co-28", "co-31"]);
});

test("a session is restored, with its token on every change", async () => {
  const bench = await open(new MockDesk(), "miso", "co-31");

  await bench.desk.commands.take(rowOf(bench, "co-31"));

  const changes = bench.mock.asked.filter((asked) => asked.method === "POST");
  assert.ok(changes.length >= 2);
  assert.ok(changes.every((asked) => (asked.csrf ?? "").length > 10));
  assert.ok(bench.desk.holds(rowOf(bench, "co-31")));
});

test("without a network the start says so and can be tried again", async () => {
  const mock = new MockDesk();
  const bench = new Bench(mock, mock.signIn("miso"));
  bench.online = false;
  await bench.desk.start();
  assert.equal(bench.desk.session.kind, "unreachable");

  bench.online = true;
  await bench.desk.start();

  assert.equal(bench.desk.session.kind, "signed-in");
});

test("take, answer, give back and resolve change the floor for both consoles", async () => {
  const mock = new MockDesk();
  const [miso, harin] = [await open(mock, "miso", "co-31"), await open(mock, "harin", "co-31")];

  assert.equal(await miso.desk.commands.take(rowOf(miso, "co-31")), true);
  assert.equal(rowOf(harin, "co-31").floor.staff?.name, "미소");
  assert.deepEqual([miso.desk.rows.counts.mine, harin.desk.rows.counts.waiting], [1, 1]);

  miso.desk.drafts.write("co-31", "네, 바꿔 드렸어요.");
  assert.equal(miso.desk.commands.send(rowOf(miso, "co-31"), "reply"), true);
  await settled();
  assert.equal(texts(harin, "co-31").at(-1), "네, 바꿔 드렸어요.");
  assert.equal(texts(miso, "co-31").filter((text) => text === "네, 바꿔 드렸어요.").length, 1);

  await miso.desk.commands.giveBack(rowOf(miso, "co-31"));
  assert.equal(rowOf(harin, "co-31").floor.owner, "bot");

  await harin.desk.commands.take(rowOf(harin, "co-31"));
  await harin.desk.commands.resolve(rowOf(harin, "co-31"));
  assert.equal(rowOf(miso, "co-31").state, "resolved");
  assert.deepEqual(noticeKeys(harin), ["notice.resolved"]);
});

test("of two who take at the same moment one wins, and the other is told who", async () => {
  const mock = new MockDesk();
  const [miso, harin] = [await open(mock, "miso", "co-31"), await open(mock, "harin", "co-31")];

  const [first, second] = await Promise.all([miso.desk.commands.take(rowOf(miso, "co-31")), harin.desk.commands.take(rowOf(harin, "co-31"))]);

  assert.deepEqual([first, second], [true, false]);
  assert.equal(rowOf(harin, "co-31").floor.staff?.name, "미소");
  assert.deepEqual(harin.desk.notices.all.map(({ key, values }) => [key, values["name"]]), [["notice.held", "미소"]]);
});

test("a text that loses the floor on its way is back in the composer", async () => {
  const mock = new MockDesk();
  const miso = await open(mock, "miso", "co-31");
  await miso.desk.commands.take(rowOf(miso, "co-31"));
  miso.desk.drafts.write("co-31", "확인해 볼게요");
  miso.travelling = (path) => {
    if (!path.endsWith("/messages")) return;
    miso.travelling = undefined;
    mock.give("co-31", "staff", "harin");
  };

  miso.desk.commands.send(rowOf(miso, "co-31"), "reply");
  await settled();

  assert.equal(miso.desk.drafts.text("co-31", "reply"), "확인해 볼게요");
  assert.equal(texts(miso, "co-31").includes("확인해 볼게요"), false);
  assert.deepEqual(noticeKeys(miso), ["notice.held"]);
});

test("nobody sends without the floor, but anybody leaves a note", async () => {
  const miso = await open(new MockDesk(), "miso", "co-30");
  miso.desk.drafts.write("co-30", "끼어들기", "reply");
  miso.desk.drafts.write("co-30", "재고 확인함", "note");

  assert.equal(miso.desk.commands.send(rowOf(miso, "co-30"), "reply"), false);
  assert.equal(miso.desk.commands.send(rowOf(miso, "co-30"), "note"), true);
  await settled();

  assert.equal(miso.desk.drafts.text("co-30", "reply"), "끼어들기");
  assert.equal(miso.mock.find("co-30").notes.at(-1)?.text, "재고 확인함");
});

test("blank and overlong texts are not sent", async () => {
  const miso = await open(new MockDesk(), "miso", "co-31");
  await miso.desk.commands.take(rowOf(miso, "co-31"));

  for (const text of ["", "  \n ", "가".repeat(4001)]) {
    miso.desk.drafts.write("co-31", text);
    assert.equal(miso.desk.commands.send(rowOf(miso, "co-31"), "reply"), false);
  }
  miso.desk.drafts.write("co-31", "👍".repeat(4000));
  assert.equal(miso.desk.commands.send(rowOf(miso, "co-31"), "reply"), true);
});

test("texts go out in the order they were written, and a failed one is kept and sent once", async () => {
  const miso = await open(new MockDesk(), "miso", "co-31");
  await miso.desk.commands.take(rowOf(miso, "co-31"));
  miso.online = false;
  for (const text of ["하나", "둘"]) {
    miso.desk.drafts.write("co-31", text);
    miso.desk.commands.send(rowOf(miso, "co-31"), "reply");
  }
  await settled();
  assert.deepEqual(texts(miso, "co-31").slice(-2), ["failed: 하나", "failed: 둘"]);

  miso.online = true;
  const pending = miso.desk.findThread("co-31")?.items(() => "day").flatMap((item) => (item.kind === "pending" ? [item.pending.clientMessageId] : [])) ?? [];
  for (const id of [...pending, ...pending]) miso.desk.commands.retry("co-31", id);
  await settled();

  assert.deepEqual(texts(miso, "co-31").slice(-2), ["하나", "둘"]);
  assert.equal(miso.mock.find("co-31").messages.filter((message) => message.text === "하나").length, 1);
});

test("a failed text can be taken back to be changed", async () => {
  const miso = await open(new MockDesk(), "miso", "co-31");
  await miso.desk.commands.take(rowOf(miso, "co-31"));
  miso.online = false;
  miso.desk.drafts.write("co-31", "고칠 말");
  miso.desk.commands.send(rowOf(miso, "co-31"), "reply");
  await settled();
  const [pending] = miso.desk.findThread("co-31")?.items(() => "day").flatMap((item) => (item.kind === "pending" ? [item.pending] : [])) ?? [];

  miso.desk.commands.withdraw("co-31", pending?.clientMessageId ?? "");

  assert.equal(miso.desk.drafts.text("co-31"), "고칠 말");
  assert.equal(texts(miso, "co-31").some((text) => text.startsWith("failed")), false);
});

test("a dropped line misses nothing and repeats nothing", async () => {
  const mock = new MockDesk();
  const miso = await open(mock, "miso", "co-33");
  const calls = mock.asked.length;
  miso.cut();
  for (const text of ["연남 공영주차장 요금은요?", "고마워요"]) mock.say("co-33", { from: "customer", text });

  miso.timers.advance(500);
  await settled();

  assert.deepEqual(texts(miso, "co-33").slice(-2), ["연남 공영주차장 요금은요?", "고마워요"]);
  assert.equal(rowOf(miso, "co-33").lastMessage.text, "고마워요");
  assert.equal(mock.asked.slice(calls).filter((asked) => asked.method === "GET").length, 0);
});

test("when the server cannot replay, the list and the open conversation are read again", async () => {
  const mock = new MockDesk();
  const miso = await open(mock, "miso", "co-33");
  mock.memory = 0;
  miso.cut();
  mock.say("co-33", { from: "customer", text: "놓친 말" });
  mock.give("co-28", "staff", "doyun");

  miso.timers.advance(500);
  await settled();

  assert.equal(texts(miso, "co-33").at(-1), "놓친 말");
  assert.deepEqual(miso.desk.listed.map((row) => row.id), ["co-31"]);
});

test("the end of the session keeps what was being written", async () => {
  const mock = new MockDesk();
  const miso = await open(mock, "miso", "co-31");
  await miso.desk.commands.take(rowOf(miso, "co-31"));
  miso.desk.drafts.write("co-31", "쓰던 글");
  mock.endSessions();

  await miso.desk.commands.giveBack(rowOf(miso, "co-31"));
  assert.ok(miso.desk.session.kind === "signed-out" && miso.desk.session.ended);

  await miso.desk.login({ login: "miso", password });
  await settled();
  assert.equal(miso.desk.drafts.text("co-31"), "쓰던 글");
  assert.equal(miso.desk.openThread?.id, "co-31");
});

test("signing out forgets what was being written", async () => {
  const miso = await open(new MockDesk(), "miso", "co-31");
  miso.desk.drafts.write("co-31", "쓰던 글");

  await miso.desk.logout();

  assert.equal(miso.desk.session.kind, "signed-out");
  assert.equal(miso.desk.drafts.text("co-31"), "");
  assert.equal(miso.socket.closed, true);
});

test("opening a conversation reads it, unless nobody looks", async () => {
  const mock = new MockDesk();
  const miso = await open(mock, "miso", "co-31");
  assert.equal(rowOf(miso, "co-31").unread, 0);

  miso.desk.setVisible(false);
  mock.say("co-31", { from: "customer", text: "여보세요?" });
  await settled();
  assert.equal(rowOf(miso, "co-31").unread, 1);

  miso.desk.setVisible(true);
  await settled();
  assert.equal(rowOf(miso, "co-31").unread, 0);
  assert.equal(mock.asked.filter((asked) => asked.path.endsWith("/read")).length, 2);
});

test("what one reads is unread for the other", async () => {
  const mock = new MockDesk();
  await open(mock, "miso", "co-31");
  const harin = await Bench.signedIn(mock, "harin");

  assert.equal(rowOf(harin, "co-31").unread, 2);
});

test("staff hear of a new wait and of an answer to themselves, and of nothing else", async () => {
  const mock = new MockDesk();
  const miso = await open(mock, "miso", "co-31");
  await miso.desk.commands.take(rowOf(miso, "co-31"));

  mock.say("co-33", { from: "customer", text: "사람 바꿔 주세요" });
  mock.give("co-33", "waiting", undefined, "asked-for-person");
  mock.say("co-31", { from: "customer", text: "고마워요" });
  mock.say("co-30", { from: "customer", text: "하린 님?" });

  assert.deepEqual(miso.alerts.map(({ kind, row }) => `${kind} ${row.id}`), ["waiting co-33", "answered co-31"]);
});

test("a colleague's conversation is handed over, and taken over", async () => {
  const mock = new MockDesk();
  const [miso, harin] = [await open(mock, "miso", "co-30"), await open(mock, "harin", "co-30")];

  await harin.desk.commands.assign(rowOf(harin, "co-30"), { id: "st-miso", name: "미소" });
  assert.ok(miso.desk.holds(rowOf(miso, "co-30")));
  assert.deepEqual(noticeKeys(harin), ["notice.assigned"]);

  await harin.desk.commands.assign(rowOf(harin, "co-30"), { id: "st-harin", name: "하린" });
  assert.equal(miso.desk.holds(rowOf(miso, "co-30")), false);
});

test("a missing conversation and a failing server are told apart", async () => {
  const mock = new MockDesk();
  const miso = await Bench.signedIn(mock, "miso");

  await miso.desk.open("co-unknown");
  assert.equal(miso.desk.thread, "missing");

  mock.broken = { status: 503 };
  await miso.desk.open("co-31");
  assert.equal(miso.desk.thread, "failed");

  mock.broken = undefined;
  await miso.desk.open("co-31");
  assert.equal(miso.desk.thread, "ready");
});

test("an unreadable answer is a failure, not a blank screen", async () => {
  const mock = new MockDesk();
  const miso = await Bench.signedIn(mock, "miso");
  mock.broken = { status: 200, body: { conversations: "many" } };

  await miso.desk.show("all");
  assert.equal(miso.desk.rows.view("bot").length, 0);

  await miso.desk.open("co-31");
  assert.equal(miso.desk.thread, "failed");
});

test("a lost connection becomes visible after two seconds and goes when it is back", async () => {
  const miso = await Bench.signedIn(new MockDesk(), "miso");
  miso.online = false;
  miso.cut();
  await settled();
  miso.timers.advance(1_900);
  assert.equal(miso.desk.connection, "live");
  miso.timers.advance(200);
  assert.equal(miso.desk.connection, "lost");

  miso.online = true;
  miso.timers.advance(20_000);
  await settled();
  assert.equal(miso.desk.connection, "live");
});

test("someone who types is shown for a moment, and never oneself", async () => {
  const mock = new MockDesk();
  const miso = await open(mock, "miso", "co-31");
  const typing = (): string | undefined => miso.desk.findThread("co-31")?.typing?.from;

  mock.pass({ type: "typing", conversation: "co-31", from: "staff", staff: { id: "st-miso", name: "미소" } });
  assert.equal(typing(), undefined);
  mock.pass({ type: "typing", conversation: "co-31", from: "customer" });
  assert.equal(typing(), "customer");
  mock.say("co-31", { from: "customer", text: "저예요" });
  assert.equal(typing(), undefined);
});

test("the palette finds conversations at once and customers by the server, with initials too", async () => {
  const miso = await Bench.signedIn(new MockDesk(), "miso");
  await miso.desk.show("all");
  const palette = new Palette(miso.desk);

  palette.type("ㄱㅅㅇ");
  assert.deepEqual(palette.found([]).map((found) => found.id), ["conversation-co-31"]);

  palette.type("최유");
  miso.timers.advance(200);
  await settled();
  assert.deepEqual(palette.found([]).map((found) => found.id), ["conversation-co-19", "customer-cu-1004"]);
});
