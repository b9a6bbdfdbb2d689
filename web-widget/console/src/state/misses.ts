import type { ArticlesAnswer, MissAnswer, MissGroup } from "@ieum/protocol/staff";
import type { Base } from "./base.ts";
import { factsOf } from "./editor.ts";
import type { ArticleKey, KnowledgeApi } from "./knowledge-api.ts";
import { attempt, load, loading, reload, type Loaded } from "./loaded.ts";

/** How many articles are offered for a question. */
const offered = 8;

/** What customers did not get a good answer to. */
export class Misses {
  readonly #api: KnowledgeApi;
  readonly #desk: Base;
  state: "open" | "settled" = "open";
  groups: Loaded<readonly MissGroup[]> = loading;
  open: Loaded<MissAnswer> = loading;
  /** The article that a group of questions is added to, while it is being chosen. */
  adding: { query: string; found: ArticlesAnswer["articles"]; facts: string } | undefined;

  constructor(api: KnowledgeApi, desk: Base) {
    this.#api = api;
    this.#desk = desk;
  }

  async load(state = this.state): Promise<void> {
    this.state = state;
    await reload(this.#desk, (value) => { this.groups = value; }, () => this.#api.misses(state));
  }

  async show(id: string | undefined): Promise<void> {
    if (id !== undefined) await load<MissAnswer>(this.#desk, (value) => { this.open = value; }, () => this.#api.miss(id));
  }

  async settle(id: string, settle: boolean): Promise<void> {
    await attempt(this.#desk, async () => {
      this.open = { kind: "ready", value: await this.#api.settleMiss(id, settle) };
      await this.load();
    });
  }

  /** Looks for the article that shall answer a group. */
  async seek(query: string): Promise<void> {
    this.adding = { query, found: this.adding?.found ?? [], facts: this.adding?.facts ?? "" };
    this.#desk.changed();
    await attempt(this.#desk, async () => {
      const { articles } = await this.#api.articles("all", query);
      if (this.adding?.query === query) this.adding = { ...this.adding, found: articles.filter(({ state }) => state !== "archived").slice(0, offered) };
    });
  }

  /** The article with the questions in it, as a draft; nothing when it did not work. */
  async addTo(id: string, key: ArticleKey): Promise<ArticleKey | undefined> {
    const facts = factsOf(this.adding?.facts ?? "");
    return attempt(this.#desk, async () => {
      await this.#api.addMiss(id, key, facts);
      this.adding = undefined;
      return key;
    });
  }
}
