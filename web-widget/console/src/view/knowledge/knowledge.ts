import type { Described } from "../dom.ts";
import type { Ui } from "../ui.ts";
import { articlePage } from "./article.ts";
import { overlapsPage, trialPage, wordsPage } from "./bench.ts";
import { missPage } from "./misses.ts";
import { sourcesPage } from "./sources.ts";

export { knowledgeList } from "./list.ts";

/** The right side of the place that is shown. */
export function knowledgePane(ui: Ui): Described {
  switch (ui.desk.knowledge.place?.tab ?? "misses") {
    case "misses":
      return missPage(ui);
    case "articles":
      return articlePage(ui);
    case "try":
      return trialPage(ui);
    case "overlaps":
      return overlapsPage(ui);
    case "sources":
      return sourcesPage(ui);
    case "words":
      return wordsPage(ui);
  }
}
