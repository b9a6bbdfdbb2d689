import { asList, asNumber, asObject, asOneOf, asString } from "./json.ts";

/** `GET /api/v1/demo/shop`: what the demo's front page shows. Served only while the demo shop is on. */

export interface DemoLocation {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly hours: string;
}

/** `full` has no free seat, `closed` can no longer be booked. */
export type DemoSessionState = "open" | "full" | "closed" | "cancelled";

export interface DemoSession {
  readonly code: string;
  readonly course: string;
  readonly name: string;
  readonly place: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly price: number;
  readonly capacity: number;
  readonly free: number;
  readonly state: DemoSessionState;
}

export interface DemoProduct {
  readonly sku: string;
  readonly name: string;
  readonly price: number;
  /** Pieces by place, e.g. `{"성수": 12, "온라인": 80}`; empty for what has no stock, such as a subscription. */
  readonly stock: Readonly<Record<string, number>>;
}

export interface DemoCustomer {
  readonly ref: string;
  readonly name: string;
  readonly hint: string;
  /** A signed identity token, made for this answer. */
  readonly identityToken: string;
  /** Their KakaoTalk key: `userRequest.user.id` of the skill's dialect. */
  readonly kakaoUser: string;
}

/** The whole answer. */
export interface DemoShop {
  readonly now: string;
  readonly zone: string;
  readonly shop: { readonly name: string; readonly tagline: string; readonly locations: readonly DemoLocation[] };
  readonly sessions: readonly DemoSession[];
  readonly products: readonly DemoProduct[];
  readonly customers: readonly DemoCustomer[];
  readonly kakao: { readonly webhook: string; readonly secret: string };
  readonly staff: { readonly url: string; readonly logins: readonly string[] };
}

const sessionStates = ["open", "full", "closed", "cancelled"] as const;

export function parseDemoShop(value: unknown): DemoShop | undefined {
  const json = asObject(value);
  const shop = asObject(json?.["shop"]);
  if (!json || !shop) return undefined;
  const kakao = asObject(json["kakao"]);
  const staff = asObject(json["staff"]);
  return {
    now: asString(json["now"]) ?? "",
    zone: asString(json["zone"]) ?? "Asia/Seoul",
    shop: { name: asString(shop["name"]) ?? "", tagline: asString(shop["tagline"]) ?? "", locations: asList(shop["locations"], parseLocation) },
    sessions: asList(json["sessions"], parseSessionRow),
    products: asList(json["products"], parseProduct),
    customers: asList(json["customers"], parseCustomer),
    kakao: { webhook: asString(kakao?.["webhook"]) ?? "/webhooks/kakao/main", secret: asString(kakao?.["secret"]) ?? "" },
    staff: { url: asString(staff?.["url"]) ?? "/console", logins: asList(staff?.["logins"], asString) },
  };
}

function parseLocation(value: unknown): DemoLocation | undefined {
  const { text, known } = reader(value);
  return known ? { name: text("name"), address: text("address"), phone: text("phone"), hours: text("hours") } : undefined;
}

function parseSessionRow(value: unknown): DemoSession | undefined {
  const { text, number, known, field } = reader(value);
  if (!known) return undefined;
  return {
    code: text("code"),
    course: text("course"),
    name: text("name"),
    place: text("place"),
    startsAt: text("startsAt"),
    minutes: number("minutes"),
    price: number("price"),
    capacity: number("capacity"),
    free: number("free"),
    state: asOneOf(field("state"), sessionStates) ?? "open",
  };
}

function parseProduct(value: unknown): DemoProduct | undefined {
  const { text, number, known, field } = reader(value);
  if (!known) return undefined;
  const stock = Object.entries(asObject(field("stock")) ?? {}).flatMap(([place, pieces]) => {
    const count = asNumber(pieces);
    return count === undefined ? [] : [[place, count] as const];
  });
  return { sku: text("sku"), name: text("name"), price: number("price"), stock: Object.fromEntries(stock) };
}

function parseCustomer(value: unknown): DemoCustomer | undefined {
  const { text, known } = reader(value);
  if (!known) return undefined;
  return { ref: text("ref"), name: text("name"), hint: text("hint"), identityToken: text("identityToken"), kakaoUser: text("kakaoUser") };
}

interface Reader {
  readonly known: boolean;
  field(name: string): unknown;
  text(name: string): string;
  number(name: string): number;
}

function reader(value: unknown): Reader {
  const json = asObject(value);
  const field = (name: string): unknown => json?.[name];
  return { known: json !== undefined, field, text: (name) => asString(field(name)) ?? "", number: (name) => asNumber(field(name)) ?? 0 };
}
