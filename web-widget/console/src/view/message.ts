import type { Attachment, Card, Source } from "@ieum/protocol";
import type { Note, SourceSpan, ThreadMessage, TimelineEntry } from "@ieum/protocol/staff";
import { spanKey } from "../state/knowledge.ts";
import { segments, type Pending, type Thread, type ThreadItem } from "../state/thread.ts";
import { h, type Child, type Described } from "./dom.ts";
import { channelIcon, icon } from "./icons.ts";
import { articleUrl } from "./knowledge/parts.ts";
import { sayCode, type Ui } from "./ui.ts";
import { linked, safeUrl } from "./url.ts";

interface Drawn {
  readonly item: ThreadItem;
  readonly say: Ui["say"];
  readonly open: string;
  readonly described: Described;
}

const drawn = new WeakMap<Thread, Map<string, Drawn>>();

/** A line of the thread. What has not changed is described by the same object, and costs nothing: threads grow long. */
export function threadItem(ui: Ui, thread: Thread, item: ThreadItem): Described {
  const lines = drawn.get(thread) ?? new Map<string, Drawn>();
  drawn.set(thread, lines);
  const known = lines.get(item.key);
  const open = item.kind === "message" ? openParts(ui, item.message) : "";
  if (known?.item === item && known.say === ui.say && known.open === open) return known.described;
  const described = describe(ui, thread, item);
  lines.set(item.key, { item, say: ui.say, open, described });
  return described;
}

/** Which of a message's words and sources are open on this screen. */
function openParts({ screen, desk }: Ui, said: ThreadMessage): string {
  const claim = screen.claim?.message.seq === said.seq ? screen.claim.key : "";
  const known = (index: number): string => {
    const span = said.spans?.[index];
    return span ? (desk.knowledge.passages.get(spanKey(span))?.kind ?? "") : "";
  };
  return said.sources.reduce((parts, _, index) => `${parts} ${screen.showsSource(`${said.seq}-${index}`)}${known(index)}`, claim);
}

function describe(ui: Ui, thread: Thread, item: ThreadItem): Described {
  const { say, times } = ui;
  const { key } = item;
  switch (item.kind) {
    case "day":
      return h("p", { key, class: "line day" }, h("span", {}, times.day(item.at)));
    case "unread":
      return h("p", { key, class: "line unread-from" }, h("span", {}, say("thread.unread")));
    case "channel":
      return h("p", { key, class: "line channel" }, h("span", {}, channelIcon(item.channel), say("thread.channel", { channel: sayCode(say, "channel", item.channel) })));
    case "message":
      return item.message.from === "system" ? system(ui, key, item.message) : message(ui, item);
    case "note":
      return note(ui, key, item.note);
    case "entry":
      return entry(ui, key, item.entry);
    case "pending":
      return pending(ui, thread.id, key, item.pending);
    case "partial":
      return h("div", { key, class: "said ours" }, h("p", { class: "by" }, say("from.bot")), h("div", { class: "bubble bot partial" }, item.text));
  }
}

function system({ say, times }: Ui, key: string, { text, at, rated }: ThreadMessage): Described {
  return h("p", { key, class: "aside" }, h("span", {}, rated === undefined ? text : `${text} · ${say("message.rated", { score: rated })}`), h("time", { datetime: at }, times.clock(at)));
}

function entry({ times }: Ui, key: string, { text, at, kind }: TimelineEntry): Described {
  return h("p", { key, class: "aside entry" }, icon(kind === "tool" ? "tool" : "arrow"), h("span", {}, text), h("time", { datetime: at }, times.clock(at)));
}

function note(ui: Ui, key: string, { by, text, at }: Note): Described {
  const { desk, say, times } = ui;
  return h(
    "div",
    { key, class: "note" },
    icon("note"),
    h("p", { class: "note-text" }, h("span", { class: "by" }, by.id === desk.me?.id ? say("note.mine") : say("note.by", { name: by.name })), " ", text),
    h("time", { datetime: at }, times.clock(at)),
  );
}

function message(ui: Ui, { key, message: said, first, last }: Extract<ThreadItem, { readonly kind: "message" }>): Described {
  const { desk, say, times } = ui;
  const ours = said.from !== "customer";
  const by = said.from === "bot" ? say("from.bot") : said.author === desk.me?.name ? say("from.me") : (said.author ?? sayCode(say, "from", said.from));
  return h(
    "div",
    { key, class: `said ${ours ? "ours" : "theirs"}${first ? " first" : ""}` },
    first && h("p", { class: ours ? "by" : "by sr" }, by),
    said.text !== "" && h("div", { class: `bubble ${said.from}` }, ...words(ui, said)),
    ...said.attachments.map((attachment) => attached(ui, attachment)),
    ...said.cards.map((card) => cardOf(card)),
    choices(said),
    said.sources.length > 0 && sources(ui, said),
    h("p", { class: "meta" }, ...meta(ui, said), last && h("time", { datetime: said.at }, times.clock(said.at))),
    openSources(ui, said),
  );
}

function meta({ say }: Ui, { delivery, helpful, rated }: ThreadMessage): readonly Child[] {
  const silent = !delivery || delivery.state === "delivered";
  return [
    helpful !== undefined && h("span", {}, say(helpful ? "message.helpful" : "message.unhelpful")),
    rated !== undefined && h("span", {}, say("message.rated", { score: rated })),
    !silent && h("span", { class: delivery.state === "failed" ? "wrong" : "pendingly" }, delivery.text ?? say(`delivery.${delivery.state}`)),
  ];
}

/** The text with each bound word as a button that says what it rests on. */
function words(ui: Ui, said: ThreadMessage): readonly Child[] {
  const { screen, say, update } = ui;
  return segments(said.text, said.claims).map(({ text, claim }, index) => {
    if (!claim) return plain(text);
    const key = `${said.seq}-${index}`;
    const open = screen.claim?.key === key;
    const toggle = (): void => {
      screen.claim = open ? undefined : { message: said, claim, key };
      update();
    };
    return h(
      "button",
      { key, class: "claim", type: "button", "data-claim": key, "aria-expanded": String(open), "aria-label": say("claim.open", { text }), onclick: toggle },
      text,
    );
  });
}

function plain(text: string): readonly Child[] {
  return linked(text).map((part) => (part.url === undefined ? part.text : h("a", { href: part.url, target: "_blank", rel: "noreferrer nofollow" }, part.text)));
}

/** What the customer was offered; only they can choose. */
function choices(said: ThreadMessage): Child {
  const offered = [...said.cards.flatMap((card) => card.choices), ...said.choices];
  return offered.length > 0 && h("ul", { class: "offered" }, ...offered.map((choice) => h("li", {}, choice.label)));
}

function sources(ui: Ui, said: ThreadMessage): Described {
  const { screen, say, update } = ui;
  return h(
    "div",
    { class: "sources" },
    h("span", { class: "sr" }, say("message.sources")),
    ...said.sources.map((source, index) => {
      const key = `${said.seq}-${index}`;
      const span = said.spans?.[index];
      const toggle = (): void => {
        screen.toggleSource(key);
        if (span && screen.showsSource(key)) void ui.desk.knowledge.openPassage(span);
        update();
      };
      return h("button", { key, class: "source", type: "button", "aria-expanded": String(screen.showsSource(key)), onclick: toggle }, icon("source"), h("span", {}, source.title));
    }),
  );
}

function openSources(ui: Ui, said: ThreadMessage): Child {
  return said.sources.map((source, index) => ui.screen.showsSource(`${said.seq}-${index}`) && [passage(ui, source, `passage-${index}`), sinceThen(ui, said.spans?.[index], `since-${index}`)]);
}

/** Whether the article still says what the bot said from it. */
function sinceThen({ desk, say, times }: Ui, span: SourceSpan | undefined, key: string): Child {
  const known = span && desk.knowledge.passages.get(spanKey(span));
  if (known?.kind !== "ready") return false;
  const { article, locale, version, at, published, changed, said } = known.value;
  const now = published === 0 ? "gone" : !changed ? "same" : said ? "kept" : "changed";
  return h("p", { key, class: now === "changed" || now === "gone" ? "since pendingly" : "since" }, say("kb.since.version", { number: version, time: times.moment(at) }), " · ", say(`kb.since.${now}`), " ", h("a", { href: articleUrl({ slug: article, locale }, changed ? "/history" : "") }, say("kb.since.open")));
}

export function passage({ say, times }: Ui, source: Source, key: string): Described {
  const url = safeUrl(source.url);
  return h(
    "blockquote",
    { key, class: "passage" },
    h("p", {}, source.passage),
    h(
      "footer",
      {},
      h("span", {}, source.heading === undefined ? source.title : `${source.title} · ${source.heading}`),
      source.updatedAt !== undefined && h("span", {}, say("claim.updated", { date: times.date(source.updatedAt) })),
      url !== undefined && h("a", { href: url, target: "_blank", rel: "noreferrer" }, say("claim.open.article")),
    ),
  );
}

function cardOf(card: Card): Described {
  return h(
    "div",
    { class: "card" },
    h("p", { class: "card-title" }, h("strong", {}, card.title), card.subtitle !== undefined && h("span", {}, card.subtitle)),
    h("dl", {}, ...card.rows.map(({ label, value }) => h("div", {}, h("dt", {}, label), h("dd", {}, value)))),
  );
}

function attached({ say }: Ui, { url, kind, name }: Attachment): Described | false {
  const safe = safeUrl(url);
  if (safe === undefined) return false;
  const label = name ?? say(`attachment.${kind}`);
  return h("a", { class: `attachment ${kind}`, href: safe, target: "_blank", rel: "noreferrer" }, kind === "image" ? h("img", { src: safe, alt: label, loading: "lazy" }) : [icon("source"), label]);
}

function pending(ui: Ui, conversation: string, key: string, waiting: Pending): Described {
  const { desk, say } = ui;
  const { clientMessageId, state, text } = waiting;
  const failed = state === "failed";
  return h(
    "div",
    { key, class: waiting.as === "note" ? "note waiting" : "said ours waiting" },
    waiting.as === "note" && icon("note"),
    h("div", { class: waiting.as === "note" ? "note-text" : "bubble staff" }, text),
    h(
      "p",
      { class: failed ? "meta wrong" : "meta", role: failed ? "alert" : undefined },
      h("span", {}, say(failed ? "message.failed" : "message.sending")),
      failed && h("button", { class: "link", type: "button", onclick: () => desk.commands.retry(conversation, clientMessageId) }, say("message.retry")),
      failed && h("button", { class: "link", type: "button", onclick: () => desk.commands.withdraw(conversation, clientMessageId) }, say("message.withdraw")),
    ),
  );
}
