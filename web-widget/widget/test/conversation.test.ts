import assert from "node:assert/strict";
import { test } from "node:test";
import { Pockets } from "./support/pockets.ts";
import { resolve, takeOver } from "./support/script.ts";

const all = new Pockets();

test("a conversation begins with the notice and the greeting, once", async () => {
  const one = all.pocket();
  one.conversation.start();
  one.conversation.start();

  await all.connected(one);

  assert.equal(one.conversation.state.messages[0]?.intent, "notice");
  assert.equal(one.conversation.state.messages.length, 2);
  assert.equal(all.server.threads.size, 1);
});

test("what is sent is shown at once, answered, and there once", async () => {
  const one = all.pocket();
  one.conversation.start();
  await all.connected(one);

  one.conversation.send("주차 되나요?");
  assert.deepEqual(one.conversation.state.pending.map(({ text }) => text), ["주차 되나요?"]);
  const state = await one.said("성수점은 건물 지하에");

  assert.deepEqual(state.pending, []);
  assert.equal(one.texts.filter((text) => text === "주차 되나요?").length, 1);
});

test("messages written before the session exists are sent in order when it does", async () => {
  const one = all.pocket();
  all.server.trouble.silentBot = true;

  for (const text of ["하나", "둘", "셋"]) one.conversation.send(text);
  await one.until(({ pending, messages }) => pending.length === 0 && messages.length === 5, "all sent");

  assert.deepEqual(one.texts.slice(2), ["하나", "둘", "셋"]);
});

test("a post whose answer was lost is repeated under the same id and stored once", async () => {
  const one = all.pocket();
  one.conversation.start();
  await all.connected(one);
  all.server.trouble.lostPostAnswers = 2;

  one.conversation.send("주차 되나요?");
  await one.until(({ pending }) => pending.length === 0 && all.server.posts.length >= 1, "acknowledged");
  await one.said("성수점은 건물 지하에");

  assert.equal(new Set(all.server.posts.map(({ clientMessageId }) => clientMessageId)).size, 1);
  assert.equal(all.server.thread.messages.filter(({ from }) => from === "customer").length, 1);
  assert.equal(one.texts.filter((text) => text === "주차 되나요?").length, 1);
});

test("a server that says later is asked again", async () => {
  const one = all.pocket();
  one.conversation.start();
  await all.connected(one);
  all.server.trouble.unavailable = 2;

  one.conversation.send("주차 되나요?");
  await one.said("성수점은 건물 지하에");

  assert.equal(all.server.posts.length, 3);
});

test("what happened while the socket was down arrives once and in order", async () => {
  const one = all.pocket();
  one.conversation.start();
  await all.connected(one);
  const { thread } = all.server;

  for (let round = 1; round <= 5; round += 1) {
    all.server.dropSockets();
    thread.add({ from: "staff", author: "미소", text: `끊긴 사이 ${round}` }, 3);
    await one.said(`끊긴 사이 ${round}`);
  }

  assert.deepEqual(one.texts, thread.messages.map(({ text }) => text));
});

test("doubled, reordered and unknown frames leave one thread in order", async () => {
  const one = all.pocket();
  one.conversation.start();
  await all.connected(one);
  const { thread } = all.server;
  const frames = [40, 30, 40, 20, 30].map((seq) => JSON.stringify({ type: "message", message: thread.make({ from: "bot", text: `글 ${seq}` }, seq) }));

  for (const frame of ["{", "null", "[]", '{"type":"confetti"}', '{"type":"message"}', '{"type":"message","message":{"seq":"x"}}', ...frames]) all.server.sendRaw(frame);
  await one.said("글 30");

  assert.deepEqual(one.texts.slice(2), ["글 20", "글 30", "글 40"]);
});

test("a gap that the server reveals is listed", async () => {
  const one = all.pocket();
  one.conversation.start();
  await all.connected(one);
  const { thread } = all.server;
  const missed = thread.make({ from: "bot", text: "놓친 글" }, 10);
  thread.messages.push(missed);

  thread.add({ from: "bot", text: "다음 글" });
  await one.said("놓친 글");

  assert.deepEqual(one.texts.slice(2), ["놓친 글", "다음 글"]);
});

test("an answer to a post does not hide what came before it", async () => {
  const one = all.pocket();
  all.server.trouble.silentBot = true;
  one.conversation.start();
  await all.connected(one);
  const { thread } = all.server;
  const listeners = [...thread.listeners];
  thread.listeners.clear();
  thread.add({ from: "staff", author: "미소", text: "소켓이 잃은 글" });

  one.conversation.send("네");
  await one.until(({ pending, messages }) => pending.length === 0 && messages.some(({ text }) => text === "네"), "sent");
  listeners.forEach((listener) => thread.listeners.add(listener));
  all.server.dropSockets();
  await one.said("소켓이 잃은 글");

  assert.deepEqual(one.texts.slice(2), ["소켓이 잃은 글", "네"]);
});

test("where sockets fail the thread is polled and nothing is missing", async () => {
  all.server.trouble.sockets = false;
  const one = all.pocket();
  one.conversation.send("주차 되나요?");

  await one.said("성수점은 건물 지하에");
  takeOver(all.server.thread, "폴링으로 온 글");
  const state = await one.said("폴링으로 온 글");

  assert.equal(state.staff?.name ?? one.conversation.state.staff?.name, "미소");
  assert.deepEqual(one.texts, all.server.thread.messages.map(({ text }) => text));
});

test("where there are no sockets at all the thread is polled from the start", async () => {
  const one = all.pocket({}, undefined, { openSocket: undefined });
  one.conversation.start();
  await one.until(({ messages }) => messages.length === 2, "the greeting");

  all.server.thread.add({ from: "bot", text: "새 글" });
  await one.said("새 글");
});

test("a text over the limit is refused before it is sent, with its length", () => {
  const one = all.pocket();

  assert.deepEqual(one.conversation.send("가".repeat(100_000)), { kind: "too-long", length: 100_000, limit: 4000 });
  assert.deepEqual(one.conversation.send("   "), { kind: "blank" });
  assert.deepEqual(one.conversation.state.pending, []);
});

test("a message that the server refuses says why, can be dropped, and does not hold up the next", async () => {
  const one = all.pocket();
  one.conversation.start();
  await all.connected(one);
  all.server.trouble.refusePosts = 1;

  one.conversation.send("안 되는 글");
  one.conversation.send("주차 되나요?");
  await one.said("성수점은 건물 지하에");

  const [refused] = one.conversation.state.pending;
  assert.deepEqual([refused?.state, refused?.reason], ["refused", "4,000자까지 쓸 수 있어요."]);
  one.conversation.discard(refused?.clientMessageId ?? "");
  assert.deepEqual(one.conversation.state.pending, []);
});

test("being offline shows, keeps what was sent, and sends it in order afterwards", async () => {
  const one = all.pocket();
  all.server.trouble.silentBot = true;
  one.conversation.start();
  await all.connected(one);

  all.server.trouble.reachable = false;
  all.server.dropSockets();
  await one.until(({ offline }) => offline, "offline");
  one.conversation.send("하나");
  one.conversation.send("둘");
  await one.until(({ pending }) => pending.length === 2 && pending.every(({ state }) => state === "failed"), "given up for now");

  all.server.trouble.reachable = true;
  one.conversation.wake();
  await one.until(({ pending, offline }) => pending.length === 0 && !offline, "sent");
  assert.deepEqual(one.texts.slice(2), ["하나", "둘"]);
});

test("a proposal that is confirmed twice is sent once, with the action as it was offered", async () => {
  const one = all.pocket();
  one.conversation.send("향수 만들기 두 명");
  const { messages } = await one.said("예약할까요?");
  const choice = messages.at(-1)?.cards[0]?.choices[0];
  assert.ok(choice);

  one.conversation.act(choice.action, choice.label);
  one.conversation.act({ ...choice.action }, choice.label);
  await one.said("예약했어요");
  one.conversation.act(choice.action, choice.label);

  assert.equal(all.server.posts.length, 2);
  assert.deepEqual(all.server.posts.at(-1), { clientMessageId: all.server.posts.at(-1)?.clientMessageId, action: choice.action });
  assert.deepEqual(one.conversation.state.messages.at(-2)?.action, choice.action);
});

test("the floor is followed: waiting, a person by name, and back", async () => {
  const one = all.pocket();
  one.conversation.start();
  await all.connected(one);

  one.conversation.act({ type: "handoff" }, "상담원 연결");
  await one.until(({ floor }) => floor === "waiting", "waiting");
  takeOver(all.server.thread);
  const taken = await one.until(({ floor }) => floor === "staff", "a person");
  assert.equal(taken.staff?.name, "미소");
  resolve(all.server.thread);
  await one.until(({ floor, staff }) => floor === "bot" && staff === undefined, "the bot again");
});

test("typing and text in the making show and give way to the message", async () => {
  const one = all.pocket();
  one.conversation.start();
  await all.connected(one);
  const { thread } = all.server;

  thread.emit({ type: "typing", from: "staff", author: "미소", on: true });
  await one.until(({ typing }) => typing?.author === "미소", "typing");
  thread.emit({ type: "partial", turn: "t", text: "성수점은" });
  await one.until(({ partial }) => partial === "성수점은", "partial");
  thread.add({ from: "bot", text: "성수점은 지하에 있어요" });
  const state = await one.said("지하에 있어요");

  assert.deepEqual([state.typing, state.partial], [undefined, undefined]);
});

test("what was not read is counted until it is", async () => {
  const one = all.pocket();
  one.conversation.start();
  await all.connected(one);
  one.conversation.markRead();

  all.server.thread.add({ from: "bot", text: "하나" });
  all.server.thread.add({ from: "system", text: "줄" });
  all.server.thread.add({ from: "staff", text: "둘" });
  await one.until(({ unread }) => unread === 2, "two unread");
  one.conversation.markRead();

  assert.equal(one.conversation.state.unread, 0);
  while (!all.server.heard.some((frame) => frame.includes('"read"'))) await new Promise(setImmediate);
});

test("judgements are sent once and stay in the thread", async () => {
  const one = all.pocket();
  one.conversation.send("주차 되나요?");
  await one.said("성수점은 건물 지하에");
  const seq = one.conversation.state.messages.at(-1)?.seq ?? 0;

  assert.equal(await one.conversation.feedback(seq, false, "연남점이 궁금해요"), true);
  assert.equal(await one.conversation.rate(seq, 4), true);

  assert.deepEqual(all.server.judged, [{ seq, helpful: false, comment: "연남점이 궁금해요" }, { score: 4 }]);
  const judged = one.conversation.state.messages.at(-1);
  assert.deepEqual([judged?.helpful, judged?.rated], [false, 4]);
});

test("a file is uploaded and travels with its message", async () => {
  const one = all.pocket();
  one.conversation.start();
  await all.connected(one);

  const answer = await one.conversation.upload(new File([new Uint8Array(10)], "병.png", { type: "image/png" }));
  assert.equal(answer.kind, "ok");
  if (answer.kind === "ok") one.conversation.send("", [answer.value]);
  await one.until(({ messages, pending }) => pending.length === 0 && messages.some(({ attachments }) => attachments.length === 1), "the file in the thread");
});
