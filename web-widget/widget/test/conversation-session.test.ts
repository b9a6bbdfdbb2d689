import assert from "node:assert/strict";
import { test } from "node:test";
import { identityToken } from "./support/pocket.ts";
import { Pockets } from "./support/pockets.ts";

const all = new Pockets();

test("a session that is over gives way to a new one, and what was not sent goes there", async () => {
  const one = all.pocket();
  one.conversation.start();
  await all.connected(one);
  all.server.threads.clear();

  one.conversation.send("주차 되나요?");
  const state = await one.said("성수점은 건물 지하에");

  assert.equal(state.renewed, true);
  assert.equal(all.server.threads.size, 1);
  assert.equal(one.texts.filter((text) => text === "주차 되나요?").length, 1);
});

test("a socket closed for a bad token leads to a new session", async () => {
  const one = all.pocket();
  one.conversation.start();
  await all.connected(one);
  all.server.threads.clear();

  all.server.dropSockets(4401);
  await one.until(({ renewed, phase }) => renewed && phase === "talking", "a new session");

  assert.equal(all.server.threads.size, 1);
});

test("a reload goes on with the same session", async () => {
  const before = all.pocket();
  before.conversation.send("주차 되나요?");
  await before.said("성수점은 건물 지하에");
  before.conversation.stop();

  const after = all.pocket({}, before.storage);
  assert.equal(after.conversation.resumable, true);
  after.conversation.start();
  await after.said("성수점은 건물 지하에");

  assert.equal(all.server.threads.size, 1);
  assert.deepEqual(after.texts, before.texts);
  assert.equal(after.conversation.state.shop.name, "이음 아로마 공방");
});

test("a message that was not sent before a reload is sent after it, once", async () => {
  const before = all.pocket();
  before.conversation.start();
  await all.connected(before);
  all.server.trouble.lostPostAnswers = 1;
  before.conversation.send("주차 되나요?");
  while (all.server.posts.length === 0) await new Promise(setImmediate);
  before.conversation.stop();

  const after = all.pocket({}, before.storage);
  after.conversation.start();
  await after.until(({ pending, messages }) => pending.length === 0 && messages.some(({ from }) => from === "customer"), "sent");
  await after.said("성수점은 건물 지하에");

  assert.equal(all.server.thread.messages.filter(({ from }) => from === "customer").length, 1);
  assert.equal(after.texts.filter((text) => text === "주차 되나요?").length, 1);
});

test("who signs in gets a conversation of their own, and who signs out leaves nothing behind", async () => {
  const one = all.pocket();
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
  assert.equal(all.server.threads.size, 3);
});

test("a saved session is resumed by its owner only", async () => {
  const before = all.pocket({ identityToken: identityToken("u-1001", "김서연") });
  before.conversation.send("비밀 이야기");
  await before.said("찾지 못했어요");
  before.conversation.stop();

  const stranger = all.pocket({}, before.storage);
  assert.equal(stranger.conversation.resumable, false);
  const renewedToken = all.pocket({ identityToken: identityToken("u-1001", "서연") }, before.storage);
  assert.equal(renewedToken.conversation.resumable, true);

  stranger.conversation.start();
  await stranger.until(({ messages }) => messages.length === 2, "a new greeting");
  assert.equal(all.server.threads.size, 2);
});

test("the same customer with a fresh token stays in the conversation", async () => {
  const one = all.pocket({ identityToken: identityToken("u-1001", "김서연") });
  one.conversation.start();
  await all.connected(one);

  one.conversation.identify(identityToken("u-1001", "김서연"));

  assert.equal(one.conversation.state.messages.length, 2);
  assert.equal(all.server.threads.size, 1);
});

test("a server that does not want to talk says so and is not asked again by itself", async () => {
  const one = all.pocket({}, undefined, { fetch: () => Promise.resolve(new Response('{"detail":"이 사이트에서는 쓸 수 없어요"}', { status: 403 })) });
  one.conversation.start();

  const state = await one.until(({ refused }) => refused !== undefined, "refused");

  assert.equal(state.refused, "이 사이트에서는 쓸 수 없어요");
});

test("a link from another channel continues there once, and then this browser goes on with it", async () => {
  all.server.links.add("key-1");
  const first = all.pocket({ resume: "key-1" });
  first.conversation.start();
  await first.said("카카오톡에서 한 말");
  first.conversation.stop();

  const again = all.pocket({ resume: "key-1" }, first.storage);
  again.conversation.start();
  await again.said("카카오톡에서 한 말");
  const elsewhere = all.pocket({ resume: "key-1" });
  elsewhere.conversation.start();
  const { refused } = await elsewhere.until((state) => state.refused !== undefined, "refused");

  assert.equal(refused, "이 링크는 이미 쓰였어요.");
  assert.equal(all.server.threads.size, 1);
  elsewhere.conversation.wake();
  await elsewhere.until(({ messages }) => messages.length === 2, "a conversation of its own");
});

test("a storage full of nonsense is no obstacle", async () => {
  const one = all.pocket();
  for (const name of ["session", "pending", "read", "open"]) one.storage.setItem(`ieum:${all.base}:${name}`, '{"session":[1],"x":');
  one.conversation.start();

  await all.connected(one);
  assert.equal(one.conversation.state.messages.length, 2);
});
