/** The knowledge base as staff see it: what travels under `knowledge/`, and its readers. */
import { flag, list, number, oneOf, or, shape, text, type Reader } from "./reader.ts";

/** Which article: the same slug in two locales is one article said twice. */
const key = { slug: text, locale: or(text, "ko") };
const origin = shape({ kind: or(text, "written"), location: or(text, "") }, {});
const states = oneOf("draft", "in-review", "published", "archived");

const row = {
  ...key, title: or(text, ""), state: or(states, "draft"), version: number, published: or(number, 0), by: or(text, ""), at: or(text, ""),
  golden: or(number, 0), origin: or(origin, { kind: "written", location: "" }),
};
export const articleRow = shape(row, {});

/** A question whose answer must stay as good as it is, and the facts that the answer must name. */
const goldenQuestion = shape({ question: text, facts: list(text) }, {});
export const article = shape(
  {
    ...row, golden: list(goldenQuestion), body: or(text, ""), variants: list(text), tags: list(text), suspicions: list(text),
    audience: or(oneOf("everyone", "staff"), "everyone"),
  },
  { from: text, until: text, standing: shape({ by: or(text, ""), at: or(text, ""), reason: or(text, "") }, {}) },
);

export const articlesAnswer = shape(
  { articles: list(articleRow), counts: or(shape({ draft: or(number, 0), "in-review": or(number, 0), published: or(number, 0), archived: or(number, 0) }, {}), { draft: 0, "in-review": 0, published: 0, archived: 0 }) },
  { next: text },
);
export const articleAnswer = shape({ article }, {});

const answered = shape({ article: or(text, ""), title: or(text, ""), snippet: or(text, ""), known: or(flag, false) }, {});
const nobody = { article: "", title: "", snippet: "", known: false };
/** A golden question that would be answered worse, or is not answered yet. */
export const worsened = shape({ question: text, ...key, facts: list(text), missing: list(text), before: or(answered, nobody), after: or(answered, nobody) }, {});
export const verdictAnswer = shape({ article, passed: or(flag, true), worsened: list(worsened), unmet: list(worsened) }, { millis: number });

const version = shape({ version: number, title: or(text, ""), by: or(text, ""), at: or(text, ""), origin: or(origin, { kind: "written", location: "" }) }, {});
const event = shape({ version: number, what: or(text, ""), by: or(text, ""), at: or(text, ""), reason: or(text, "") }, {});
export const historyAnswer = shape({ article: articleRow, versions: list(version), events: list(event) }, {});
const piece = shape({ part: or(oneOf("title", "body", "variants", "golden"), "body"), change: or(oneOf("same", "removed", "added"), "same"), text: or(text, "") }, {});
export const diffAnswer = shape({ from: number, to: number, pieces: list(piece) }, {});

const counts = shape({ unknown: or(number, 0), unhelpful: or(number, 0), handedOver: or(number, 0), all: or(number, 0) }, {});
export const missGroup = shape(
  { id: text, locale: or(text, "ko"), question: text, counts, firstAt: or(text, ""), lastAt: or(text, "") },
  { settled: shape({ by: or(text, ""), at: or(text, ""), note: or(text, "") }, {}) },
);
export const missesAnswer = shape({ groups: list(missGroup) }, {});
const near = shape({ article: text, version: number, start: number, end: number, title: or(text, ""), score: or(number, 0) }, { locale: text, text });
const missed = shape({ question: text, reason: or(oneOf("unknown", "unhelpful", "handed-over"), "unknown"), at: or(text, ""), passages: list(near) }, { conversation: text });
export const missAnswer = shape({ group: missGroup, questions: list(missed) }, {});

const found = shape({ article: text, version: number, start: number, end: number, locale: or(text, "ko"), title: or(text, ""), heading: or(text, ""), text: or(text, ""), snippet: or(text, ""), score: or(number, 0) }, { url: text });
export const triedAnswer = shape({ confidence: or(number, 0), known: or(flag, false), micros: or(number, 0), passages: list(found) }, { reply: shape({ text: or(text, ""), sources: list(text), choices: list(text) }, {}) });
const oldWords = shape({ article: text, version: number, locale: or(text, "ko"), title: or(text, ""), text: or(text, ""), at: or(text, ""), published: or(number, 0), changed: or(flag, false), said: or(flag, true) }, {});
export const passageAnswer = shape({ passage: oldWords }, {});

const side = shape({ ...key, version: or(number, 0), words: or(text, ""), value: or(text, ""), title: or(text, "") }, {});
const overlap = shape({ kind: or(oneOf("conflict", "duplicate", "translation"), "conflict"), first: side, second: side }, {});
export const overlapsAnswer = shape({ overlaps: list(overlap) }, { millis: number });
export const wordsAnswer = shape({ dictionary: or(text, ""), synonyms: or(text, ""), version: text }, {});

const importCounts = shape({ created: or(number, 0), changed: or(number, 0), unchanged: or(number, 0), archived: or(number, 0), problems: or(number, 0) }, {});
const told = shape({ place: or(text, ""), advice: or(flag, false), text: or(text, "") }, {});
const progress = shape({ done: or(number, 0), total: or(number, 0), rate: or(number, 0) }, { secondsLeft: number });
export const importRun = shape(
  { id: text, source: or(text, ""), by: or(text, ""), at: or(text, ""), state: or(oneOf("waiting", "running", "stopping", "done", "cancelled", "stopped"), "done"), heldBack: list(text), problems: list(told) },
  { endedAt: text, counts: importCounts, progress },
);
const site = shape({ site: text, start: or(text, ""), everyHours: or(number, 0) }, { nextAt: text, lastAt: text, last: importRun });
export const sourcesAnswer = shape({ maxBytes: or(number, 0), sites: list(site), imports: list(importRun) }, {});
export const importAnswer = shape({ import: importRun }, {});

type Of<R> = R extends Reader<infer T> ? T : never;
export type ArticleState = "draft" | "in-review" | "published" | "archived";
export type ArticleRow = Of<typeof articleRow>;
export type Article = Of<typeof article>;
export type GoldenQuestion = Article["golden"][number];
export type ArticlesAnswer = Of<typeof articlesAnswer>;
export type Worsened = Of<typeof worsened>;
export type VerdictAnswer = Of<typeof verdictAnswer>;
export type HistoryAnswer = Of<typeof historyAnswer>;
export type DiffAnswer = Of<typeof diffAnswer>;
export type MissGroup = Of<typeof missGroup>;
export type MissAnswer = Of<typeof missAnswer>;
export type TriedAnswer = Of<typeof triedAnswer>;
export type OldPassage = Of<typeof oldWords>;
export type Overlap = Of<typeof overlap>;
export type WordsAnswer = Of<typeof wordsAnswer>;
export type ImportRun = Of<typeof importRun>;
export type SourcesAnswer = Of<typeof sourcesAnswer>;

/** `PUT articles/{locale}/{slug}`. */
export interface ArticleRequest {
  readonly title: string;
  readonly body: string;
  readonly variants: readonly string[];
  readonly golden: readonly GoldenQuestion[];
  readonly tags: readonly string[];
  readonly audience: "everyone" | "staff";
  readonly from?: string;
  readonly until?: string;
  readonly basedOn: number;
  readonly answers?: string;
}
