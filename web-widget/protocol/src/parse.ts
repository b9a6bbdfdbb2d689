/** Parsers of the customer chat: they keep what they know, ignore the rest and never throw. */
import type {
  Action, Attachment, Card, Choice, Claim, ClaimBinding, Floor, Identity, Intent, Listed, Message, Posted, Problem, Sender, ServerEvent, Session,
  Shop, Source, Staff,
} from "./chat.ts";
import { asBoolean, asList, asNumber, asObject, asOneOf, asString, present } from "./json.ts";

const senders: readonly Sender[] = ["customer", "bot", "staff", "system"];
const intents: readonly Intent[] = ["answer", "ask", "proposal", "done", "handoff", "notice"];
const floors: readonly Floor[] = ["bot", "waiting", "staff"];
const cardKinds = ["class-session", "booking", "order", "product", "coupon", "summary"] as const;

export function parseAction(value: unknown): Action | undefined {
  const json = asObject(value);
  const type = asString(json?.["type"]);
  const field = (name: string): string | undefined => asString(json?.[name]);
  switch (type) {
    case "confirm":
    case "cancel":
      return whole({ type, proposal: field("proposal") });
    case "pick":
      return whole({ type, slot: field("slot"), value: field("value") });
    case "say":
      return whole({ type, text: field("text") });
    case "open":
      return whole({ type, url: field("url") });
    case "handoff":
      return { type };
    default:
      return undefined;
  }
}

export function parseChoice(value: unknown): Choice | undefined {
  const json = asObject(value);
  const label = asString(json?.["label"]);
  const action = parseAction(json?.["action"]);
  return label && action ? { label, action } : undefined;
}

export function parseSource(value: unknown): Source | undefined {
  const json = asObject(value);
  const title = asString(json?.["title"]);
  if (!json || title === undefined) return undefined;
  return present({
    article: asString(json["article"]) ?? "",
    title,
    heading: asString(json["heading"]),
    passage: asString(json["passage"]) ?? "",
    url: asString(json["url"]),
    updatedAt: asString(json["updatedAt"]),
  });
}

export function parseClaim(value: unknown): Claim | undefined {
  const json = asObject(value);
  const text = asString(json?.["text"]);
  const boundTo = parseBinding(json?.["boundTo"]);
  return json && text !== undefined && boundTo ? { text, kind: asString(json["kind"]) ?? "", boundTo } : undefined;
}

function parseBinding(value: unknown): ClaimBinding | undefined {
  const json = asObject(value);
  const article = asString(json?.["article"]);
  if (article !== undefined) return { article };
  const row = asString(json?.["row"]);
  if (row !== undefined) return { row };
  const message = asNumber(json?.["message"]);
  return message === undefined ? undefined : { message };
}

export function parseCard(value: unknown): Card | undefined {
  const json = asObject(value);
  const title = asString(json?.["title"]);
  if (!json || title === undefined) return undefined;
  return present({
    kind: asOneOf(json["kind"], cardKinds) ?? "summary",
    title,
    subtitle: asString(json["subtitle"]),
    image: asString(json["image"]),
    rows: asList(json["rows"], (row) => {
      const cells = asObject(row);
      const text = asString(cells?.["value"]);
      return cells && text !== undefined ? { label: asString(cells["label"]) ?? "", value: text } : undefined;
    }),
    ref: asString(json["ref"]),
    expiresAt: asString(json["expiresAt"]),
    choices: asList(json["choices"], parseChoice),
  });
}

export function parseAttachment(value: unknown): Attachment | undefined {
  const json = asObject(value);
  const fields = {
    id: asString(json?.["id"]),
    url: asString(json?.["url"]),
    kind: asOneOf(json?.["kind"], ["image", "pdf"] as const),
  };
  const attachment = whole(fields);
  return attachment && json ? present({ ...attachment, name: asString(json["name"]), bytes: asNumber(json["bytes"]) }) : undefined;
}

/** A message needs only a positive `seq`; everything else has a harmless meaning when it is missing. */
export function parseMessage(value: unknown): Message | undefined {
  const json = asObject(value);
  const seq = asNumber(json?.["seq"]);
  if (!json || seq === undefined || seq < 1) return undefined;
  const from = asOneOf(json["from"], senders) ?? "system";
  return present({
    seq,
    id: asString(json["id"]) ?? String(seq),
    at: asString(json["at"]) ?? "",
    from,
    author: asString(json["author"]),
    channel: asString(json["channel"]) ?? "web",
    text: asString(json["text"]) ?? "",
    sources: asList(json["sources"], parseSource),
    claims: asList(json["claims"], parseClaim),
    cards: asList(json["cards"], parseCard),
    choices: asList(json["choices"], parseChoice),
    attachments: asList(json["attachments"], parseAttachment),
    intent: asOneOf(json["intent"], intents) ?? (from === "system" ? "notice" : "answer"),
    ai: asBoolean(json["ai"]) ?? from === "bot",
    clientMessageId: asString(json["clientMessageId"]),
    action: parseAction(json["action"]),
    asks: asOneOf(json["asks"], ["rating"] as const),
    rated: asNumber(json["rated"]),
    helpful: asBoolean(json["helpful"]),
  });
}

export function parseFloor(value: unknown): Floor | undefined {
  return asOneOf(value, floors);
}

function parseStaff(value: unknown): Staff | undefined {
  const name = asString(asObject(value)?.["name"]);
  return name === undefined ? undefined : { name };
}

export function parseListed(value: unknown): Listed | undefined {
  const json = asObject(value);
  if (!json || !Array.isArray(json["messages"])) return undefined;
  return present({
    messages: asList(json["messages"], parseMessage),
    floor: parseFloor(json["floor"]) ?? "bot",
    staff: parseStaff(json["staff"]),
  });
}

export function parsePosted(value: unknown): Posted | undefined {
  const listed = parseListed(value);
  const accepted = asNumber(asObject(value)?.["accepted"]);
  return listed && accepted !== undefined ? { ...listed, accepted } : undefined;
}

function parseIdentity(value: unknown): Identity {
  const json = asObject(value);
  const level = json?.["level"];
  return present({
    level: level === 1 || level === 2 ? level : 0,
    name: asString(json?.["name"]),
    problem: asString(json?.["problem"]) === undefined ? undefined : (asOneOf(json?.["problem"], ["expired"] as const) ?? "invalid"),
  });
}

function parseShop(value: unknown): Shop {
  const json = asObject(value);
  return present({ name: asString(json?.["name"]) ?? "", accent: asString(json?.["accent"]), zone: asString(json?.["zone"]) });
}

export function parseSession(value: unknown): Session | undefined {
  const json = asObject(value);
  const token = asString(json?.["token"]);
  if (!json || !token) return undefined;
  return {
    token,
    conversationId: asString(json["conversationId"]) ?? "",
    expiresAt: asString(json["expiresAt"]) ?? "",
    locale: asOneOf(json["locale"], ["ko", "en"] as const) ?? "ko",
    identity: parseIdentity(json["identity"]),
    shop: parseShop(json["shop"]),
    floor: parseFloor(json["floor"]) ?? "bot",
    messages: asList(json["messages"], parseMessage),
  };
}

/** Always a problem: an answer without a usable body is described by its status alone. */
export function parseProblem(value: unknown, status: number): Problem {
  const json = asObject(value);
  return present({
    type: asString(json?.["type"]) ?? "about:blank",
    title: asString(json?.["title"]) ?? `HTTP ${status}`,
    status: asNumber(json?.["status"]) ?? status,
    detail: asString(json?.["detail"]),
    errors: asList(json?.["errors"], (element) => {
      const error = asObject(element);
      const pointer = asString(error?.["pointer"]);
      if (!error || pointer === undefined) return undefined;
      return present({ pointer, code: asString(error["code"]), detail: asString(error["detail"]) ?? "" });
    }),
  });
}

/** An event that this version does not know is `undefined`, and is to be ignored. */
export function parseEvent(value: unknown): ServerEvent | undefined {
  const json = asObject(value);
  const type = asString(json?.["type"]);
  if (!json) return undefined;
  const seq = asNumber(json["seq"]);
  const floor = parseFloor(json["floor"]);
  switch (type) {
    case "message": {
      const message = parseMessage(json["message"]);
      return message && present({ type, message, previous: asNumber(json["previous"]) });
    }
    case "partial":
      return whole({ type, turn: asString(json["turn"]), text: asString(json["text"]) });
    case "typing": {
      const from = asOneOf(json["from"], ["bot", "staff"] as const) ?? "bot";
      return present({ type, from, author: asString(json["author"]), on: asBoolean(json["on"]) ?? true });
    }
    case "floor":
      return floor && present({ type, floor, staff: parseStaff(json["staff"]) });
    case "read":
      return seq === undefined ? undefined : { type, seq };
    case "resumed":
      return present({
        type,
        from: asNumber(json["from"]) ?? 0,
        to: asNumber(json["to"]) ?? 0,
        floor: floor ?? "bot",
        staff: parseStaff(json["staff"]),
      });
    case "ping":
      return { type };
    case "error":
      return present({ type, problem: parseProblem(json["problem"], 400), clientMessageId: asString(json["clientMessageId"]) });
    default:
      return undefined;
  }
}

/** The fields when none is absent, else `undefined`. */
function whole<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } | undefined {
  return Object.values(fields).includes(undefined) ? undefined : (fields as { [K in keyof T]: Exclude<T[K], undefined> });
}
