import type { CustomerName, IdentityLevel, Instant } from "./values.ts";

/** Whole units of the currency's smallest coin in use: 60000 KRW is 60,000원. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** Why we believe that an address belongs to this customer. */
export interface Evidence {
  readonly kind: string;
  readonly text: string;
  readonly at: Instant;
}

export interface Identity {
  readonly kind: string;
  readonly label: string;
  readonly address: string;
  readonly level: IdentityLevel;
  readonly evidence: Evidence;
}

export interface Consent {
  readonly purpose: string;
  readonly channel?: string;
  readonly given: boolean;
  readonly at: Instant;
  readonly source: string;
}

/** `status`: held, confirmed, attended, cancelled, expired, no-show. */
export interface BookingRow {
  readonly number: string;
  readonly title: string;
  readonly place: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly seats: number;
  readonly status: string;
  readonly paid?: Money;
}

export interface OrderLine {
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly amount: Money;
}

export interface Tracking {
  readonly carrier: string;
  readonly number: string;
  readonly url?: string;
  readonly state: string;
  /** A date without a time. */
  readonly expectedOn?: string;
  readonly events: readonly { readonly at: Instant; readonly text: string }[];
}

/** `status`: awaiting-payment, preparing, in-transit, delivered, ready-for-pickup, picked-up, cancelled, returning, returned. */
export interface OrderRow {
  readonly number: string;
  readonly placedAt: Instant;
  readonly status: string;
  readonly total: Money;
  readonly lines: readonly OrderLine[];
  readonly tracking?: Tracking;
  readonly pickup?: { readonly place: string; readonly until: Instant };
}

export interface CouponRow {
  readonly code: string;
  readonly title: string;
  readonly state: "not-yet" | "usable" | "used" | "expired";
  /** The first instant at which it is over. */
  readonly expiresAt?: Instant;
  readonly condition?: string;
}

/** What we know they like, and where it was learnt. */
export interface Preference {
  readonly label: string;
  readonly value: string;
  readonly source: {
    readonly kind: string;
    readonly text: string;
    readonly at: Instant;
    readonly conversation?: string;
  };
}

export interface PastConversation {
  readonly id: string;
  readonly channel: string;
  readonly startedAt: Instant;
  readonly lastAt: Instant;
  readonly state: "open" | "resolved";
  readonly subject?: string;
}

export interface RecordEntry {
  readonly at: Instant;
  readonly kind: string;
  readonly text: string;
  /** `order/O-1001`, `booking/B-2001`, `conversation/…`, `coupon/…`. */
  readonly ref?: string;
}

/** One customer, whatever channel they write from. Bookings, orders and the timeline are newest first. */
export interface CustomerRecord extends CustomerName {
  readonly ref?: string;
  readonly grade?: string;
  readonly locale: string;
  readonly phone?: string;
  readonly email?: string;
  /** `MM-DD`. */
  readonly birthday?: string;
  readonly since: Instant;
  readonly identities: readonly Identity[];
  readonly consents: readonly Consent[];
  readonly bookings: readonly BookingRow[];
  readonly orders: readonly OrderRow[];
  readonly coupons: readonly CouponRow[];
  readonly preferences: readonly Preference[];
  readonly conversations: readonly PastConversation[];
  readonly timeline: readonly RecordEntry[];
}
