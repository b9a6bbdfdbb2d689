import type { Article, ArticleRequest, GoldenQuestion, MissAnswer, Worsened } from "@ieum/protocol/staff";
import type { ApiProblem } from "./api.ts";
import type { ArticleKey } from "./knowledge-api.ts";

/** A golden question while it is being typed: its facts in one line, with commas between them. */
export interface TypedQuestion {
  question: string;
  facts: string;
}

const longestSlug = 60;

/** One article in somebody's hands. What is typed stays until it is saved or given up, whatever the server says. */
export class Editor {
  readonly isNew: boolean;
  readonly locale: string;
  slug: string;
  title = "";
  body = "";
  /** One way of asking a line. */
  variants = "";
  golden: TypedQuestion[] = [];
  from = "";
  until = "";
  staffOnly = false;
  /** As the server has it; nothing for an article that was never saved. */
  saved: Article | undefined;
  basedOn = 0;
  dirty = false;
  busy = false;
  /** What is wrong, by JSON pointer. */
  faults: ReadonlyMap<string, string> = new Map();
  /** Somebody else was faster: what the server says of it, and their version. */
  conflict: { readonly detail: string; readonly version: number } | undefined;
  /** What the gate found. `asked` says that publishing was refused, not only tried. */
  gate: { readonly worsened: readonly Worsened[]; readonly unmet: readonly Worsened[]; readonly asked: boolean } | undefined;
  reason = "";
  /** The group of misses that this article answers. */
  readonly answers: string | undefined;
  #slugTyped = false;

  private constructor(isNew: boolean, locale: string, slug: string, answers?: string) {
    this.isNew = isNew;
    this.locale = locale;
    this.slug = slug;
    this.answers = answers;
  }

  static of(article: Article): Editor {
    const editor = new Editor(false, article.locale, article.slug);
    editor.take(article);
    return editor;
  }

  static fresh(locale: string): Editor {
    return new Editor(true, locale, "");
  }

  /** An article that shall answer what customers asked in vain. */
  static answering({ group, questions }: MissAnswer): Editor {
    const editor = new Editor(true, group.locale, "", group.id);
    editor.type({ title: group.question });
    editor.variants = [...new Set(questions.map(({ question }) => question))].filter((question) => question !== group.question).join("\n");
    editor.golden = [{ question: group.question, facts: "" }];
    return editor;
  }

  get key(): ArticleKey {
    return { slug: this.slug, locale: this.locale };
  }

  /** The article as the server has it now. */
  take(article: Article): void {
    this.saved = article;
    this.basedOn = article.version;
    this.slug = article.slug;
    this.title = article.title;
    this.body = article.body;
    this.variants = article.variants.join("\n");
    this.golden = article.golden.map(({ question, facts }) => ({ question, facts: facts.join(", ") }));
    this.from = article.from ?? "";
    this.until = article.until ?? "";
    this.staffOnly = article.audience === "staff";
    this.dirty = false;
    this.faults = new Map();
    this.conflict = undefined;
  }

  type(typed: Partial<Pick<Editor, "title" | "body" | "variants" | "slug" | "from" | "until" | "staffOnly">>): void {
    Object.assign(this, typed);
    if (typed.slug !== undefined) this.#slugTyped = true;
    if (typed.title !== undefined && this.isNew && !this.#slugTyped) this.slug = slugOf(typed.title);
    this.dirty = true;
    this.gate = undefined;
  }

  typeGolden(index: number, typed: Partial<TypedQuestion>): void {
    this.golden = this.golden.map((question, at) => (at === index ? { ...question, ...typed } : question));
    this.dirty = true;
    this.gate = undefined;
  }

  addGolden(): void {
    this.golden = [...this.golden, { question: "", facts: "" }];
  }

  removeGolden(index: number): void {
    this.golden = this.golden.filter((_, at) => at !== index);
    this.dirty = true;
  }

  get request(): ArticleRequest {
    const golden: readonly GoldenQuestion[] = this.golden
      .filter(({ question, facts }) => question.trim() !== "" || facts.trim() !== "")
      .map(({ question, facts }) => ({ question: question.trim(), facts: factsOf(facts) }));
    return {
      title: this.title.trim(), body: this.body, variants: this.variants.split("\n").map((line) => line.trim()).filter((line) => line !== ""), golden,
      tags: this.saved?.tags ?? [], audience: this.staffOnly ? "staff" : "everyone", basedOn: this.basedOn,
      ...(this.from === "" ? {} : { from: this.from }), ...(this.until === "" ? {} : { until: this.until }), ...(this.answers === undefined ? {} : { answers: this.answers }),
    };
  }

  /** Keeps what the screen itself can say of a problem; false when it is for a notice. */
  refused({ problem }: ApiProblem): boolean {
    if (problem.worsened) {
      this.gate = { worsened: problem.worsened, unmet: [], asked: true };
      return true;
    }
    if (problem.status === 409 && problem.article) {
      this.conflict = { detail: problem.detail ?? problem.title, version: problem.article.version };
      return true;
    }
    if (problem.status === 409 && this.isNew) {
      this.faults = new Map([["/slug", problem.detail ?? problem.title]]);
      return true;
    }
    if (problem.status === 400 && problem.errors) {
      this.faults = new Map(problem.errors.map(({ pointer, detail }) => [pointer, detail]));
      return true;
    }
    return false;
  }
}

/** Facts stand in one line, with commas or semicolons between them; a comma inside a figure is part of it. */
export function factsOf(line: string): readonly string[] {
  return line.split(/[;；、]|,(?!\d{3}(?!\d))/).map((fact) => fact.trim()).filter((fact) => fact !== "");
}

/** A name for the address, made of a title: letters, digits and hyphens. */
export function slugOf(title: string): string {
  return title.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, longestSlug).replace(/^-+|-+$/g, "");
}
