import {
  articleAnswer, articlesAnswer, diffAnswer, historyAnswer, importAnswer, missAnswer, missesAnswer, overlapsAnswer, passageAnswer, sourcesAnswer, triedAnswer,
  verdictAnswer, wordsAnswer, type Article, type ArticleRequest, type ArticlesAnswer, type ArticleState, type DiffAnswer, type HistoryAnswer,
  type ImportRun, type MissAnswer, type MissGroup, type OldPassage, type Overlap, type SourcesAnswer, type SourceSpan, type TriedAnswer, type VerdictAnswer,
  type WordsAnswer,
} from "@ieum/protocol/staff";
import type { StaffApi } from "./api.ts";

/** Names one article. */
export interface ArticleKey {
  readonly slug: string;
  readonly locale: string;
}

/** The staff API's calls under `knowledge/`. */
export class KnowledgeApi {
  readonly #api: StaffApi;

  constructor(api: StaffApi) {
    this.#api = api;
  }

  articles(state: ArticleState | "all", query: string, after?: string): Promise<ArticlesAnswer> {
    const asked = new URLSearchParams({ ...(state === "all" ? {} : { state }), ...(query === "" ? {} : { query }), ...(after === undefined ? {} : { after }) });
    return this.#api.call("GET", `/knowledge/articles?${asked}`, articlesAnswer);
  }

  async article(key: ArticleKey): Promise<Article> {
    return (await this.#api.call("GET", path(key), articleAnswer)).article;
  }

  async save(key: ArticleKey, request: ArticleRequest): Promise<Article> {
    return (await this.#api.call("PUT", path(key), articleAnswer, request)).article;
  }

  check(key: ArticleKey): Promise<VerdictAnswer> {
    return this.#api.call("POST", `${path(key)}/check`, verdictAnswer, {});
  }

  publish(key: ArticleKey, version: number, override?: string): Promise<VerdictAnswer> {
    return this.#api.call("POST", `${path(key)}/publish`, verdictAnswer, { version, ...(override === undefined ? {} : { override }) });
  }

  async submit(key: ArticleKey): Promise<Article> {
    return (await this.#api.call("POST", `${path(key)}/submit`, articleAnswer, {})).article;
  }

  async archive(key: ArticleKey, reason: string): Promise<Article> {
    return (await this.#api.call("POST", `${path(key)}/archive`, articleAnswer, { reason })).article;
  }

  async restore(key: ArticleKey, version: number, basedOn: number): Promise<Article> {
    return (await this.#api.call("POST", `${path(key)}/restore`, articleAnswer, { version, basedOn })).article;
  }

  history(key: ArticleKey): Promise<HistoryAnswer> {
    return this.#api.call("GET", `${path(key)}/history`, historyAnswer);
  }

  diff(key: ArticleKey, from: number, to: number): Promise<DiffAnswer> {
    return this.#api.call("GET", `${path(key)}/diff?from=${from}&to=${to}`, diffAnswer);
  }

  async misses(state: "open" | "settled"): Promise<readonly MissGroup[]> {
    return (await this.#api.call("GET", `/knowledge/misses?state=${state}`, missesAnswer)).groups;
  }

  miss(id: string): Promise<MissAnswer> {
    return this.#api.call("GET", `/knowledge/misses/${encodeURIComponent(id)}`, missAnswer);
  }

  async addMiss(id: string, key: ArticleKey, facts: readonly string[]): Promise<Article> {
    return (await this.#api.call("POST", `/knowledge/misses/${encodeURIComponent(id)}/add`, articleAnswer, { ...key, facts })).article;
  }

  settleMiss(id: string, settle: boolean): Promise<MissAnswer> {
    return this.#api.call("POST", `/knowledge/misses/${encodeURIComponent(id)}/${settle ? "settle" : "reopen"}`, missAnswer, {});
  }

  tried(question: string, locale: string): Promise<TriedAnswer> {
    return this.#api.call("POST", "/knowledge/try", triedAnswer, { question, locale });
  }

  async passage({ article, version, start, end }: SourceSpan): Promise<OldPassage> {
    const asked = new URLSearchParams({ article, version: String(version), start: String(start), end: String(end) });
    return (await this.#api.call("GET", `/knowledge/passage?${asked}`, passageAnswer)).passage;
  }

  async overlaps(): Promise<readonly Overlap[]> {
    return (await this.#api.call("GET", "/knowledge/overlaps", overlapsAnswer)).overlaps;
  }

  words(): Promise<WordsAnswer> {
    return this.#api.call("GET", "/knowledge/words", wordsAnswer);
  }

  saveWords(dictionary: string, synonyms: string, basedOn: string): Promise<WordsAnswer> {
    return this.#api.call("PUT", "/knowledge/words", wordsAnswer, { dictionary, synonyms, basedOn });
  }

  sources(): Promise<SourcesAnswer> {
    return this.#api.call("GET", "/knowledge/sources", sourcesAnswer);
  }

  async importFile(file: File): Promise<ImportRun> {
    const form = new FormData();
    form.append("file", file, file.name);
    return (await this.#api.call("POST", "/knowledge/imports", importAnswer, form)).import;
  }

  async importSite(url: string): Promise<ImportRun> {
    return (await this.#api.call("POST", "/knowledge/imports", importAnswer, { url })).import;
  }

  async cancelImport(id: string): Promise<ImportRun> {
    return (await this.#api.call("POST", `/knowledge/imports/${encodeURIComponent(id)}/cancel`, importAnswer, {})).import;
  }

  schedule(site: string, everyHours: number): Promise<SourcesAnswer> {
    return this.#api.call("POST", "/knowledge/sites/schedule", sourcesAnswer, { site, everyHours });
  }
}

/** In a path a slash of the slug is `~1` (RFC 6901). */
function path({ locale, slug }: ArticleKey): string {
  return `/knowledge/articles/${encodeURIComponent(locale)}/${encodeURIComponent(slug.replaceAll("~", "~0").replaceAll("/", "~1"))}`;
}
