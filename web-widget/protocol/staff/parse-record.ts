import { conversationState, level } from "./parse-values.ts";
import { flag, list, number, oneOf, or, shape, text, type Reader } from "./reader.ts";
import type { BookingRow, CustomerRecord, Money, OrderRow } from "./record.ts";

const money: Reader<Money> = shape({ amount: number, currency: or(text, "KRW") }, {});
const source = shape({ kind: or(text, ""), text: or(text, ""), at: or(text, "") }, { conversation: text });

const booking: Reader<BookingRow> = shape(
  {
    number: text,
    title: or(text, ""),
    place: or(text, ""),
    startsAt: or(text, ""),
    endsAt: or(text, ""),
    seats: or(number, 1),
    status: or(text, ""),
  },
  { paid: money },
);

const tracking = shape(
  { carrier: or(text, ""), number: text, state: or(text, ""), events: list(shape({ at: or(text, ""), text }, {})) },
  { url: text, expectedOn: text },
);

const order: Reader<OrderRow> = shape(
  {
    number: text,
    placedAt: or(text, ""),
    status: or(text, ""),
    total: money,
    lines: list(shape({ sku: or(text, ""), name: text, quantity: or(number, 1), amount: money }, {})),
  },
  { tracking, pickup: shape({ place: text, until: text }, {}) },
);

export const customerRecord: Reader<CustomerRecord> = shape(
  {
    id: text,
    name: or(text, ""),
    initial: or(text, ""),
    level,
    locale: or(text, "ko"),
    since: or(text, ""),
    identities: list(
      shape(
        {
          kind: or(text, ""),
          label: text,
          address: or(text, ""),
          level,
          evidence: or(shape({ kind: or(text, ""), text: or(text, ""), at: or(text, "") }, {}), { kind: "", text: "", at: "" }),
        },
        {},
      ),
    ),
    consents: list(
      shape({ purpose: text, given: or(flag, false), at: or(text, ""), source: or(text, "") }, { channel: text }),
    ),
    bookings: list(booking),
    orders: list(order),
    coupons: list(
      shape(
        { code: text, title: or(text, ""), state: or(oneOf("not-yet", "usable", "used", "expired"), "expired") },
        { expiresAt: text, condition: text },
      ),
    ),
    preferences: list(shape({ label: text, value: text, source: or(source, { kind: "", text: "", at: "" }) }, {})),
    conversations: list(
      shape(
        { id: text, channel: or(text, "web"), startedAt: or(text, ""), lastAt: or(text, ""), state: conversationState },
        { subject: text },
      ),
    ),
    timeline: list(shape({ at: or(text, ""), kind: or(text, ""), text }, { ref: text })),
  },
  { ref: text, grade: text, phone: text, email: text, birthday: text },
);
