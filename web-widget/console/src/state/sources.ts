import type { ImportRun, SourcesAnswer } from "@ieum/protocol/staff";
import type { Base } from "./base.ts";
import { asProblem } from "./failures.ts";
import type { KnowledgeApi } from "./knowledge-api.ts";
import { attempt, loading, type Loaded } from "./loaded.ts";

/** How often an import that goes on is asked after, in milliseconds. */
const importPoll = 1_000;

/** Where articles come from: what was brought in, what goes on, which sites are visited again. */
export class Sources {
  readonly #api: KnowledgeApi;
  readonly #desk: Base;
  readonly #shown: () => boolean;
  answer: Loaded<SourcesAnswer> = loading;
  importing = { url: "", busy: false };
  #polling = false;

  /** @param shown whether it is on the screen */
  constructor(api: KnowledgeApi, desk: Base, shown: () => boolean) {
    this.#api = api;
    this.#desk = desk;
    this.#shown = shown;
  }

  async load(): Promise<void> {
    try {
      this.answer = { kind: "ready", value: await this.#api.sources() };
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
    const going = answer.kind === "ready" && answer.value.imports.some(({ state }) => goesOn(state));
    if (!going || this.#polling) return;
    this.#polling = true;
    this.#desk.surroundings.timers.set(() => {
      this.#polling = false;
      if (this.#shown() && this.#desk.me) void this.load();
    }, importPoll);
  }

  async importFiles(files: readonly File[]): Promise<void> {
    this.importing.busy = true;
    this.#desk.changed();
    for (const file of files) await attempt(this.#desk, () => this.#api.importFile(file));
    this.importing.busy = false;
    await this.load();
  }

  async importSite(): Promise<void> {
    this.importing.busy = true;
    this.#desk.changed();
    const run = await attempt(this.#desk, () => this.#api.importSite(this.importing.url.trim()));
    if (run) this.importing.url = "";
    this.importing.busy = false;
    await this.load();
  }

  /** Asks an import to end; what it has brought in stays. */
  async cancel(id: string): Promise<void> {
    await attempt(this.#desk, () => this.#api.cancelImport(id));
    await this.load();
  }

  async schedule(site: string, everyHours: number): Promise<void> {
    await attempt(this.#desk, async () => {
      this.answer = { kind: "ready", value: await this.#api.schedule(site, everyHours) };
    });
  }
}

export function goesOn(state: ImportRun["state"]): boolean {
  return state === "waiting" || state === "running" || state === "stopping";
}
