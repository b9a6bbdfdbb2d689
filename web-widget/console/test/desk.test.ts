import assert from "node:assert/strict";
import { test } from "node:test";
import { Bench, settled } from "./bench.ts";
import { MockDesk, password } from "./mock/mock-desk.ts";
import { noticeKeys, open, rowOf, texts } from "./steps.ts";

test("a wrong password is said, the right one leads to the list", async () => {
  const bench = new Bench();
  await bench.desk.start();
  assert.equal(bench.desk.session.kind, "signed-out");

  await bench.desk.login({ login: "miso", password: "wrong" });
  assert.equal(bench.desk.session.kind === "signed-out" && bench.desk.session.problem?.status, 401);

  await bench.desk.login({ login: "miso", password });
  assert.equal(bench.desk.me?.name, "미소");
  assert.deepEqual(bench.desk.listing.rows.map((row) => row.id), ["co-28", "co-31"]);
});

test("a session is restored, with its token on every change", async () => {
  const bench = await open(new MockDesk(), "miso", "co-31");

  await bench.desk.commands.take(rowOf(bench, "co-31"));

  const changes = bench.mock.asked.filter((asked) => asked.method === "POST");
  assert.ok(changes.length >= 2);
  assert.ok(changes.every((asked) => (asked.csrf ?? "").length > 10));
  assert.ok(bench.desk.holds(rowOf(bench, "co-31")));
});

test("a new session in another tab is taken up by the same person, and by nobody else", async () => {
  const mock = new MockDesk();
  const miso = await open(mock, "miso", "co-31");
  miso.cookie = mock.signIn("miso");
  assert.equal(await miso.desk.commands.take(rowOf(miso, "co-31")), true);

  miso.cookie = mock.signIn("harin");
  assert.equal(await miso.desk.commands.giveBack(rowOf(miso, "co-31")), false);

  assert.equal(miso.desk.session.kind, "signed-out");
  assert.equal(mock.find("co-31").floor.staff?.name, "미소");
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
  assert.deepEqual(noticeKeys(miso), ["notice.held.kept"]);
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
