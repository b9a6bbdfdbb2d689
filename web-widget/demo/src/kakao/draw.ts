import { button, h, link } from "@ieum/widget/dom";
import { linkify, safeUrl } from "@ieum/widget/text";
import type { ListItem, Output, SkillButton, Utterance } from "./skill.ts";

export type Say = (utterance: Utterance) => void;
type Card = Extract<Output, { readonly buttons: readonly SkillButton[] }>;

const newWindow = "새 창";
const numbers = new Intl.NumberFormat("ko-KR");
const foldsAfter = 500;

/** One output as KakaoTalk draws it. */
export function outputElement(output: Output, say: Say): HTMLElement {
  switch (output.kind) {
    case "simpleText":
      return h("div.bubble", {}, ...folded(output.text));
    case "simpleImage":
      return h("div.card", {}, image(output.imageUrl, output.altText));
    case "carousel":
      return h("div.carousel", { tabindex: 0, role: "group", "aria-label": "옆으로 넘겨 보기" }, ...output.cards.map((card) => outputElement(card, say)));
    case "unknown":
      return h("div.bubble.quiet", {}, `카카오톡이 모르는 말풍선: ${output.name}`);
    default:
      return h("article", { class: `card ${output.kind}` }, ...cardParts(output, say), buttons(output, say));
  }
}

function cardParts(card: Card, say: Say): readonly (HTMLElement | undefined)[] {
  const picture = card.imageUrl === undefined ? undefined : image(card.imageUrl, "");
  const title = card.title ? h("p.title", {}, card.title) : undefined;
  const description = card.description ? h("p.description", {}, ...linked(card.description)) : undefined;
  switch (card.kind) {
    case "textCard":
    case "basicCard":
      return [picture, title, description];
    case "commerceCard":
      return [picture, h("p.title", {}, `${numbers.format(card.discountedPrice ?? card.price)}원`), title, description];
    case "listCard":
      return [h("p.list-header", {}, card.header), h("ul", {}, ...card.items.map((item) => h("li", {}, listItem(item, say))))];
    case "itemCard":
      return [
        picture,
        card.head === undefined ? undefined : h("p.list-header", {}, card.head),
        h("dl", {}, ...card.items.map(pair), card.summary && pair(card.summary)),
        title,
        description,
      ];
  }
}

function pair({ title, description }: { readonly title: string; readonly description: string }): HTMLElement {
  return h("div", {}, h("dt", {}, title), h("dd", {}, description));
}

function listItem(item: ListItem, say: Say): HTMLElement {
  const { title, description, imageUrl, action, messageText, blockId, extra } = item;
  const parts = [
    h("span.item-text", {}, h("span.item-title", {}, title), description !== undefined && h("span.item-description", {}, description)),
    imageUrl !== undefined && image(imageUrl, ""),
  ];
  const href = item.link === undefined ? undefined : safeUrl(item.link);
  if (href) return link(href, newWindow, { class: "item" }, ...parts);
  if (!action) return h("div.item", {}, ...parts);
  const utterance: Utterance = { text: messageText ?? title, trigger: action === "block" ? "LIST_ITEM_BLOCK" : "LIST_ITEM_MESSAGE", ...(blockId && { blockId }), ...(extra && { extra }) };
  return button({ class: "item" }, () => say(utterance), ...parts);
}

function buttons({ buttons: list, horizontal }: Card, say: Say): HTMLElement | undefined {
  if (list.length === 0) return undefined;
  return h("div", { class: horizontal ? "buttons horizontal" : "buttons" }, ...list.map((one) => buttonElement(one, "card-button", say, "CARD_BUTTON")));
}

/** A button or a quick reply: what it says goes back with its `extra`. */
export function buttonElement(one: SkillButton, style: string, say: Say, from: "CARD_BUTTON" | "QUICKREPLY_BUTTON"): HTMLElement {
  const { label, action, messageText, blockId, extra } = one;
  switch (action) {
    case "webLink":
    case "phone": {
      const href = safeUrl(action === "phone" ? `tel:${one.phoneNumber ?? ""}` : (one.webLinkUrl ?? ""));
      return href ? link(href, newWindow, { class: style }, label) : h("span", { class: style }, label);
    }
    case "message":
    case "block": {
      const utterance: Utterance = { text: messageText ?? label, trigger: action === "block" ? `${from}_BLOCK` : `${from}_MESSAGE`, ...(blockId && { blockId }), ...(extra && { extra }) };
      return button({ class: style }, () => say(utterance), label);
    }
    case "share":
    case "operator":
      return h("button", { type: "button", class: style, "aria-disabled": "true", title: "카카오톡 안에서만 쓸 수 있어요" }, label);
  }
}

/** KakaoTalk folds a text after 500 characters. */
function folded(text: string): readonly Node[] {
  if (text.length <= foldsAfter) return [h("p", {}, ...linked(text))];
  const paragraph = h("p", {}, `${text.slice(0, foldsAfter)}…`);
  const more = button({ class: "more" }, () => {
    paragraph.replaceChildren(...linked(text));
    more.remove();
  }, "전체 보기");
  return [paragraph, more];
}

function linked(text: string): readonly Node[] {
  return linkify(text).map(({ text: part, href }) => (href ? link(href, newWindow, {}, part) : document.createTextNode(part)));
}

/** Pictures from elsewhere are not loaded by this page's policy; their place is kept. */
function image(url: string, alt: string): HTMLElement {
  const href = safeUrl(url, location.href);
  const picture = h("img", { src: href, alt, loading: "lazy" });
  picture.addEventListener("error", () => picture.replaceWith(h("div.no-image", { role: "img", "aria-label": alt || "그림" })));
  return picture;
}
