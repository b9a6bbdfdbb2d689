import type { ArticleRequest, StaffMember } from "../../../protocol/staff/index.ts";
import { missing, problem, type Answer } from "./answers.ts";

interface Version extends ArticleRequest {
  readonly number: number;
  readonly by: string;
  readonly at: string;
}

interface Written {
  readonly slug: string;
  readonly locale: string;
  versions: Version[];
  published: number;
  state: string;
  events: { version: number; what: string; by: string; at: string; reason: string }[];
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
  readonly me: StaffMember;
}

const then = "2026-11-20T10:00:00+09:00";
const miss = {
  id: "01890000-0000-7000-8000-000000000001", locale: "ko", question: "강아지 데려가도 되나요?", counts: { unknown: 3, unhelpful: 1, handedOver: 1, all: 5 },
  firstAt: then, lastAt: "2026-11-22T09:30:00+09:00",
};

function request(title: string, body: string, facts: readonly string[] = []): ArticleRequest {
  return { title, body, variants: [], golden: facts.length === 0 ? [] : [{ question: title, facts }], tags: [], audience: "everyone", basedOn: 0 };
}

/** The knowledge base of the mocked staff API. Its gate refuses what does not say a golden question's facts. */
export class MockKnowledge {
  readonly articles: Written[] = [];
  settled: string | undefined;
  words = { dictionary: "", synonyms: "배송비, 택배비\n", version: "1" };
  imports: Record<string, unknown>[] = [];
  rhythm = 0;

  constructor() {
    this.#store("parking", "ko", request("주차할 수 있나요?", "건물 지하에 2시간 무료로 세울 수 있어요. 그 뒤에는 10분당 1,000원이에요.", ["2시간"]), "미소");
    this.#store("pets-in-store", "ko", request("반려동물과 함께 가도 되나요?", "연남점은 안고 있으면 함께 들어올 수 있어요."), "미소");
    for (const article of this.articles) {
      article.published = 1;
      article.state = "published";
    }
    this.#store("holidays", "ko", request("명절에 쉬나요?", "설날과 추석 당일에 쉬어요."), "하린");
  }

  handle(call: Call): Answer | undefined {
    if (!call.path.startsWith("/knowledge/")) return undefined;
    const [, part = "", locale = "", slug = "", command = ""] = call.path.slice("/knowledge".length).split("/").map(decodeURIComponent);
    if (part === "articles") return slug === "" ? this.#list(call) : this.#article(call, locale, slug, command);
    if (part === "misses") return this.#misses(call, locale, slug);
    if (part === "try") return this.#tried(String(call.body["question"]));
    if (part === "overlaps") return { status: 200, body: { overlaps: [this.#overlap()] } };
    if (part === "words") return this.#saveWords(call);
    if (part === "passage") return { status: 200, body: { passage: { article: "parking", version: 1, start: 0, end: 9, locale: "ko", title: "주차할 수 있나요?", text: "건물 지하에 2시간", at: then, published: 2, changed: true, said: false } } };
    return this.#sources(call, part, locale);
  }

  #store(slug: string, locale: string, wanted: ArticleRequest, by: string): Written {
    let article = this.#find(slug, locale);
    if (!article) {
      article = { slug, locale, versions: [], published: 0, state: "draft", events: [] };
      this.articles.push(article);
    }
    const number = article.versions.length + 1;
    article.versions.push({ ...wanted, number, by, at: then });
    article.state = "draft";
    this.#note(article, "stored", by);
    return article;
  }

  #note(article: Written, what: string, by: string, reason = ""): void {
    article.events.unshift({ version: article.versions.length, what, by, at: then, reason });
  }

  #find(slug: string, locale: string): Written | undefined {
    return this.articles.find((each) => each.slug === slug && each.locale === locale);
  }

  #row(article: Written): Record<string, unknown> {
    const latest = article.versions.at(-1);
    return { slug: article.slug, locale: article.locale, title: latest?.title, state: article.state, version: latest?.number, published: article.published, by: latest?.by, at: latest?.at, golden: latest?.golden.length, origin: { kind: "written", location: "" } };
  }

  #whole(article: Written): Answer {
    return { status: 200, body: { article: { ...this.#row(article), ...article.versions.at(-1), version: article.versions.length, suspicions: [], standing: { by: "미소", at: then, reason: "" } }, passed: true, worsened: [], unmet: [] } };
  }

  #list({ query }: Call): Answer {
    const wanted = this.articles.filter((each) => (query.get("state") ?? each.state) === each.state && (each.versions.at(-1)?.title ?? "").includes(query.get("query") ?? ""));
    const count = (state: string): number => this.articles.filter((each) => each.state === state).length;
    return { status: 200, body: { articles: wanted.map((each) => this.#row(each)), counts: { draft: count("draft"), "in-review": count("in-review"), published: count("published"), archived: count("archived") } } };
  }

  #article(call: Call, locale: string, slug: string, command: string): Answer {
    const { method, body, me, query } = call;
    const article = this.#find(slug, locale);
    if (method === "PUT") return this.#save(article, slug, locale, body as unknown as ArticleRequest, me.name);
    if (!article) return missing();
    const version = (name: string): Version | undefined => article.versions[Number(query.get(name) ?? body[name]) - 1];
    switch (command) {
      case "":
        return this.#whole(article);
      case "history":
        return { status: 200, body: { article: this.#row(article), versions: article.versions.map((each) => ({ ...each, version: each.number })).reverse(), events: article.events } };
      case "diff":
        return { status: 200, body: { from: version("from")?.number, to: version("to")?.number, pieces: [{ part: "body", change: "removed", text: version("from")?.body }, { part: "body", change: "added", text: version("to")?.body }] } };
      case "restore": {
        const old = version("version");
        return old ? this.#whole(this.#store(slug, locale, old, me.name)) : missing();
      }
      case "archive":
        article.state = "archived";
        article.published = 0;
        this.#note(article, "archived", me.name, String(body["reason"]));
        return this.#whole(article);
      case "submit":
        article.state = "in-review";
        return this.#whole(article);
      default:
        return this.#judge(article, command, body, me);
    }
  }

  #save(article: Written | undefined, slug: string, locale: string, wanted: ArticleRequest, by: string): Answer {
    if (wanted.title.trim() === "") return { status: 400, body: { type: "/problems/invalid", title: "Invalid", status: 400, detail: "비어 있어요.", errors: [{ pointer: "/title", detail: "비어 있어요." }] } };
    if (article && wanted.basedOn === 0) return problem(409, "/problems/article-exists", `이름이 ${slug}인 글이 이미 있어요.`);
    if (article && wanted.basedOn !== article.versions.length) {
      const body = { type: "/problems/article-changed", title: "Changed", status: 409, detail: `여는 동안 ${article.versions.at(-1)?.by ?? ""} 님이 이 글을 먼저 저장했어요.`, article: this.#row(article) };
      return { status: 409, body };
    }
    if (wanted.answers !== undefined) this.settled = `${slug}/${locale}`;
    return this.#whole(this.#store(slug, locale, wanted, by));
  }

  #judge(article: Written, command: string, body: Record<string, unknown>, me: StaffMember): Answer {
    if (command === "publish" && me.role !== "admin") return problem(403, "/problems/admin-only", "관리자만 할 수 있어요.");
    const shown = article.versions[article.published - 1];
    const draft = article.versions.at(-1);
    const worsened = (draft?.golden ?? []).flatMap(({ question, facts }) => {
      const gone = facts.filter((fact) => draft?.body.includes(fact) !== true);
      const answer = (text: string): object => ({ article: article.slug, title: draft?.title, snippet: text, known: text !== "" });
      return gone.length === 0 ? [] : [{ question, slug: article.slug, locale: article.locale, facts, missing: gone, before: answer(shown?.body ?? ""), after: answer(draft?.body ?? "") }];
    });
    if (command === "check") return { status: 200, body: { article: (this.#whole(article).body as { article: unknown }).article, passed: worsened.length === 0, worsened, unmet: [] } };
    const reason = body["override"];
    if (worsened.length > 0 && typeof reason !== "string") {
      this.#note(article, "refused", me.name, "차이");
      return { status: 409, body: { type: "/problems/gate", title: "Gate", status: 409, detail: "답이 나빠져요.", worsened } };
    }
    article.published = article.versions.length;
    article.state = "published";
    this.#note(article, typeof reason === "string" ? "overridden" : "published", me.name, typeof reason === "string" ? reason : "");
    return this.#whole(article);
  }

  #misses({ query, body, me }: Call, id: string, command: string): Answer {
    const group = this.settled === undefined ? miss : { ...miss, settled: { by: "미소", at: then, note: this.settled } };
    const open = query.get("state") !== "settled";
    if (id === "") return { status: 200, body: { groups: (this.settled === undefined) === open ? [group] : [] } };
    if (id !== miss.id) return missing();
    if (command === "settle") this.settled = "";
    else if (command === "reopen") this.settled = undefined;
    else if (command === "add") {
      const article = this.#find(String(body["slug"]), String(body["locale"]));
      const latest = article?.versions.at(-1);
      if (!article || !latest) return missing();
      this.settled = `${article.slug}/${article.locale}`;
      return this.#whole(this.#store(article.slug, article.locale, { ...latest, variants: [...latest.variants, miss.question], golden: [...latest.golden, { question: miss.question, facts: body["facts"] as string[] }] }, me.name));
    }
    const near = { article: "pets-in-store", version: 1, start: 0, end: 20, title: "반려동물과 함께 가도 되나요?", score: 0.3, locale: "ko", text: "연남점은 안고 있으면 함께 들어올 수 있어요." };
    const now = this.settled === undefined ? miss : { ...miss, settled: { by: "미소", at: then, note: this.settled } };
    return { status: 200, body: { group: now, questions: [{ question: miss.question, reason: "unknown", at: miss.lastAt, conversation: "co-31", passages: [near] }, { question: "멍멍이도 들어가요?", reason: "handed-over", at: then, passages: [] }] } };
  }

  #tried(question: string): Answer {
    const known = question.includes("주차");
    const text = "건물 지하에 2시간 무료로 세울 수 있어요. 그 뒤에는 10분당 1,000원이에요.";
    const passages = known ? [{ article: "parking", version: 1, start: 0, end: 40, locale: "ko", title: "주차할 수 있나요?", heading: "", text, snippet: "건물 지하에 2시간 무료로 세울 수 있어요.", score: 1 }] : [];
    return { status: 200, body: { confidence: known ? 0.94 : 0.08, known, micros: 700, passages, reply: { text: known ? "지하에 2시간 무료예요!" : "모르겠어요.", sources: known ? ["주차할 수 있나요?"] : [], choices: ["상담원 연결"] } } };
  }

  #overlap(): object {
    const side = { locale: "ko", version: 1 };
    return { kind: "conflict", first: { ...side, slug: "parking", title: "주차할 수 있나요?", words: "그 뒤에는 10분당 1,000원이에요.", value: "1000원" }, second: { ...side, slug: "holidays", title: "명절에 쉬나요?", words: "명절에는 10분당 1,500원이에요.", value: "1500원" } };
  }

  #saveWords({ method, body, me }: Call): Answer {
    if (method === "GET") return { status: 200, body: this.words };
    if (me.role !== "admin") return problem(403, "/problems/admin-only", "관리자만 할 수 있어요.");
    const synonyms = String(body["synonyms"]);
    if (!synonyms.includes(",")) return { status: 400, body: { type: "/problems/invalid", title: "Invalid", status: 400, errors: [{ pointer: "/synonyms", detail: "1번째 줄에 같은 뜻의 낱말이 둘 이상 있어야 해요." }] } };
    this.words = { dictionary: String(body["dictionary"]), synonyms, version: `${Number(this.words.version) + 1}` };
    return { status: 200, body: this.words };
  }

  #sources({ method, body }: Call, part: string, id: string): Answer {
    if (part === "sites") this.rhythm = Number(body["everyHours"]);
    const site = { site: "https://shop.example", start: "https://shop.example/", everyHours: this.rhythm, lastAt: then, ...(this.rhythm > 0 ? { nextAt: "2026-11-23T10:00:00+09:00" } : {}) };
    if (part === "imports" && method === "POST" && id !== "") {
      const before = this.imports.find((run) => run["id"] === id);
      const { progress: _, ...run } = { ...before, state: "cancelled", endedAt: then, counts: { created: 40, changed: 0, unchanged: 0, archived: 0, problems: 0 } } as Record<string, unknown>;
      this.imports = this.imports.map((each) => (each === before ? run : each));
      return { status: 200, body: { import: run } };
    }
    if (part === "imports" && method === "POST" && body["url"] !== undefined) {
      const run = { id: `run-${this.imports.length}`, source: body["url"], by: "미소", at: then, state: "running", progress: { done: 40, total: 1200, rate: 4.6, secondsLeft: 252 }, heldBack: [], problems: [] };
      this.imports.unshift(run);
      return { status: 202, body: { import: run } };
    }
    if (part === "imports" && method === "POST") {
      const problems = [{ place: "faq.csv:3", advice: false, text: "답이 비어 있어요." }, { place: "parking/ko", advice: true, text: "다른 글과 값이 달라요." }];
      const run = { id: `run-${this.imports.length}`, source: body["url"] ?? "faq.csv", by: "미소", at: then, state: "done", endedAt: then, counts: { created: 2, changed: 1, unchanged: 0, archived: 0, problems: 2 }, heldBack: [], problems };
      this.imports.unshift(run);
      return { status: 202, body: { import: run } };
    }
    return { status: 200, body: { maxBytes: 10 * 1024 * 1024, sites: [site], imports: this.imports } };
  }
}
