/** The dialect of KakaoTalk's chatbot skills, version 2.0: what a channel's bot sends and what it understands. */
import { asList, asNumber, asObject, asString, present, type JsonObject } from "@ieum/protocol";

/** How the customer came to say it: typed, or by which kind of button. */
export type Trigger = "TEXT_INPUT" | "QUICKREPLY_BUTTON_MESSAGE" | "QUICKREPLY_BUTTON_BLOCK" | "CARD_BUTTON_MESSAGE" | "CARD_BUTTON_BLOCK" | "LIST_ITEM_MESSAGE" | "LIST_ITEM_BLOCK";

export interface Utterance {
  readonly text: string;
  readonly trigger: Trigger;
  readonly blockId?: string;
  readonly extra?: JsonObject;
}

const botId = "64ad4e834bc96323949bfb11";
const fallbackBlock = { id: "64c791901a44040a688c7491", name: "폴백 블록" };

/** The body that KakaoTalk would POST for this utterance of a channel friend. */
export function skillRequest(user: string, { text, trigger, blockId, extra }: Utterance): object {
  const block = blockId === undefined ? fallbackBlock : { id: blockId, name: "블록" };
  return {
    intent: { ...block, extra: { reason: { code: 1, message: "OK" } } },
    userRequest: {
      timezone: "Asia/Seoul",
      lang: "ko",
      utterance: text,
      params: { surface: "Kakaotalk.plusfriend" },
      block,
      user: {
        id: user,
        type: "botUserKey",
        properties: { botUserKey: user, bot_user_key: user, plusfriendUserKey: `pf-${user}`, plusfriend_user_key: `pf-${user}`, isFriend: true },
      },
    },
    bot: { id: botId, name: "이음 아로마 공방" },
    action: { id: "6a171kzftj5feysekd1eqcvi", name: "이음", params: {}, detailParams: {}, clientExtra: extra ?? {} },
    contexts: [],
    flow: { trigger: { type: trigger }, lastBlock: block },
  };
}

export type ButtonAction = "webLink" | "message" | "phone" | "block" | "share" | "operator";

export interface SkillButton {
  readonly label: string;
  readonly action: ButtonAction;
  readonly webLinkUrl?: string;
  readonly messageText?: string;
  readonly phoneNumber?: string;
  readonly blockId?: string;
  readonly extra?: JsonObject;
}

export interface ListItem {
  readonly title: string;
  readonly description?: string;
  readonly imageUrl?: string;
  readonly link?: string;
  readonly action?: "message" | "block";
  readonly messageText?: string;
  readonly blockId?: string;
  readonly extra?: JsonObject;
}

interface CardBase {
  readonly title?: string;
  readonly description?: string;
  readonly imageUrl?: string;
  readonly buttons: readonly SkillButton[];
  readonly horizontal: boolean;
}

export type Output =
  | { readonly kind: "simpleText"; readonly text: string }
  | { readonly kind: "simpleImage"; readonly imageUrl: string; readonly altText: string }
  | ({ readonly kind: "textCard" | "basicCard" } & CardBase)
  | ({ readonly kind: "commerceCard"; readonly price: number; readonly discountedPrice?: number } & CardBase)
  | ({ readonly kind: "listCard"; readonly header: string; readonly items: readonly ListItem[] } & CardBase)
  | ({ readonly kind: "itemCard"; readonly head?: string; readonly items: readonly { readonly title: string; readonly description: string }[]; readonly summary?: { readonly title: string; readonly description: string } } & CardBase)
  | { readonly kind: "carousel"; readonly cards: readonly Output[] }
  | { readonly kind: "unknown"; readonly name: string };

export interface SkillAnswer {
  readonly outputs: readonly Output[];
  readonly quickReplies: readonly SkillButton[];
  /** The wait message when the skill answers later, by callback. */
  readonly callbackText?: string;
}

/** `undefined` for what KakaoTalk would not take as an answer at all. */
export function parseSkillAnswer(value: unknown): SkillAnswer | undefined {
  const json = asObject(value);
  if (json?.["version"] !== "2.0") return undefined;
  const template = asObject(json["template"]);
  if (json["useCallback"] === true && !template) {
    return { outputs: [], quickReplies: [], callbackText: asString(asObject(json["data"])?.["text"]) ?? "" };
  }
  if (!template || !Array.isArray(template["outputs"])) return undefined;
  return { outputs: asList(template["outputs"], parseOutput), quickReplies: asList(template["quickReplies"], parseButton) };
}

function parseOutput(value: unknown): Output | undefined {
  const [name, body] = Object.entries(asObject(value) ?? {})[0] ?? [];
  const json = asObject(body);
  if (name === undefined || !json) return undefined;
  if (name !== "carousel") return parseCard(name, json);
  const type = asString(json["type"]) ?? "";
  return { kind: "carousel", cards: asList(json["items"], (item) => parseCard(type, asObject(item) ?? {})) };
}

function parseCard(name: string, json: JsonObject): Output {
  const base = cardBase(json);
  switch (name) {
    case "simpleText":
      return { kind: name, text: asString(json["text"]) ?? "" };
    case "simpleImage":
      return { kind: name, imageUrl: asString(json["imageUrl"]) ?? "", altText: asString(json["altText"]) ?? "" };
    case "textCard":
    case "basicCard":
      return { kind: name, ...base };
    case "commerceCard":
      return present({ kind: name, ...base, price: asNumber(json["price"]) ?? 0, discountedPrice: asNumber(json["discountedPrice"]) });
    case "listCard":
      return { kind: name, ...base, header: asString(asObject(json["header"])?.["title"]) ?? "", items: asList(json["items"], parseListItem) };
    case "itemCard":
      return itemCard(json, base);
    default:
      return { kind: "unknown", name };
  }
}

function cardBase(json: JsonObject): CardBase {
  const thumbnail = asObject(json["thumbnail"]) ?? (Array.isArray(json["thumbnails"]) ? asObject(json["thumbnails"][0]) : undefined);
  return present({
    title: asString(json["title"]),
    description: asString(json["description"]),
    imageUrl: asString(thumbnail?.["imageUrl"]),
    buttons: asList(json["buttons"], parseButton),
    horizontal: json["buttonLayout"] === "horizontal",
  });
}

function itemCard(json: JsonObject, base: CardBase): Output {
  const pair = (value: unknown): { title: string; description: string } | undefined => {
    const fields = asObject(value);
    return fields && { title: asString(fields["title"]) ?? "", description: asString(fields["description"]) ?? "" };
  };
  const head = asString(asObject(json["head"])?.["title"]) ?? asString(asObject(json["profile"])?.["title"]);
  return present({ kind: "itemCard", ...base, head, items: asList(json["itemList"], pair), summary: pair(json["itemListSummary"]) });
}

function parseListItem(value: unknown): ListItem | undefined {
  const json = asObject(value);
  const title = asString(json?.["title"]);
  if (!json || title === undefined) return undefined;
  const action = json["action"] === "message" || json["action"] === "block" ? json["action"] : undefined;
  return present({
    title,
    description: asString(json["description"]),
    imageUrl: asString(json["imageUrl"]),
    link: asString(asObject(json["link"])?.["web"]),
    action,
    messageText: asString(json["messageText"]),
    blockId: asString(json["blockId"]),
    extra: asObject(json["extra"]),
  });
}

const buttonActions: readonly ButtonAction[] = ["webLink", "message", "phone", "block", "share", "operator"];

function parseButton(value: unknown): SkillButton | undefined {
  const json = asObject(value);
  const label = asString(json?.["label"]);
  const action = buttonActions.find((known) => known === json?.["action"]);
  if (!json || label === undefined || !action) return undefined;
  return present({
    label,
    action,
    webLinkUrl: asString(json["webLinkUrl"]),
    messageText: asString(json["messageText"]),
    phoneNumber: asString(json["phoneNumber"]),
    blockId: asString(json["blockId"]),
    extra: asObject(json["extra"]),
  });
}
