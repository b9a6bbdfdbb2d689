import assert from "node:assert/strict";
import { test } from "node:test";
import { Palette } from "../src/state/palette.ts";
import { Bench, settled } from "./bench.ts";
import { MockDesk, password } from "./mock/mock-desk.ts";
import { noticeKeys, open, rowOf, texts } from "./steps.ts";

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
  assert.deepEqual(miso.desk.listing.rows.map((row) => row.id), ["co-31"]);
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

test("the next person does not find what the last one was writing", async () => {
  const mock = new MockDesk();
  const miso = await open(mock, "miso", "co-31");
  miso.desk.drafts.write("co-31", "쓰던 글");
  mock.endSessions();
  miso.cut(4401);

  await miso.desk.login({ login: "harin", password });

  assert.equal(miso.desk.drafts.text("co-31"), "");
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

  miso.desk.visible = false;
  mock.say("co-31", { from: "customer", text: "여보세요?" });
  await settled();
  assert.equal(rowOf(miso, "co-31").unread, 1);

  miso.desk.visible = true;
  await miso.desk.seen();
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

  await miso.desk.listing.show("all");
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

test("where no socket comes through, the list and the thread are still read", async () => {
  const mock = new MockDesk();
  const miso = await open(mock, "miso", "co-33");
  miso.socketless = true;
  miso.cut();
  await settled();
  miso.timers.advance(2_000);
  mock.say("co-33", { from: "customer", text: "들리세요?" });

  miso.timers.advance(10_000);
  await settled();

  assert.equal(texts(miso, "co-33").at(-1), "들리세요?");
  assert.equal(miso.desk.connection, "lost");
  assert.deepEqual(noticeKeys(miso), []);
});

test("a text that waited for the customer is seen to be delivered after their next message", async () => {
  const mock = new MockDesk();
  const miso = await open(mock, "miso", "co-30");
  const said = mock.say("co-30", { from: "staff", author: "하린", text: "나갔어요" });
  mock.deliver("co-30", said.seq, { state: "with-next-message", at: said.at });
  const delivery = (): string | undefined => miso.desk.findThread("co-30")?.find(said.seq)?.delivery?.state;
  assert.equal(delivery(), "with-next-message");

  mock.deliverSilently("co-30", said.seq, { state: "delivered", at: new Date(Date.now() + 1000).toISOString() });
  mock.say("co-30", { from: "customer", text: "고마워요" });
  miso.timers.advance(2_000);
  await settled();

  assert.equal(delivery(), "delivered");
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
  await miso.desk.listing.show("all");
  const palette = new Palette(miso.desk);

  palette.type("ㄱㅅㅇ");
  assert.deepEqual(palette.found([]).map((found) => found.id), ["conversation-co-31"]);

  palette.type("최유");
  miso.timers.advance(200);
  await settled();
  assert.deepEqual(palette.found([]).map((found) => found.id), ["conversation-co-19", "customer-cu-1004"]);
});
