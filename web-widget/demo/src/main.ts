/** The front page of the demo shop: the shop as it is now, whom to be, and the widget as any shop would embed it. */
import type { DemoCustomer, DemoShop } from "@ieum/protocol";
import { h } from "@ieum/widget/dom";
import type { IeumPage } from "@ieum/widget/page";
import { place, showFront } from "./front.ts";
import { choose, fetchShop, findChosen } from "./shop.ts";
import { WhoView } from "./who.ts";
import { ShopWords } from "./words.ts";

const refreshEvery = 15_000;
const clockEvery = 1_000;

/** How far the program's clock is from this browser's. */
let offset = 0;
let who: WhoView | undefined;
/** What the page shows, so that an unchanged shop leaves it alone. */
let shown = "";
let words = new ShopWords("Asia/Seoul");

/** What is asked of the widget before its script has come, in order. */
const wishes: ((chat: IeumPage) => void)[] = [];

void refresh();
setInterval(() => document.visibilityState === "visible" && void refresh(), refreshEvery);
setInterval(showClock, clockEvery);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && void refresh());
place("ask").addEventListener("click", () => ask((chat) => chat.open()));

async function refresh(): Promise<void> {
  const shop = await fetchShop();
  const trouble = place("trouble");
  trouble.hidden = shop !== undefined;
  if (!shop) {
    trouble.textContent = "가게 정보를 불러오지 못했어요. 잠시 뒤에 다시 불러올게요.";
    return;
  }
  const now = Date.parse(shop.now);
  offset = Number.isNaN(now) ? 0 : now - Date.now();
  words = new ShopWords(shop.zone);
  const { sessions, products } = shop;
  const front = JSON.stringify([sessions, products, words.day(now)]);
  if (front !== shown) showFront(shop, Date.now() + offset, words);
  shown = front;
  showClock();
  if (!who) begin(shop);
}

function begin(shop: DemoShop): void {
  const chosen = findChosen(shop.customers);
  const kakao = h("a.person.out", { href: "/demo/kakao" }, "카카오톡");
  who = new WhoView(place("who"), shop, become, [kakao]);
  who.show(chosen);
  embedWidget(chosen);
}

/** One tag, as in any shop's page; a signed-in customer's token stands in it. */
function embedWidget(customer: DemoCustomer | undefined): void {
  const script = h("script", { src: "/widget.js", "data-locale": "ko", ...(customer && { "data-identity-token": customer.identityToken }) });
  script.addEventListener("load", () => wishes.splice(0).forEach(ask));
  document.body.append(script);
}

/** A click that is quicker than the script is not lost. */
function ask(wish: (chat: IeumPage) => void): void {
  if (window.Ieum) wish(window.Ieum);
  else wishes.push(wish);
}

function become(customer: DemoCustomer | undefined): void {
  choose(customer);
  who?.show(customer);
  ask((chat) => {
    chat.identify(customer?.identityToken);
    chat.open();
  });
}

function showClock(): void {
  place("clock").textContent = `프로그램 시각 ${words.clock(Date.now() + offset)}`;
}
