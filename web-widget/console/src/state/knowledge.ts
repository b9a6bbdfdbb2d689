import type { ArticlesAnswer, ArticleState, DiffAnswer, HistoryAnswer, OldPassage, Overlap, SourceSpan, TriedAnswer } from "@ieum/protocol/staff";
import type { Base } from "./base.ts";
import { Editor } from "./editor.ts";
import { asProblem } from "./failures.ts";
import { KnowledgeApi, type ArticleKey } from "./knowledge-api.ts";
import { attempt, load, loading, type Loaded } from "./loaded.ts";
import { Misses } from "./misses.ts";
import { ShopWords } from "./shop-words.ts";
import { Sources } from "./sources.ts";

export const tabs = ["misses", "articles", "try", "overlaps", "sources", "words"] as const;
export type Tab = (typeof tabs)[number];

/** What of the knowledge base is on the screen. */
export interface Place {
  readonly tab: Tab;
  /** A group of misses, or what a new article answers. */
  readonly miss?: string;
  readonly article?: ArticleKey;
  readonly writing?: boolean;
  readonly history?: boolean;
}

/** The owner's side of the knowledge base. Without DOM; tells the desk after each change. */
export class Knowledge {
  readonly api: KnowledgeApi;
  readonly words: ShopWords;
  readonly sources: Sources;
  readonly misses: Misses;
  readonly #desk: Base;
  place: Place | undefined;
  filter: { readonly state: ArticleState | "all"; readonly query: string } = { state: "all", query: "" };
  articles: Loaded<ArticlesAnswer> = loading;
  article: Loaded<Editor> = loading;
  history: Loaded<HistoryAnswer> = loading;
  diff: Loaded<DiffAnswer> | undefined;
  trial: { question: string; locale: string; answer: Loaded<TriedAnswer> | undefined } = { question: "", locale: "ko", answer: undefined };
  overlaps: Loaded<readonly Overlap[]> = loading;
  /** The words behind citations of open threads, by their span. */
  readonly passages = new Map<string, Loaded<OldPassage>>();
  #asked = 0;

  constructor(desk: Base) {
    this.#desk = desk;
    this.api = new KnowledgeApi(desk.api);
    this.words = new ShopWords(this.api, desk);
    this.sources = new Sources(this.api, desk, () => this.place?.tab === "sources");
    this.misses = new Misses(this.api, desk);
  }

  get mayPublish(): boolean {
    return this.#desk.me?.role === "admin";
  }

  /** Whether something was typed that is not saved. */
  get unsaved(): boolean {
    return (this.article.kind === "ready" && this.article.value.dirty) || this.words.dirty;
  }

  /** What was typed is not wanted any more. */
  giveUp(): void {
    this.article = loading;
    this.words.giveUp();
  }

  /** Shows a place; nothing leaves the knowledge base. */
  async go(place: Place | undefined): Promise<void> {
    const before = this.place;
    this.place = place;
    this.misses.adding = undefined;
    this.#desk.changed();
    if (!place || !this.#desk.me) return;
    if (place.tab !== "misses" && this.misses.groups.kind === "loading") void this.misses.load();
    if (place.tab === "misses") await Promise.all([this.misses.load(), this.misses.show(place.miss)]);
    else if (place.tab === "articles") await Promise.all([before?.tab === "articles" ? undefined : this.search(), this.#loadArticle(place, before)]);
    else if (place.tab === "overlaps") await load(this.#desk, (value) => { this.overlaps = value; }, () => this.api.overlaps());
    else if (place.tab === "sources") await this.sources.load();
    else if (place.tab === "words") await this.words.load();
  }

  async search(filter: Partial<Knowledge["filter"]> = {}): Promise<void> {
    this.filter = { ...this.filter, ...filter };
    const { state, query } = this.filter;
    this.#asked += 1;
    const asked = this.#asked;
    if (this.articles.kind !== "ready") this.articles = loading;
    this.#desk.changed();
    try {
      const answer = await this.api.articles(state, query.trim());
      if (asked === this.#asked) this.articles = { kind: "ready", value: answer };
    } catch (failure) {
      asProblem(failure);
      if (asked === this.#asked) this.articles = { kind: "failed" };
    }
    this.#desk.changed();
  }

  async more(): Promise<void> {
    const { articles: shown } = this;
    if (shown.kind !== "ready" || shown.value.next === undefined) return;
    const { next, articles } = shown.value;
    await attempt(this.#desk, async () => {
      const page = await this.api.articles(this.filter.state, this.filter.query.trim(), next);
      this.articles = { kind: "ready", value: { ...page, articles: [...articles, ...page.articles] } };
    });
  }

  async #loadArticle(place: Place, before: Place | undefined): Promise<void> {
    const { article: key, miss } = place;
    if (place.writing) {
      if (miss === undefined) this.article = { kind: "ready", value: Editor.fresh("ko") };
      else await load<Editor>(this.#desk, (value) => { this.article = value; }, async () => Editor.answering(await this.api.miss(miss)));
      this.#desk.changed();
      return;
    }
    if (!key) return;
    const here = this.article.kind === "ready" && same(this.article.value.key, key) && before?.article && same(before.article, key);
    if (!here) await load<Editor>(this.#desk, (value) => { this.article = value; }, async () => Editor.of(await this.api.article(key)));
    if (place.history) await this.#loadHistory(key);
  }

  async #loadHistory(key: ArticleKey): Promise<void> {
    this.diff = undefined;
    await load<HistoryAnswer>(this.#desk, (value) => { this.history = value; }, () => this.api.history(key));
    const [latest, previous] = this.history.kind === "ready" ? this.history.value.versions : [];
    if (latest && previous) await this.compare(previous.version, latest.version);
  }

  async compare(from: number, to: number): Promise<void> {
    const key = this.place?.article;
    if (key) await load<DiffAnswer>(this.#desk, (value) => { this.diff = value; }, () => this.api.diff(key, from, to));
  }

  async restore(version: number): Promise<boolean> {
    const { article } = this;
    if (article.kind !== "ready") return false;
    const editor = article.value;
    return (await this.#edit(editor, async () => {
      editor.take(await this.api.restore(editor.key, version, editor.basedOn));
      await this.#loadHistory(editor.key);
    })) ?? false;
  }

  /** Keeps what was typed as a draft; false when it is not kept. */
  async save(editor: Editor): Promise<boolean> {
    return (await this.#edit(editor, async () => {
      editor.take(await this.api.save(editor.key, editor.request));
      void this.search();
    })) ?? false;
  }

  /** Somebody else was faster, and this person wants their own words nevertheless. */
  async saveOver(editor: Editor): Promise<boolean> {
    editor.basedOn = editor.conflict?.version ?? editor.basedOn;
    editor.conflict = undefined;
    return this.save(editor);
  }

  /** What the gate would say of what is typed. */
  async check(editor: Editor): Promise<void> {
    if (editor.dirty && !(await this.save(editor))) return;
    await this.#edit(editor, async () => {
      const { worsened, unmet } = await this.api.check(editor.key);
      editor.gate = { worsened, unmet, asked: false };
    });
  }

  /** @param override the reason for publishing whatever the gate says */
  async publish(editor: Editor, override?: string): Promise<boolean> {
    if (editor.dirty && !(await this.save(editor))) return false;
    return (await this.#edit(editor, async () => {
      const { article, unmet } = await this.api.publish(editor.key, editor.basedOn, override);
      editor.take(article);
      editor.reason = "";
      editor.gate = unmet.length > 0 ? { worsened: [], unmet, asked: false } : undefined;
      this.#desk.notices.add({ tone: "plain", key: "notice.published", values: {} });
      void this.search();
    })) ?? false;
  }

  async submit(editor: Editor): Promise<void> {
    if (editor.dirty && !(await this.save(editor))) return;
    await this.#edit(editor, async () => editor.take(await this.api.submit(editor.key)));
  }

  async archive(editor: Editor, reason: string): Promise<void> {
    await this.#edit(editor, async () => {
      editor.take(await this.api.archive(editor.key, reason));
      void this.search();
    });
  }

  async #edit(editor: Editor, act: () => Promise<void>): Promise<boolean | undefined> {
    editor.busy = true;
    editor.faults = new Map();
    this.#desk.changed();
    try {
      await act();
      return true;
    } catch (failure) {
      if (!editor.refused(asProblem(failure))) this.#desk.failed(failure);
      return false;
    } finally {
      editor.busy = false;
      this.#desk.changed();
    }
  }

  async tryOut(question: string): Promise<void> {
    this.trial.question = question;
    const asked = question.trim();
    if (asked === "") return;
    await load<TriedAnswer>(this.#desk, (value) => { if (this.trial.question.trim() === asked) this.trial.answer = value; }, () => this.api.tried(asked, this.trial.locale));
  }

  /** Reads the words that a citation was made from. */
  async openPassage(span: SourceSpan): Promise<void> {
    const id = spanKey(span);
    if (this.passages.get(id)?.kind === "ready") return;
    await load<OldPassage>(this.#desk, (value) => { this.passages.set(id, value); }, () => this.api.passage(span));
  }

}

export function spanKey({ article, version, start, end }: SourceSpan): string {
  return `${article}/${version}/${start}/${end}`;
}

function same(one: ArticleKey, other: ArticleKey): boolean {
  return one.slug === other.slug && one.locale === other.locale;
}
