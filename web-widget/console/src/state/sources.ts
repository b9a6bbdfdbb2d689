import type { SourcesAnswer } from "@ieum/protocol/staff";
import type { Desk } from "./desk.ts";
import { asProblem } from "./failures.ts";
import type { Knowledge, Loaded } from "./knowledge.ts";

/** How often an import that goes on is asked after, in milliseconds. */
const importPoll = 1_000;

/** Where articles come from: what was brought in, what goes on, which sites are visited again. */
export class Sources {
  readonly #knowledge: Knowledge;
  readonly #desk: Desk;
  answer: Loaded<SourcesAnswer> = { kind: "loading" };
  importing = { url: "", busy: false };
  #polling = false;

  constructor(knowledge: Knowledge, desk: Desk) {
    this.#knowledge = knowledge;
    this.#desk = desk;
  }

  async load(): Promise<void> {
    try {
      this.answer = { kind: "ready", value: await this.#knowledge.api.sources() };
    } catch (failure) {
      asProblem(failure);
      if (this.answer.kind !== "ready") this.answer = { kind: "failed" };
    }
    this.#desk.changed();
    this.#poll();
  }

  /** While an import goes on, its line moves. */
  #poll(): void {
    const { answer } = this;
    const going = answer.kind === "ready" && answer.value.imports.some(({ state }) => state === "running" || state === "waiting");
    if (!going || this.#polling) return;
    this.#polling = true;
    this.#desk.surroundings.timers.set(() => {
      this.#polling = false;
      if (this.#knowledge.place?.tab === "sources" && this.#desk.me) void this.load();
    }, importPoll);
  }

  async importFiles(files: readonly File[]): Promise<void> {
    this.importing.busy = true;
    this.#desk.changed();
    for (const file of files) await this.#knowledge.attempt(() => this.#knowledge.api.importFile(file));
    this.importing.busy = false;
    await this.load();
  }

  async importSite(): Promise<void> {
    this.importing.busy = true;
    this.#desk.changed();
    const run = await this.#knowledge.attempt(() => this.#knowledge.api.importSite(this.importing.url.trim()));
    if (run) this.importing.url = "";
    this.importing.busy = false;
    await this.load();
  }

  async schedule(site: string, everyHours: number): Promise<void> {
    await this.#knowledge.attempt(async () => {
      this.answer = { kind: "ready", value: await this.#knowledge.api.schedule(site, everyHours) };
    });
  }
}
