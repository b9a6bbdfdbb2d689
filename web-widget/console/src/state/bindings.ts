import type { Claim, Source } from "@ieum/protocol";
import type { BookingRow, CouponRow, OrderRow, ThreadMessage } from "@ieum/protocol/staff";
import type { Thread } from "./thread.ts";

/** What a claim of a bot message rests on, as far as this console can show it. */
export type Binding =
  | { readonly kind: "passage"; readonly source: Source }
  | { readonly kind: "article"; readonly article: string }
  | { readonly kind: "booking"; readonly booking: BookingRow }
  | { readonly kind: "order"; readonly order: OrderRow }
  | { readonly kind: "coupon"; readonly coupon: CouponRow }
  | { readonly kind: "row"; readonly row: string; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: "message"; readonly message: ThreadMessage }
  | { readonly kind: "gone" };

export function bindingOf(claim: Claim, message: ThreadMessage, thread: Thread): Binding {
  const bound = claim.boundTo;
  if ("article" in bound) {
    const cited = message.sources.filter((source) => source.article === bound.article);
    const source = cited.find((each) => each.passage.includes(claim.text)) ?? cited[0];
    return source ? { kind: "passage", source } : { kind: "article", article: bound.article };
  }
  if ("message" in bound) {
    const said = thread.find(bound.message);
    return said ? { kind: "message", message: said } : { kind: "gone" };
  }
  return rowBinding(bound.row, message, thread);
}

function rowBinding(row: string, message: ThreadMessage, thread: Thread): Binding {
  const slash = row.indexOf("/");
  const [kind, name] = [row.slice(0, slash), row.slice(slash + 1)];
  const { bookings, orders, coupons } = thread.record;
  const booking = kind === "booking" ? bookings.find((each) => each.number === name) : undefined;
  if (booking) return { kind: "booking", booking };
  const order = kind === "order" ? orders.find((each) => each.number === name) : undefined;
  if (order) return { kind: "order", order };
  const coupon = kind === "coupon" ? coupons.find((each) => each.code === name) : undefined;
  if (coupon) return { kind: "coupon", coupon };
  return { kind: "row", row, rows: message.cards.find((card) => card.ref === row)?.rows ?? [] };
}
