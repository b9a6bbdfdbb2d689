import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { ChatServer } from "./support/chat-server.ts";
import { identityToken, Pocket } from "./support/pocket.ts";
import { resolve, takeOver } from "./support/script.ts";

let server: ChatServer;
let base: string;
const pockets: Pocket[] = [];

const pocket = (...rest: ConstructorParameters<typeof Pocket> extends [string, ...infer R] ? R : never): Pocket => {
  const made = new Pocket(base, ...rest);
  pockets.push(made);
  return made;
};

const connected = (one: Pocket): Promise<unknown> => one.until(({ phase, offline }) => phase === "talking" && !offline && server.openSockets > 0, "a socket");

beforeEach(async () => {
  server = new ChatServer();
  base = await server.start();
});

afterEach(async () => {
  for (const { conversation } of pockets.splice(0)) conversation.stop();
  await server.stop();
});

test("a conversation begins with the notice and the greeting, once", async () => {
  const one = pocket();
  one.conversation.start();
  one.conversation.start();

  await connected(one);

  assert.equal(one.conversation.state.messages[0]?.intent, "notice");
  assert.equal(one.conversation.state.messages.length, 2);
  assert.equal(server.threads.size, 1);
});

test("what is sent is shown at once, answered, and there once", async () => {
  const one = pocket();
  one.conversation.start();
  await connected(one);

  one.conversation.send("주차 되나요?");
  assert.deepEqual(one.conversation.state.pending.map(({ text }) => text), ["주차 되나요?"]);
  const state = await one.said("성수점은 건물 지하에");

  assert.deepEqual(state.pending, []);
  assert.equal(one.texts.filter((text) => text === "주차 되나요?").length, 1);
});

test("messages written before the session exists are sent in order when it does", async () => {
  const one = pocket();
  server.trouble.silentBot = true;

  for (const text of ["하나", "둘", "셋"]) one.conversation.send(text);
  await one.until(({ pending, messages }) => pending.length === 0 && messages.length === 5, "all sent");

  assert.deepEqual(one.texts.slice(2), ["하나", "둘", "셋"]);
});

test("a post whose answer was lost is repeated under the same id and stored once", async () => {
  const one = pocket();
  one.conversation.start();
  await connected(one);
  server.trouble.lostPostAnswers = 2;

  one.conversation.send("주차 되나요?");
  await one.until(({ pending }) => pending.length === 0 && server.posts.length >= 1, "acknowledged");
  await one.said("성수점은 건물 지하에");

  assert.equal(new Set(server.posts.map(({ clientMessageId }) => clientMessageId)).size, 1);
  assert.equal(server.thread.messages.filter(({ from }) => from === "customer").length, 1);
  assert.equal(one.texts.filter((text) => text === "주차 되나요?").length, 1);
});

test("a server that says later is asked again", async () => {
  const one = pocket();
  one.conversation.start();
  await connected(one);
  server.trouble.unavailable = 2;

  one.conversation.send("주차 되나요?");
  await one.said("성수점은 건물 지하에");

  assert.equal(server.posts.length, 3);
});

test("what happened while the socket was down arrives once and in order", async () => {
  const one = pocket();
  one.conversation.start();
  await connected(one);
  const { thread } = server;

  for (let round = 1; round <= 5; round += 1) {
    server.dropSockets();
    thread.add({ from: "staff", author: "미소", text: `끊긴 사이 ${round}` }, 3);
    await one.said(`끊긴 사이 ${round}`);
  }

  assert.deepEqual(one.texts, thread.messages.map(({ text }) => text));
});

test("doubled, reordered and unknown frames leave one thread in order", async () => {
  const one = pocket();
  one.conversation.start();
  await connected(one);
  const { thread } = server;
  const frames = [40, 30, 40, 20, 30].map((seq) => JSON.stringify({ type: "message", message: thread.make({ from: "bot", text: `글 ${seq}` }, seq) }));

  for (const frame of ["{", "null", "[]", '{"type":"confetti"}', '{"type":"message"}', '{"type":"message","message":{"seq":"x"}}', ...frames]) server.sendRaw(frame);
  await one.said("글 30");

  assert.deepEqual(one.texts.slice(2), ["글 20", "글 30", "글 40"]);
});

test("a gap that the server reveals is listed", async () => {
  const one = pocket();
  one.conversation.start();
  await connected(one);
  const { thread } = server;
  const missed = thread.make({ from: "bot", text: "놓친 글" }, 10);
  thread.messages.push(missed);

  thread.add({ from: "bot", text: "다음 글" });
  await one.said("놓친 글");

  assert.deepEqual(one.texts.slice(2), ["놓친 글", "다음 글"]);
});

test("an answer to a post does not hide what came before it", async () => {
  const one = pocket();
  server.trouble.silentBot = true;
  one.conversation.start();
  await connected(one);
  const { thread } = server;
  const listeners = [...thread.listeners];
  thread.listeners.clear();
  thread.add({ from: "staff", author: "미소", text: "소켓이 잃은 글" });

  one.conversation.send("네");
  await one.until(({ pending, messages }) => pending.length === 0 && messages.some(({ text }) => text === "네"), "sent");
  listeners.forEach((listener) => thread.listeners.add(listener));
  server.dropSockets();
  await one.said("소켓이 잃은 글");

  assert.deepEqual(one.texts.slice(2), ["소켓이 잃은 글", "네"]);
});

test("where sockets fail the thread is polled and nothing is missing", async () => {
  server.trouble.sockets = false;
  const one = pocket();
  one.conversation.send("주차 되나요?");

  await one.said("성수점은 건물 지하에");
  takeOver(server.thread, "폴링으로 온 글");
  const state = await one.said("폴링으로 온 글");

  assert.equal(state.staff?.name ?? one.conversation.state.staff?.name, "미소");
  assert.deepEqual(one.texts, server.thread.messages.map(({ text }) => text));
});

test("where there are no sockets at all the thread is polled from the start", async () => {
  const one = pocket({}, undefined, { openSocket: undefined });
  one.conversation.start();
  await one.until(({ messages }) => messages.length === 2, "the greeting");

  server.thread.add({ from: "bot", text: "새 글" });
  await one.said("새 글");
});

test("a session that is over gives way to a new one, and what was not sent goes there", async () => {
  const one = pocket();
  one.conversation.start();
  await connected(one);
  server.threads.clear();

  one.conversation.send("주차 되나요?");
  const state = await one.said("성수점은 건물 지하에");

  assert.equal(state.renewed, true);
  assert.equal(server.threads.size, 1);
  assert.equal(one.texts.filter((text) => text === "주차 되나요?").length, 1);
});

test("a socket closed for a bad token leads to a new session", async () => {
  const one = pocket();
  one.conversation.start();
  await connected(one);
  server.threads.clear();

  server.dropSockets(4401);
  await one.until(({ renewed, phase }) => renewed && phase === "talking", "a new session");

  assert.equal(server.threads.size, 1);
});

test("a reload goes on with the same session", async () => {
  const before = pocket();
  before.conversation.send("주차 되나요?");
  await before.said("성수점은 건물 지하에");
  before.conversation.stop();

  const after = pocket({}, before.storage);
  assert.equal(after.conversation.resumable, true);
  after.conversation.start();
  await after.said("성수점은 건물 지하에");

  assert.equal(server.threads.size, 1);
  assert.deepEqual(after.texts, before.texts);
  assert.equal(after.conversation.state.shop.name, "이음 아로마 공방");
});

test("a message that was not sent before a reload is sent after it, once", async () => {
  const before = pocket();
  before.conversation.start();
  await connected(before);
  server.trouble.lostPostAnswers = 1;
  before.conversation.send("주차 되나요?");
  while (server.posts.length === 0) await new Promise(setImmediate);
  before.conversation.stop();

  const after = pocket({}, before.storage);
  after.conversation.start();
  await after.until(({ pending, messages }) => pending.length === 0 && messages.some(({ from }) => from === "customer"), "sent");
  await after.said("성수점은 건물 지하에");

  assert.equal(server.thread.messages.filter(({ from }) => from === "customer").length, 1);
  assert.equal(after.texts.filter((text) => text === "주차 되나요?").length, 1);
});

test("who signs in gets a conversation of their own, and who signs out leaves nothing behind", async () => {
  const one = pocket();
  one.conversation.send("주차 되나요?");
  await one.said("성수점은 건물 지하에");

  one.conversation.identify(identityToken("u-1001", "김서연"));
  await one.until(({ identity, messages }) => identity.name === "김서연" && messages.length === 2, "a session of their own");
  one.conversation.send("내 예약");
  await one.said("찾지 못했어요");

  one.conversation.identify(undefined);
  assert.deepEqual(one.texts, []);
  const state = await one.until(({ phase, messages }) => phase === "talking" && messages.length === 2, "a guest's session");
  assert.equal(state.identity.name, undefined);
  assert.equal(server.threads.size, 3);
});

test("a saved session is resumed by its owner only", async () => {
  const before = pocket({ identityToken: identityToken("u-1001", "김서연") });
  before.conversation.send("비밀 이야기");
  await before.said("찾지 못했어요");
  before.conversation.stop();

  const stranger = pocket({}, before.storage);
  assert.equal(stranger.conversation.resumable, false);
  const renewedToken = pocket({ identityToken: identityToken("u-1001", "서연") }, before.storage);
  assert.equal(renewedToken.conversation.resumable, true);

  stranger.conversation.start();
  await stranger.until(({ messages }) => messages.length === 2, "a new greeting");
  assert.equal(server.threads.size, 2);
});

test("the same customer with a fresh token stays in the conversation", async () => {
  const one = pocket({ identityToken: identityToken("u-1001", "김서연") });
  one.conversation.start();
  await connected(one);

  one.conversation.identify(identityToken("u-1001", "김서연"));

  assert.equal(one.conversation.state.messages.length, 2);
  assert.equal(server.threads.size, 1);
});

test("a text over the limit is refused before it is sent, with its length", () => {
  const one = pocket();

  assert.deepEqual(one.conversation.send("가".repeat(100_000)), { kind: "too-long", length: 100_000, limit: 4000 });
  assert.deepEqual(one.conversation.send("   "), { kind: "blank" });
  assert.deepEqual(one.conversation.state.pending, []);
});

test("a message that the server refuses says why, can be dropped, and does not hold up the next", async () => {
  const one = pocket();
  one.conversation.start();
  await connected(one);
  server.trouble.refusePosts = 1;

  one.conversation.send("안 되는 글");
  one.conversation.send("주차 되나요?");
  await one.said("성수점은 건물 지하에");

  const [refused] = one.conversation.state.pending;
  assert.deepEqual([refused?.state, refused?.reason], ["refused", "4,000자까지 쓸 수 있어요."]);
  one.conversation.discard(refused?.clientMessageId ?? "");
  assert.deepEqual(one.conversation.state.pending, []);
});

test("being offline shows, keeps what was sent, and sends it in order afterwards", async () => {
  const one = pocket();
  server.trouble.silentBot = true;
  one.conversation.start();
  await connected(one);

  server.trouble.reachable = false;
  server.dropSockets();
  await one.until(({ offline }) => offline, "offline");
  one.conversation.send("하나");
  one.conversation.send("둘");
  await one.until(({ pending }) => pending.length === 2 && pending.every(({ state }) => state === "failed"), "given up for now");

  server.trouble.reachable = true;
  one.conversation.wake();
  await one.until(({ pending, offline }) => pending.length === 0 && !offline, "sent");
  assert.deepEqual(one.texts.slice(2), ["하나", "둘"]);
});

test("a proposal that is confirmed twice is sent once, with the action as it was offered", async () => {
  const one = pocket();
  one.conversation.send("향수 만들기 두 명");
  const { messages } = await one.said("예약할까요?");
  const choice = messages.at(-1)?.cards[0]?.choices[0];
  assert.ok(choice);

  one.conversation.act(choice.action, choice.label);
  one.conversation.act({ ...choice.action }, choice.label);
  await one.said("예약했어요");
  one.conversation.act(choice.action, choice.label);

  assert.equal(server.posts.length, 2);
  assert.deepEqual(server.posts.at(-1), { clientMessageId: server.posts.at(-1)?.clientMessageId, action: choice.action });
  assert.deepEqual(one.conversation.state.messages.at(-2)?.action, choice.action);
});

test("the floor is followed: waiting, a person by name, and back", async () => {
  const one = pocket();
  one.conversation.start();
  await connected(one);

  one.conversation.act({ type: "handoff" }, "상담원 연결");
  await one.until(({ floor }) => floor === "waiting", "waiting");
  takeOver(server.thread);
  const taken = await one.until(({ floor }) => floor === "staff", "a person");
  assert.equal(taken.staff?.name, "미소");
  resolve(server.thread);
  await one.until(({ floor, staff }) => floor === "bot" && staff === undefined, "the bot again");
});

test("typing and text in the making show and give way to the message", async () => {
  const one = pocket();
  one.conversation.start();
  await connected(one);
  const { thread } = server;

  thread.emit({ type: "typing", from: "staff", author: "미소", on: true });
  await one.until(({ typing }) => typing?.author === "미소", "typing");
  thread.emit({ type: "partial", turn: "t", text: "성수점은" });
  await one.until(({ partial }) => partial === "성수점은", "partial");
  thread.add({ from: "bot", text: "성수점은 지하에 있어요" });
  const state = await one.said("지하에 있어요");

  assert.deepEqual([state.typing, state.partial], [undefined, undefined]);
});

test("what was not read is counted until it is", async () => {
  const one = pocket();
  one.conversation.start();
  await connected(one);
  one.conversation.markRead();

  server.thread.add({ from: "bot", text: "하나" });
  server.thread.add({ from: "system", text: "줄" });
  server.thread.add({ from: "staff", text: "둘" });
  await one.until(({ unread }) => unread === 2, "two unread");
  one.conversation.markRead();

  assert.equal(one.conversation.state.unread, 0);
  while (!server.heard.some((frame) => frame.includes('"read"'))) await new Promise(setImmediate);
});

test("judgements are sent once and stay in the thread", async () => {
  const one = pocket();
  one.conversation.send("주차 되나요?");
  await one.said("성수점은 건물 지하에");
  const seq = one.conversation.state.messages.at(-1)?.seq ?? 0;

  assert.equal(await one.conversation.feedback(seq, false, "연남점이 궁금해요"), true);
  assert.equal(await one.conversation.rate(seq, 4), true);

  assert.deepEqual(server.judged, [{ seq, helpful: false, comment: "연남점이 궁금해요" }, { score: 4 }]);
  const judged = one.conversation.state.messages.at(-1);
  assert.deepEqual([judged?.helpful, judged?.rated], [false, 4]);
});

test("a file is uploaded and travels with its message", async () => {
  const one = pocket();
  one.conversation.start();
  await connected(one);

  const answer = await one.conversation.upload(new File([new Uint8Array(10)], "병.png", { type: "image/png" }));
  assert.equal(answer.kind, "ok");
  if (answer.kind === "ok") one.conversation.send("", [answer.value]);
  await one.until(({ messages, pending }) => pending.length === 0 && messages.some(({ attachments }) => attachments.length === 1), "the file in the thread");
});

test("a server that does not want to talk says so and is not asked again by itself", async () => {
  const one = pocket({}, undefined, { fetch: () => Promise.resolve(new Response('{"detail":"이 사이트에서는 쓸 수 없어요"}', { status: 403 })) });
  one.conversation.start();

  const state = await one.until(({ refused }) => refused !== undefined, "refused");

  assert.equal(state.refused, "이 사이트에서는 쓸 수 없어요");
});

test("a link from another channel continues there once, and then this browser goes on with it", async () => {
  server.links.add("key-1");
  const first = pocket({ resume: "key-1" });
  first.conversation.start();
  await first.said("카카오톡에서 한 말");
  first.conversation.stop();

  const again = pocket({ resume: "key-1" }, first.storage);
  again.conversation.start();
  await again.said("카카오톡에서 한 말");
  const elsewhere = pocket({ resume: "key-1" });
  elsewhere.conversation.start();
  const { refused } = await elsewhere.until((state) => state.refused !== undefined, "refused");

  assert.equal(refused, "이 링크는 이미 쓰였어요.");
  assert.equal(server.threads.size, 1);
  elsewhere.conversation.wake();
  await elsewhere.until(({ messages }) => messages.length === 2, "a conversation of its own");
});

test("a storage full of nonsense is no obstacle", async () => {
  const one = pocket();
  for (const name of ["session", "pending", "read", "open"]) one.storage.setItem(`ieum:${base}:${name}`, '{"session":[1],"x":');
  one.conversation.start();

  await connected(one);
  assert.equal(one.conversation.state.messages.length, 2);
});
