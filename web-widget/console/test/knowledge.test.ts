import assert from "node:assert/strict";
import { test } from "node:test";
import { factsOf, slugOf } from "../src/state/editor.ts";
import type { Knowledge } from "../src/state/knowledge.ts";
import { parseRoute } from "../src/view/route.ts";
import { Bench } from "./bench.ts";
import { MockDesk } from "./mock/mock-desk.ts";
import { noticeKeys } from "./steps.ts";

async function knowledge(name = "miso", mock = new MockDesk()): Promise<{ bench: Bench; base: Knowledge; mock: MockDesk }> {
  const bench = await Bench.signedIn(mock, name);
  return { bench, base: bench.desk.knowledge, mock };
}

const parking = { tab: "articles", article: { slug: "parking", locale: "ko" } } as const;

function ready<T>(what: { readonly kind: string; readonly value?: T }): T {
  assert.equal(what.kind, "ready");
  return what.value as T;
}

test("addresses name places of the knowledge base, and what they cannot name is its front", () => {
  const place = (hash: string): unknown => {
    const route = parseRoute(hash);
    return route.kind === "knowledge" ? route.place : route;
  };

  assert.deepEqual(place("#/knowledge/misses/m-1"), { tab: "misses", miss: "m-1" });
  assert.deepEqual(place("#/knowledge/articles/ko/a%2Fb/history"), { tab: "articles", article: { locale: "ko", slug: "a/b" }, history: true });
  assert.deepEqual(place("#/knowledge/articles/new/m-1"), { tab: "articles", writing: true, miss: "m-1" });
  assert.deepEqual(place("#/knowledge/articles/ko"), { tab: "articles" });
  assert.deepEqual(place("#/knowledge/nonsense"), { tab: "misses" });
});

test("facts are cut at commas, but not inside a figure; names are made of titles", () => {
  assert.deepEqual(factsOf("38,000원, 2시간; 재료비 포함"), ["38,000원", "2시간", "재료비 포함"]);
  assert.deepEqual(factsOf(" , "), []);
  assert.equal(slugOf("주차할 수 있나요? (성수)"), "주차할-수-있나요-성수");
});

test("an article is read, edited, saved as a draft and published", async () => {
  const { base, mock } = await knowledge();
  await base.go(parking);
  const editor = ready(base.article);

  editor.type({ body: "지하에 2시간 무료예요." });
  assert.equal(base.unsaved, true);
  assert.equal(await base.publish(editor), true);

  assert.equal(base.unsaved, false);
  assert.deepEqual(mock.knowledge.articles[0]?.events.map(({ what }) => what).slice(0, 2), ["published", "stored"]);
});

test("what the gate refuses is shown with its difference, and an override carries the reason", async () => {
  const { base, mock, bench } = await knowledge();
  await base.go(parking);
  const editor = ready(base.article);
  editor.type({ body: "지하에 무료로 세울 수 있어요." });

  assert.equal(await base.publish(editor), false);

  assert.deepEqual(editor.gate?.worsened.map(({ missing }) => missing), [["2시간"]]);
  assert.equal(editor.gate?.asked, true);
  assert.deepEqual(noticeKeys(bench), []);
  assert.equal(await base.publish(editor, "시간을 없앴어요"), true);
  assert.equal(mock.knowledge.articles[0]?.events[0]?.reason, "시간을 없앴어요");
  assert.equal(editor.gate, undefined);
});

test("who saves second keeps what was typed, is told who was first, and may save over it", async () => {
  const mock = new MockDesk();
  const [miso, harin] = [await knowledge("miso", mock), await knowledge("harin", mock)];
  await miso.base.go(parking);
  await harin.base.go(parking);
  const theirs = ready(harin.base.article);
  theirs.type({ body: "하린의 글 2시간" });
  await harin.base.save(theirs);
  const mine = ready(miso.base.article);
  mine.type({ body: "미소의 글 2시간" });

  assert.equal(await miso.base.save(mine), false);

  assert.match(mine.conflict?.detail ?? "", /하린/);
  assert.equal(mine.body, "미소의 글 2시간");
  assert.equal(await miso.base.saveOver(mine), true);
  assert.equal(mock.knowledge.articles[0]?.versions.at(-1)?.body, "미소의 글 2시간");
});

test("a field that cannot be taken is marked, and a name that is taken too", async () => {
  const { base } = await knowledge();
  await base.go({ tab: "articles", writing: true });
  const editor = ready(base.article);
  editor.type({ title: " ", body: "본문", slug: "neu" });
  await base.save(editor);
  assert.equal(editor.faults.get("/title"), "비어 있어요.");

  editor.type({ title: "제목", slug: "parking" });
  await base.save(editor);

  assert.match(editor.faults.get("/slug") ?? "", /이미 있어요/);
});

test("an article written for missed questions starts with their words and settles them", async () => {
  const { base, mock } = await knowledge();
  await base.go({ tab: "misses" });
  const [group] = ready(base.misses.groups);
  assert.ok(group);

  await base.go({ tab: "articles", writing: true, miss: group.id });
  const editor = ready(base.article);

  assert.deepEqual([editor.title, editor.variants, editor.golden[0]?.question], ["강아지 데려가도 되나요?", "멍멍이도 들어가요?", "강아지 데려가도 되나요?"]);
  editor.type({ body: "연남점만 함께 들어올 수 있어요." });
  assert.equal(await base.save(editor), true);
  assert.equal(mock.knowledge.settled, "강아지-데려가도-되나요/ko");
});

test("missed questions are added to the article that is found for them", async () => {
  const { base, mock } = await knowledge("harin");
  await base.go({ tab: "misses", miss: "01890000-0000-7000-8000-000000000001" });
  await base.misses.seek("반려");
  const [found] = base.misses.adding?.found ?? [];
  assert.ok(found && base.misses.adding);
  base.misses.adding.facts = "연남점";

  const key = await base.misses.addTo("01890000-0000-7000-8000-000000000001", found);

  assert.equal(key?.slug, "pets-in-store");
  assert.deepEqual(mock.knowledge.articles[1]?.versions.at(-1)?.golden.at(-1), { question: "강아지 데려가도 되나요?", facts: ["연남점"] });
});

test("words that cannot be used are named and stay in the field", async () => {
  const { base } = await knowledge();
  await base.go({ tab: "words" });
  base.words.type({ synonyms: "혼자" });

  await base.words.save();
  assert.deepEqual(base.words.faults.map(({ list }) => list), ["synonyms"]);
  assert.equal(base.words.synonyms, "혼자");

  base.words.type({ synonyms: "함께, 같이" });
  await base.words.save();
  assert.deepEqual([base.words.faults.length, base.words.dirty], [0, false]);
});

test("without an answer a place says so, and can be tried again", async () => {
  const { bench, base } = await knowledge();
  bench.online = false;
  await base.go(parking);
  assert.equal(base.article.kind, "failed");

  bench.online = true;
  await base.go(parking);

  assert.equal(ready<{ title: string }>(base.article as never).title, "주차할 수 있나요?");
});
