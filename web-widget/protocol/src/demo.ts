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
