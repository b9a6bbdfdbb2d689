import type { DemoLocation, DemoProduct, DemoSession, DemoShop } from "@ieum/protocol";
import { h } from "@ieum/widget/dom";
import { stockText } from "./stock.ts";
import { seatsOf, weekOf } from "./week.ts";
import { duration, won, type ShopWords } from "./words.ts";

/** Fills the front page's sections with the shop as it is now. */
export function showFront(shop: DemoShop, now: number, words: ShopWords): void {
  setText("name", shop.shop.name);
  setText("tagline", shop.shop.tagline);
  document.title = shop.shop.name;
  place("class-list").replaceChildren(...classDays(shop, now, words));
  place("products").replaceChildren(...shop.products.map(productElement));
  place("places").replaceChildren(...shop.shop.locations.map(locationElement));
  (place("staff-link") as HTMLAnchorElement).href = shop.staff.url;
}

export function place(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element;
}

function setText(id: string, text: string): void {
  if (text) place(id).textContent = text;
}

function classDays({ sessions }: DemoShop, now: number, words: ShopWords): readonly HTMLElement[] {
  const days = [...weekOf(sessions, now, words)];
  if (days.length === 0) return [h("p.quiet", {}, "이번 주에는 예정된 클래스가 없어요.")];
  return days.map(([day, list]) => h("div.day", {}, h("h3", {}, day), h("ul", {}, ...list.map((session) => classElement(session, words)))));
}

function classElement(session: DemoSession, words: ShopWords): HTMLElement {
  const seats = seatsOf(session);
  return h("li.class", { "data-tone": seats.tone, "data-code": session.code },
    h("span.class-time", {}, words.time(Date.parse(session.startsAt))),
    h("span.class-name", {}, session.name, h("small", {}, `${session.place} · ${duration(session.minutes)}`)),
    h("span.class-price", {}, won(session.price)),
    h("span.seats", {}, seats.text),
  );
}

const tones: Readonly<Record<string, string>> = { LAV: "lavender", TEA: "leaf", EUC: "leaf", ORA: "citrus", FRA: "amber", CHA: "chamomile", KIT: "clay", REF: "wood", BAL: "dusk", STO: "stone", SUB: "rose" };

function productElement({ sku, name, price, stock }: DemoProduct): HTMLElement {
  const tone = tones[sku.split("-")[1]?.slice(0, 3) ?? ""] ?? "stone";
  const subscription = sku === "P-SUB";
  return h("li.product", { "data-sku": sku },
    h("div.swatch", { "data-tone": tone, "aria-hidden": "true" }),
    h("h3", {}, name),
    h("p.price", {}, subscription ? `월 ${won(price)}` : won(price)),
    h("p.quiet", {}, stockText(stock)),
  );
}

function locationElement({ name, address, phone, hours }: DemoLocation): HTMLElement {
  return h("div.place", {},
    h("h3", {}, name),
    h("p", {}, address),
    h("p", {}, h("a", { href: `tel:${phone.replaceAll("-", "")}` }, phone)),
    h("p.quiet", {}, hours),
  );
}
