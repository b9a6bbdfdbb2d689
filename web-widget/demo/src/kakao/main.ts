/** A KakaoTalk look-alike in front of the real webhook, so that a change of channel can be tried without an account. */
import type { DemoCustomer, DemoShop } from "@ieum/protocol";
import { h } from "@ieum/widget/dom";
import { place } from "../front.ts";
import { choose, fetchShop, findChosen } from "../shop.ts";
import { WhoView } from "../who.ts";
import { ShopWords } from "../words.ts";
import { buttonElement, outputElement } from "./draw.ts";
import { exchange, type Exchange, type Outcome } from "./exchange.ts";
import { Room } from "./room.ts";
import type { SkillButton, Utterance } from "./skill.ts";

const guestKey = "ieum:demo:kakao-guest";
const log = place("log");
const quick = place("quick");
const field = place("text") as HTMLInputElement;
const rooms = [log, quick, place("exchanges")].map((element) => new Room(element));

void fetchShop().then((shop) => {
  if (shop) begin(shop);
  else {
    const trouble = place("trouble");
    trouble.hidden = false;
    trouble.textContent = "가게 정보를 불러오지 못했어요. 이 화면은 데모를 켰을 때만 쓸 수 있어요.";
  }
});

function begin(shop: DemoShop): void {
  let customer = findChosen(shop.customers);
  let lastSaid: Promise<void> = Promise.resolve();
  let unanswered = 0;
  const words = new ShopWords(shop.zone);
  const offset = Date.parse(shop.now) - Date.now();
  const now = (): string => words.time(Date.now() + offset);
  const who = new WhoView(place("who"), shop, become);
  place("channel").textContent = shop.shop.name;
  place("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) return;
    field.value = "";
    say({ text, trigger: "TEXT_INPUT" });
  });
  place("raw").addEventListener("change", (event) => {
    place("raw-panel").hidden = !(event.target as HTMLInputElement).checked;
  });
  become(customer);

  /** Each customer's room stays as it was left. */
  function become(chosen: DemoCustomer | undefined): void {
    for (const room of rooms) room.leave(customer?.ref);
    customer = chosen;
    choose(chosen);
    who.show(chosen);
    place("hint").textContent = chosen?.hint ?? "카카오톡에서 처음 말을 거는 손님이에요";
    for (const room of rooms) room.enter(chosen?.ref);
    log.scrollTop = log.scrollHeight;
    field.focus();
  }

  /** What is said while an answer is under way is asked after it, in the order it was said: as on a telephone, nothing typed is lost. */
  function say(utterance: Utterance): void {
    const speaker = customer;
    unanswered += 1;
    quick.replaceChildren();
    add(h("div.row.mine", {}, h("span.time", {}, now()), h("div.bubble", {}, h("p", { dir: "auto" }, utterance.text))));
    lastSaid = lastSaid.then(() => ask(speaker, utterance));
  }

  async function ask(speaker: DemoCustomer | undefined, utterance: Utterance): Promise<void> {
    const done = await exchange({ url: shop.kakao.webhook, secret: shop.kakao.secret }, speaker?.kakaoUser ?? guestUser(), utterance);
    unanswered -= 1;
    if (speaker !== customer) return;
    showOutcome(done.outcome);
    const exchanges = place("exchanges");
    for (const earlier of exchanges.children) earlier.removeAttribute("open");
    exchanges.prepend(exchangeElement(done));
  }

  function showOutcome(outcome: Outcome): void {
    if (outcome.kind !== "answered") return add(h("p.system", {}, troubleText(outcome)));
    const { outputs, quickReplies, callbackText } = outcome.answer;
    const parts = callbackText === undefined ? outputs.map((output) => outputElement(output, sayLater)) : [h("div.bubble", {}, h("p", {}, callbackText))];
    add(h("div.row", {}, h("div.avatar", { "aria-hidden": "true" }), h("div.stack", {}, h("p.sender", {}, shop.shop.name), ...parts, h("span.time", {}, now()))));
    if (unanswered === 0) quick.replaceChildren(...quickReplies.map((reply: SkillButton) => buttonElement(reply, "quick-reply", sayLater, "QUICKREPLY_BUTTON")));
    log.scrollTop = log.scrollHeight;
  }

  function sayLater(utterance: Utterance): void {
    say(utterance);
    field.focus();
  }
}

function add(element: HTMLElement): void {
  log.append(element);
  log.scrollTop = log.scrollHeight;
}

function troubleText(outcome: Exclude<Outcome, { kind: "answered" }>): string {
  switch (outcome.kind) {
    case "timeout":
      return "5초 안에 답이 오지 않았어요. 카카오톡이라면 채널이 정해 둔 기본 응답이 나가요.";
    case "unreachable":
      return "서버에 닿지 못했어요. 카카오톡이라면 채널이 정해 둔 기본 응답이 나가요.";
    case "refused":
      return `서버가 요청을 받지 않았어요 (HTTP ${outcome.status}).`;
    case "unreadable":
      return "카카오톡이 읽을 수 없는 답이에요. 원문을 확인해 주세요.";
  }
}

function exchangeElement({ request, response, status, millis, outcome }: Exchange): HTMLElement {
  const warnings = outcome.kind === "answered" ? outcome.warnings : [];
  return h(
    "details",
    { open: true },
    h("summary", {}, `${status ?? "응답 없음"} · ${millis.toLocaleString("ko-KR")} ms`),
    ...warnings.map((warning) => h("p.warning", {}, warning)),
    h("h3", {}, "응답"),
    h("pre", { tabindex: 0 }, pretty(response)),
    h("h3", {}, "요청"),
    h("pre", { tabindex: 0 }, request),
  );
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text || "(없음)";
  }
}

/** A guest keeps one key, as one KakaoTalk account would. */
function guestUser(): string {
  const known = localStorage.getItem(guestKey);
  if (known) return known;
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const key = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  localStorage.setItem(guestKey, key);
  return key;
}
