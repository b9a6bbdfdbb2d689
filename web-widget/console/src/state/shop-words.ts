import type { Base } from "./base.ts";
import { asProblem } from "./failures.ts";
import type { KnowledgeApi } from "./knowledge-api.ts";

/** The shop's own dictionary and synonyms while they are edited. */
export class ShopWords {
  readonly #api: KnowledgeApi;
  readonly #desk: Base;
  state: "loading" | "ready" | "failed" = "loading";
  dictionary = "";
  synonyms = "";
  dirty = false;
  busy = false;
  /** What is wrong, line by line, and in which list. */
  faults: readonly { readonly list: string; readonly detail: string }[] = [];
  #version = "";

  constructor(api: KnowledgeApi, desk: Base) {
    this.#api = api;
    this.#desk = desk;
  }

  giveUp(): void {
    this.dirty = false;
  }

  async load(): Promise<void> {
    if (this.dirty) return;
    try {
      this.#take(await this.#api.words());
    } catch (failure) {
      asProblem(failure);
      this.state = "failed";
    }
    this.#desk.changed();
  }

  type(typed: { readonly dictionary?: string; readonly synonyms?: string }): void {
    Object.assign(this, typed);
    if (!this.dirty) {
      this.dirty = true;
      this.#desk.changed();
    }
  }

  async save(): Promise<void> {
    this.busy = true;
    this.faults = [];
    this.#desk.changed();
    try {
      this.#take(await this.#api.saveWords(this.dictionary, this.synonyms, this.#version));
      this.#desk.notices.add({ tone: "plain", key: "notice.words", values: {} });
    } catch (failure) {
      const { problem } = asProblem(failure);
      if (problem.status === 400 && problem.errors) this.faults = problem.errors.map(({ pointer, detail }) => ({ list: pointer.slice(1), detail }));
      else this.#desk.failed(failure);
    }
    this.busy = false;
    this.#desk.changed();
  }

  #take({ dictionary, synonyms, version }: { readonly dictionary: string; readonly synonyms: string; readonly version: string }): void {
    this.dictionary = dictionary;
    this.synonyms = synonyms;
    this.#version = version;
    this.dirty = false;
    this.faults = [];
    this.state = "ready";
  }
}
