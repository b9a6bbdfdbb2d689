import type { ImportRun, SourcesAnswer } from "@ieum/protocol/staff";
import { goesOn } from "../../state/sources.ts";
import { h, type Child, type Described } from "../dom.ts";
import { safeUrl } from "../url.ts";
import type { Ui } from "../ui.ts";
import { articleUrl, author, empty, loaded, page } from "./parts.ts";

const formats = ".md,.markdown,.csv,.tsv,.json,.ndjson,.jsonl,.html,.htm,.pdf,.txt";
const rhythms = [0, 6, 24, 168] as const;
const megabyte = 1024 * 1024;
const problemsOpen = 5;
const minute = 60;
/** A slower import shows tenths. */
const slow = 10;

/** Where articles come from: files, sites with their schedules, and what became of each import. */
export function sourcesPage(ui: Ui): Described {
  const { desk, say } = ui;
  const { knowledge } = desk;
  return page(ui, say("kb.tab.sources"), [], ...loaded(ui, knowledge.sources.answer, () => void knowledge.sources.load(), (sources) => [knowledge.mayPublish ? begin(ui, sources) : h("p", { class: "hint", key: "admin" }, say("kb.sources.admin")), sites(ui, sources), imports(ui, sources)]));
}

function begin(ui: Ui, { maxBytes }: SourcesAnswer): Described {
  const { desk, say } = ui;
  const { knowledge } = desk;
  const { importing } = knowledge.sources;
  return h(
    "section",
    { class: "kb-card", key: "begin", "aria-label": say("kb.sources.begin") },
    h(
      "div",
      { class: "kb-field" },
      h("label", { for: "kb-file" }, say("kb.sources.file")),
      h("p", { class: "hint", id: "kb-file-hint" }, say("kb.sources.file.hint", { size: Math.round(maxBytes / megabyte) })),
      h("input", {
        id: "kb-file", class: "sr", type: "file", multiple: true, accept: formats, "aria-describedby": "kb-file-hint", disabled: importing.busy,
        onchange: (event: Event) => {
          const input = event.target as HTMLInputElement;
          const files = [...(input.files ?? [])];
          void knowledge.sources.importFiles(files).then(() => { input.value = ""; });
        },
      }),
      h("label", { class: importing.busy ? "quiet busy" : "quiet", for: "kb-file", "aria-hidden": "true" }, say(importing.busy ? "kb.sources.file.busy" : "kb.sources.file.pick")),
    ),
    h(
      "form",
      {
        class: "kb-field",
        onsubmit: (event: SubmitEvent) => {
          event.preventDefault();
          void knowledge.sources.importSite();
        },
      },
      h("label", { for: "kb-url" }, say("kb.sources.site")),
      h("p", { class: "hint", id: "kb-url-hint" }, say("kb.sources.site.hint")),
      h(
        "div",
        { class: "kb-inline" },
        h("input", { id: "kb-url", type: "url", required: true, placeholder: "https://", "aria-describedby": "kb-url-hint", maxlength: 2000, value: importing.url, oninput: (event: Event) => { importing.url = (event.target as HTMLInputElement).value; } }),
        h("button", { class: "strong", type: "submit", disabled: importing.busy }, say("kb.sources.site.do")),
      ),
    ),
  );
}

function sites(ui: Ui, { sites: all }: SourcesAnswer): Child {
  const { desk, say, times } = ui;
  const { knowledge } = desk;
  if (all.length === 0) return false;
  return h(
    "section",
    { class: "kb-part", key: "sites" },
    h("h2", {}, say("kb.sources.sites")),
    h(
      "ul",
      { class: "kb-lines" },
      ...all.map(({ site, everyHours, nextAt, lastAt, last }) =>
        h(
          "li",
          { key: site },
          h("span", { class: "grow-1" }, link(site), h("span", { class: "hint kb-block" }, ...[lastAt === undefined ? say("kb.sources.never") : say("kb.sources.last", { time: times.moment(lastAt) }), nextAt === undefined ? "" : ` · ${say("kb.sources.next", { time: times.moment(nextAt) })}`]), last?.counts && h("span", { class: "hint kb-block" }, summary(ui, last.counts))),
          h(
            "select",
            { "aria-label": say("kb.sources.rhythm", { site }), disabled: !knowledge.mayPublish, onchange: (event: Event) => void knowledge.sources.schedule(site, Number((event.target as HTMLSelectElement).value)) },
            ...[...new Set([...rhythms, everyHours])].sort((a, b) => a - b).map((hours) => h("option", { value: String(hours), selected: hours === everyHours }, hours === 0 ? say("kb.sources.rhythm.0") : hours === 24 ? say("kb.sources.rhythm.daily") : hours % 24 === 0 ? say("kb.sources.rhythm.days", { count: hours / 24 }) : say("kb.sources.rhythm.hours", { count: hours }))),
          ),
        )),
    ),
  );
}

function link(address: string): Child {
  const url = safeUrl(address);
  return url === undefined ? address : h("a", { href: url, target: "_blank", rel: "noreferrer" }, address);
}

function imports(ui: Ui, { imports: all }: SourcesAnswer): Child {
  const { say } = ui;
  if (all.length === 0) return empty(say("kb.sources.none"), say("kb.sources.none.hint"));
  return h("section", { class: "kb-part", key: "imports", "aria-live": "polite" }, h("h2", {}, say("kb.sources.imports")), ...all.map((run) => importCard(ui, run)));
}

function importCard(ui: Ui, run: ImportRun): Described {
  const { desk, say, times } = ui;
  const { knowledge } = desk;
  const { state, counts, progress } = run;
  const wrong = run.problems.filter(({ advice }) => !advice).length;
  return h(
    "article",
    { class: "kb-import", key: run.id },
    h("h3", {}, run.source, " ", h("span", { class: `tag state ${state}` }, say(`kb.import.${state}`))),
    h("p", { class: "hint" }, author(ui, run.by), " · ", times.moment(run.at)),
    progress && state !== "waiting" && goesOn(state) && progressBar(ui, progress),
    knowledge.mayPublish && goesOn(state) && h("button", { class: "quiet", type: "button", disabled: state === "stopping", "aria-label": `${say("kb.import.cancel")}: ${run.source}`, onclick: () => void knowledge.sources.cancel(run.id) }, say("kb.import.cancel")),
    counts && h("p", {}, summary(ui, counts)),
    run.heldBack.length > 0 && h("p", { class: "wrong" }, say("kb.import.held", { count: run.heldBack.length }), " ", ...run.heldBack.flatMap((key): readonly Child[] => [h("a", { key, href: heldUrl(key) }, key), " "])),
    run.problems.length > 0 &&
      h(
        "details",
        { open: run.problems.length <= problemsOpen },
        h("summary", {}, say("kb.import.problems", { wrong, advice: run.problems.length - wrong })),
        h("ul", { class: "kb-lines" }, ...run.problems.map(({ place, text, advice }, index) => h("li", { key: String(index) }, h("span", { class: "mono" }, place), h("span", { class: advice ? "grow-1" : "grow-1 wrong" }, text)))),
      ),
  );
}

function progressBar({ say }: Ui, { done, total, rate, secondsLeft }: NonNullable<ImportRun["progress"]>): Described {
  const words = say("kb.import.progress", { done, total });
  const left = secondsLeft === undefined ? undefined : secondsLeft < minute ? say("kb.import.left", { seconds: secondsLeft }) : say("kb.import.left.minutes", { minutes: Math.round(secondsLeft / minute) });
  const speed = say("kb.import.rate", { rate: rate < slow ? rate.toFixed(1) : Math.round(rate) });
  return h("div", { class: "kb-progress" }, h("progress", { max: Math.max(1, total), value: String(done), "aria-label": words }), h("span", {}, [words, speed, left].filter((part) => part !== undefined).join(" · ")));
}

function heldUrl(key: string): string {
  const slash = key.lastIndexOf("/");
  return articleUrl({ slug: key.slice(0, slash), locale: key.slice(slash + 1) });
}

function summary({ say }: Ui, { created, changed, unchanged, archived }: NonNullable<ImportRun["counts"]>): string {
  return say("kb.import.counts", { created, changed, unchanged, archived });
}
