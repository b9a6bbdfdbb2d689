import { Desk } from "../state/desk.ts";
import { Palette } from "../state/palette.ts";
import { Screen } from "../state/screen.ts";
import type { Surroundings } from "../state/session.ts";
import { keepSettings, readSettings, type Settings, type Shelf } from "../state/settings.ts";
import { Times } from "../words/times.ts";
import { wordsOf } from "../words/words.ts";
import { Acts } from "./acts.ts";
import { alertStaff, permission } from "./alerts.ts";
import { assignDialog, keysDialog, settingsDialog } from "./dialogs.ts";
import { h, render, type Child, type Described } from "./dom.ts";
import { icon } from "./icons.ts";
import { pressedAnywhere } from "./keys.ts";
import { knowledgeList, knowledgePane } from "./knowledge/knowledge.ts";
import { listPane } from "./list.ts";
import { loginPage, startPage } from "./login.ts";
import { paletteDialog } from "./palette.ts";
import { claimPopover, followWord } from "./popover.ts";
import { recordPane } from "./record.ts";
import { go, readRoute, type Route } from "./route.ts";
import { ScrollKeeper } from "./scroll.ts";
import { threadPane } from "./thread.ts";
import { sayKey, type Ui } from "./ui.ts";

/** A shop without a stated zone is where this program is at home. */
const homeZone = "Asia/Seoul";
/** Ages and waiting clocks move on. */
const tick = 15_000;

/** The whole screen: draws the desk's state after each change, at most once a frame. */
export class App {
  readonly #root: Element;
  readonly #shelf: Shelf;
  readonly #desk: Desk;
  readonly #screen = new Screen();
  readonly #palette: Palette;
  readonly #acts: Acts;
  readonly #scroll = new ScrollKeeper();
  #settings: Settings;
  #say = wordsOf("ko");
  #times: Times | undefined;
  #drawing = false;
  #hash = "";

  constructor(root: Element, shelf: Shelf, surroundings: Omit<Surroundings, "language">) {
    this.#root = root;
    this.#shelf = shelf;
    this.#settings = readSettings(shelf);
    this.#desk = new Desk({ ...surroundings, language: () => (this.#settings.language === "ko" ? "ko, en;q=0.5" : "en, ko;q=0.5") });
    this.#palette = new Palette(this.#desk);
    this.#acts = new Acts(this.#desk, this.#screen, this.#palette, go);
  }

  start(): void {
    const desk = this.#desk;
    desk.changed = () => this.#update();
    desk.alerted = (alert) => alertStaff(alert, this.#settings, wordsOf(this.#settings.language), (id) => this.#acts.open(id));
    const narrow = window.matchMedia("(max-width: 719px)");
    const measure = (): void => {
      this.#screen.narrow = narrow.matches;
      this.#update();
    };
    narrow.addEventListener("change", measure);
    measure();
    window.addEventListener("hashchange", () => this.#follow(readRoute()));
    window.addEventListener("beforeunload", (event) => {
      if (desk.knowledge.unsaved) event.preventDefault();
    });
    window.addEventListener("online", () => desk.hurry());
    document.addEventListener("visibilitychange", () => this.#looked());
    document.addEventListener("keydown", (event) => pressedAnywhere(this.#ui(), event));
    document.addEventListener("pointerdown", (event) => this.#pointed(event));
    document.addEventListener("scroll", () => this.#scrolled(), true);
    setInterval(() => this.#update(), tick);
    desk.visible = !document.hidden;
    this.#follow(readRoute());
    void desk.start();
  }

  /** The address says what is shown: a link to a conversation can be sent to a colleague. */
  #follow(route: Route): void {
    const desk = this.#desk;
    this.#screen.moved();
    if (this.#leaves(route)) return;
    if (route.kind === "knowledge") {
      const { tab, miss, article, writing } = route.place;
      const inside = miss !== undefined || article !== undefined || writing === true;
      this.#screen.pane = inside || !(tab === "misses" || tab === "articles") ? "thread" : "list";
      void desk.open(undefined);
      void desk.knowledge.go(route.place);
      return;
    }
    if (desk.knowledge.place) void desk.knowledge.go(undefined);
    if (route.kind === "customer") {
      this.#screen.pane = "thread";
      void desk.openCustomer(route.id);
      return;
    }
    this.#screen.pane = route.conversation === undefined ? "list" : "thread";
    const newView = desk.listing.view !== route.view || desk.customer !== undefined;
    desk.listing.view = route.view;
    if (newView && desk.me) void desk.listing.show(route.view);
    if (desk.selected !== route.conversation || desk.customer) void desk.open(route.conversation);
    this.#update();
  }

  /** What was typed is not left behind without a word; between an article's own pages it stays. */
  #leaves(route: Route): boolean {
    const { knowledge } = this.#desk;
    const next = route.kind === "knowledge" ? route.place : undefined;
    const here = knowledge.place;
    const stays = !here || !knowledge.unsaved || (here.tab === next?.tab && (here.tab === "words" || (here.article !== undefined && here.article.slug === next.article?.slug && here.article.locale === next.article.locale)));
    if (stays || location.hash === this.#hash) {
      this.#hash = location.hash;
      return false;
    }
    if (confirm(wordsOf(this.#settings.language)("kb.unsaved"))) {
      knowledge.giveUp();
      this.#hash = location.hash;
      return false;
    }
    history.replaceState(null, "", this.#hash);
    return true;
  }

  #looked(): void {
    this.#desk.visible = !document.hidden;
    void this.#desk.seen();
  }

  #pointed(event: Event): void {
    const inside = event.target instanceof Element && event.target.closest(".popover, .claim");
    if (!this.#screen.claim || inside) return;
    this.#screen.claim = undefined;
    this.#update();
  }

  #scrolled(): void {
    if (this.#screen.claim) followWord(this.#screen.claim.key);
    if (!this.#screen.newer || !this.#scroll.atEnd()) return;
    this.#screen.newer = false;
    this.#update();
  }

  #update(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    requestAnimationFrame(() => {
      this.#drawing = false;
      this.#draw();
    });
  }

  #draw(): void {
    const ui = this.#ui();
    const html = document.documentElement;
    html.lang = this.#settings.language;
    html.dataset["theme"] = this.#settings.theme;
    const waiting = this.#desk.me ? this.#desk.rows.counts.waiting : 0;
    document.title = waiting > 0 ? `(${waiting}) ${ui.say("app.title")}` : ui.say("app.title");
    this.#scroll.before();
    render(this.#root, [this.#page(ui)]);
    this.#scroll.showRow(this.#desk.selected);
    if (this.#scroll.after()) {
      this.#screen.newer = true;
      this.#update();
    }
  }

  #page(ui: Ui): Described {
    const { session } = this.#desk;
    switch (session.kind) {
      case "starting":
        return startPage(ui, true);
      case "unreachable":
        return startPage(ui, false);
      case "signed-out":
        return loginPage(ui, session, (settings) => void this.#change(settings));
      case "signed-in": {
        const record = !this.#desk.knowledge.place && recordPane(ui);
        return h(
          "div",
          { class: record ? "desk" : "desk wide", key: "desk", "data-pane": this.#screen.pane },
          h("a", { class: "skip", href: "#thread", onclick: skip }, ui.say("app.skip")),
          this.#desk.knowledge.place ? knowledgeList(ui) : listPane(ui),
          this.#desk.knowledge.place ? knowledgePane(ui) : threadPane(ui),
          record,
          claimPopover(ui),
          this.#dialog(ui),
          notices(ui),
        );
      }
    }
  }

  #dialog(ui: Ui): Child {
    switch (this.#screen.dialog) {
      case "palette":
        return paletteDialog(ui);
      case "keys":
        return keysDialog(ui);
      case "assign":
        return assignDialog(ui);
      case "settings":
        return settingsDialog(ui, (settings) => void this.#change(settings), permission());
      case undefined:
        return false;
    }
  }

  async #change(settings: Settings): Promise<void> {
    const asks = settings.notifications && !this.#settings.notifications && permission() === "default";
    const allowed = !asks || (await Notification.requestPermission()) === "granted";
    this.#settings = { ...settings, notifications: settings.notifications && allowed };
    keepSettings(this.#shelf, this.#settings);
    this.#update();
  }

  #ui(): Ui {
    const { language } = this.#settings;
    const { session } = this.#desk;
    const zone = (session.kind === "signed-in" ? session.shop?.zone : undefined) ?? homeZone;
    if (!this.#times?.speaks(language, zone)) {
      this.#say = wordsOf(language);
      this.#times = new Times(language, zone, this.#say);
    }
    return {
      desk: this.#desk, screen: this.#screen, palette: this.#palette, settings: this.#settings, say: this.#say,
      times: this.#times, acts: this.#acts, update: () => this.#update(),
    };
  }
}

function skip(event: Event): void {
  event.preventDefault();
  document.getElementById("thread")?.focus();
}

function notices({ desk, say }: Ui): Described {
  return h(
    "div",
    { class: "notices", key: "notices", role: "status", "aria-live": "polite" },
    desk.connection === "lost" && h("p", { class: "notice pill", key: "connection" }, say("connection.lost")),
    ...desk.notices.all.map((notice) =>
      h(
        "p",
        { class: `notice ${notice.tone}`, key: notice.id },
        h("span", {}, sayKey(say, notice.key, notice.values)),
        h("button", { class: "plain round small", type: "button", "aria-label": say("close"), onclick: () => desk.notices.dismiss(notice.id) }, icon("close")),
      ),
    ),
  );
}
