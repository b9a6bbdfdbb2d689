/** Parsers of the customer chat: they keep what they know, ignore the rest and never throw. */
import type {
  Action, Attachment, Card, CardRow, Choice, Claim, ClaimBinding, Floor, Identity, Listed, Message, Posted, Problem, ProblemField, ServerEvent,
  Session, Shop, Source, Staff,
} from "./chat.ts";
import { asBoolean, asNumber, asObject, asString, listOf, oneOf, or, shape, type Parser } from "./json.ts";

const floor: Parser<Floor> = or(oneOf("bot", "waiting", "staff"), "bot");
const empty = or(asString, "");

const actions: { readonly [T in Action["type"]]: Parser<Action> } = {
  confirm: shape({ type: oneOf("confirm"), proposal: asString }, "proposal"),
  cancel: shape({ type: oneOf("cancel"), proposal: asString }, "proposal"),
  pick: shape({ type: oneOf("pick"), slot: asString, value: asString }, "slot", "value"),
  say: shape({ type: oneOf("say"), text: asString }, "text"),
  open: shape({ type: oneOf("open"), url: asString }, "url"),
  handoff: shape({ type: oneOf("handoff") }),
};

export const parseAction: Parser<Action> = discriminated(actions);

export const parseChoice: Parser<Choice> = shape<Choice>({ label: asString, action: parseAction }, "label", "action");

export const parseSource: Parser<Source> = shape<Source>(
  { article: empty, title: asString, heading: asString, passage: empty, url: asString, updatedAt: asString },
  "title",
);

const bindings: readonly Parser<ClaimBinding>[] = [shape({ article: asString }, "article"), shape({ row: asString }, "row"), shape({ message: asNumber }, "message")];

export const parseClaim: Parser<Claim> = shape<Claim>({ text: asString, kind: empty, boundTo: (value) => firstOf(bindings, value) }, "text", "boundTo");

const parseRow: Parser<CardRow> = shape<CardRow>({ label: empty, value: asString }, "value");

export const parseCard: Parser<Card> = shape<Card>(
  {
    kind: or(oneOf("class-session", "booking", "order", "product", "coupon", "summary"), "summary"),
    title: asString,
    subtitle: asString,
    image: asString,
    rows: listOf(parseRow),
    ref: asString,
    expiresAt: asString,
    choices: listOf(parseChoice),
  },
  "title",
);

export const parseAttachment: Parser<Attachment> = shape<Attachment>(
  { id: asString, url: asString, kind: oneOf("image", "pdf"), name: asString, bytes: asNumber },
  "id", "url", "kind",
);

const messageFields = shape<Message>(
  {
    seq: (value) => (typeof value === "number" && value >= 1 ? value : undefined),
    id: empty,
    at: empty,
    from: or(oneOf("customer", "bot", "staff", "system"), "system"),
    author: asString,
    channel: or(asString, "web"),
    text: empty,
    sources: listOf(parseSource),
    claims: listOf(parseClaim),
    cards: listOf(parseCard),
    choices: listOf(parseChoice),
    attachments: listOf(parseAttachment),
    intent: or(oneOf("answer", "ask", "proposal", "done", "handoff", "notice"), "answer"),
    ai: (value) => value === true,
    clientMessageId: asString,
    action: parseAction,
    asks: oneOf("rating"),
    rated: asNumber,
    helpful: asBoolean,
  },
  "seq",
);

/** A message needs only a positive `seq`; everything else has a harmless meaning when it is missing. What a bot says counts as generated. */
export const parseMessage: Parser<Message> = (value) => {
  const message = messageFields(value);
  return message && { ...message, ai: message.ai || message.from === "bot" };
};

const parseStaff: Parser<Staff> = shape<Staff>({ name: asString }, "name");

const listedFields = { messages: (value: unknown) => (Array.isArray(value) ? listOf(parseMessage)(value) : undefined), floor, staff: parseStaff };

export const parseListed: Parser<Listed> = shape<Listed>(listedFields, "messages");

export const parsePosted: Parser<Posted> = shape<Posted>({ accepted: asNumber, ...listedFields }, "accepted", "messages");

const parseIdentity = shape<Identity>({
  level: or((value) => [0, 1, 2].find((level) => level === value) as Identity["level"] | undefined, 0),
  name: asString,
  problem: (value) => (typeof value === "string" ? (value === "expired" ? value : "invalid") : undefined),
});

const parseShop = shape<Shop>({ name: empty, accent: asString, zone: asString });

export const parseSession: Parser<Session> = shape<Session>(
  {
    token: (value) => asString(value) || undefined,
    conversationId: empty,
    expiresAt: empty,
    locale: or(oneOf("ko", "en"), "ko"),
    identity: (value) => parseIdentity(asObject(value) ?? {}),
    shop: (value) => parseShop(asObject(value) ?? {}),
    floor,
    messages: listOf(parseMessage),
  },
  "token",
);

const problemFields = shape<Problem>({
  type: or(asString, "about:blank"),
  title: empty,
  status: or(asNumber, 0),
  detail: asString,
  errors: listOf(shape<ProblemField>({ pointer: asString, code: asString, detail: empty }, "pointer")),
});

/** Always a problem: an answer without a usable body is described by its status alone. */
export function parseProblem(value: unknown, status: number): Problem {
  return problemFields({ title: `HTTP ${status}`, status, ...asObject(value) }) as Problem;
}

type EventOf<T extends ServerEvent["type"]> = Extract<ServerEvent, { readonly type: T }>;

const events: { readonly [T in ServerEvent["type"]]: Parser<EventOf<T>> } = {
  message: shape<EventOf<"message">>({ type: oneOf("message"), message: parseMessage, previous: asNumber }, "message"),
  partial: shape<EventOf<"partial">>({ type: oneOf("partial"), turn: asString, text: asString }, "turn", "text"),
  typing: shape<EventOf<"typing">>({ type: oneOf("typing"), from: or(oneOf("bot", "staff"), "bot"), author: asString, on: or(asBoolean, true) }),
  floor: shape<EventOf<"floor">>({ type: oneOf("floor"), floor: oneOf("bot", "waiting", "staff"), staff: parseStaff }, "floor"),
  read: shape<EventOf<"read">>({ type: oneOf("read"), seq: asNumber }, "seq"),
  resumed: shape<EventOf<"resumed">>({ type: oneOf("resumed"), from: or(asNumber, 0), to: or(asNumber, 0), floor, staff: parseStaff }),
  ping: shape<EventOf<"ping">>({ type: oneOf("ping") }),
  error: shape<EventOf<"error">>({ type: oneOf("error"), problem: (value) => parseProblem(value, 400), clientMessageId: asString }),
};

/** An event that this version does not know is `undefined`, and is to be ignored. */
export const parseEvent: Parser<ServerEvent> = discriminated<ServerEvent>(events);

function discriminated<T>(parsers: Readonly<Record<string, Parser<T>>>): Parser<T> {
  return (value) => {
    const type = asString(asObject(value)?.["type"]);
    return type !== undefined && Object.hasOwn(parsers, type) ? parsers[type]?.(value) : undefined;
  };
}

function firstOf<T>(parsers: readonly Parser<T>[], value: unknown): T | undefined {
  return parsers.map((parse) => parse(value)).find((parsed) => parsed !== undefined);
}
