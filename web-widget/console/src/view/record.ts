import type { BookingRow, CouponRow, CustomerRecord, OrderRow } from "@ieum/protocol/staff";
import { instant } from "../state/rows.ts";
import { backButton } from "./back.ts";
import { h, type Child, type Described } from "./dom.ts";
import { channelIcon, icon, type IconName } from "./icons.ts";
import { avatar } from "./list.ts";
import { nameOf, sayCode, type Ui } from "./ui.ts";
import { safeUrl } from "./url.ts";

const closedOrders = new Set(["delivered", "picked-up", "cancelled", "returned"]);
const liveBookings = new Set(["confirmed", "held", "offered"]);

/** The one record of the customer, whatever channel they write from: first what is coming, then what has been. */
export function recordPane(ui: Ui): Described | false {
  const { desk, say } = ui;
  const record = desk.customer ?? desk.openThread?.record;
  const pane = (...children: readonly Child[]): Described => h("aside", { class: "record-pane", key: "record", "aria-label": say("record.label"), tabindex: "0" }, ...children);
  if (!record) return desk.selected === undefined ? false : pane(h("div", { class: "person", "aria-busy": "true" }));
  const next = nextBooking(record, desk.now);
  const open = record.orders.find((order) => !closedOrders.has(order.status));
  const past = [...record.bookings.filter((booking) => booking !== next), ...record.orders.filter((order) => order !== open)];
  return pane(
    person(ui, record),
    next && section(say("record.next"), "next", booking(ui, next)),
    open && section(say("record.open"), "open", order(ui, open)),
    record.coupons.length > 0 && section(say("record.coupons"), "coupons", ...record.coupons.map((each) => coupon(ui, each))),
    record.preferences.length > 0 && section(say("record.preferences"), "preferences", preferences(ui, record)),
    record.identities.length > 0 && section(say("record.identities"), "identities", identities(ui, record)),
    record.consents.length > 0 && section(say("record.consents"), "consents", consents(ui, record)),
    past.length > 0 && section(say("record.past"), "past", ...past.map((each) => ("startsAt" in each ? booking(ui, each) : order(ui, each)))),
    others(ui, record),
    record.timeline.length > 0 && section(say("record.timeline"), "timeline", timeline(ui, record)),
    record.identities.length + record.bookings.length + record.orders.length + record.timeline.length === 0 && h("p", { class: "hint", key: "nothing" }, say("record.nothing")),
  );
}

function nextBooking(record: CustomerRecord, now: number): BookingRow | undefined {
  return record.bookings
    .filter((each) => liveBookings.has(each.status) && instant(each.endsAt) > now)
    .sort((a, b) => instant(a.startsAt) - instant(b.startsAt))[0];
}

function section(title: string, key: string, ...children: readonly Child[]): Described {
  return h("section", { class: key === "conversations" ? "part links" : "part", key }, h("h3", {}, title), ...children);
}

function person(ui: Ui, record: CustomerRecord): Described {
  const { say, times, acts } = ui;
  const facts = [record.phone, record.email, record.birthday && say("record.birthday", { date: times.birthday(record.birthday) })];
  return h(
    "div",
    { class: "person", key: "person" },
    backButton(say("back"), () => acts.pane("thread")),
    avatar(record, "", say),
    h(
      "div",
      {},
      h("h2", {}, nameOf(say, record), record.grade !== undefined && h("span", { class: "tag" }, record.grade)),
      h("p", { class: "sub" }, h("span", { class: `level l${record.level}` }, record.level === 2 && icon("check"), say(`level.${record.level}`)), h("span", {}, say("record.since", { date: times.month(record.since) }))),
      h("p", { class: "sub facts" }, ...facts.filter((fact) => fact !== undefined && fact !== "").map((fact) => h("span", {}, fact))),
    ),
  );
}

/** One thing of the record, with a button that puts it into the reply while this person may reply. */
function thing(ui: Ui, name: IconName, title: string, status: Child, copied: string, ...children: readonly Child[]): Described {
  const { desk, say, acts } = ui;
  const { row } = desk;
  return h(
    "div",
    { class: "thing", key: copied },
    h("span", { class: "thing-icon" }, icon(name)),
    h(
      "div",
      { class: "thing-body" },
      h("p", { class: "thing-head" }, h("strong", {}, title), status),
      ...children,
    ),
    row !== undefined && desk.holds(row) && h("button", { class: "plain round small copy", type: "button", title: say("record.copy"), "aria-label": say("record.copied", { text: title }), onclick: () => acts.insert(copied) }, icon("plus")),
  );
}

function booking(ui: Ui, each: BookingRow): Described {
  const { say, times } = ui;
  const people = say("record.people", { count: each.seats });
  const when = times.moment(each.startsAt);
  return thing(
    ui, "calendar", each.title, status(ui, each.status), `${each.title} ${when} ${each.place} ${people} (${each.number})`,
    h("p", {}, `${when}–${times.clock(each.endsAt)}`),
    h("p", { class: "sub" }, h("span", {}, each.place), h("span", {}, people), each.paid && h("span", {}, times.money(each.paid)), h("span", {}, each.number)),
  );
}

function order(ui: Ui, each: OrderRow): Described {
  const { say, times } = ui;
  const { tracking, pickup } = each;
  const first = each.lines[0]?.name ?? each.number;
  const url = safeUrl(tracking?.url);
  const last = tracking?.events.at(-1);
  const parcel = tracking ? ` ${tracking.carrier} ${tracking.number}` : "";
  return thing(
    ui, "box", each.number, status(ui, each.status), `${first} (${each.number}) ${sayCode(say, "status", each.status)}${parcel}`,
    ...each.lines.map((line) => h("p", { class: "order-line" }, h("span", {}, `${line.name} × ${line.quantity}`), h("span", {}, times.money(line.amount)))),
    tracking &&
      h(
        "div",
        { class: "tracking" },
        h("p", {}, h("span", {}, tracking.state), tracking.expectedOn !== undefined && h("strong", {}, say("order.expected", { date: times.date(`${tracking.expectedOn}T12:00:00+09:00`) }))),
        last && h("p", { class: "sub" }, h("span", {}, last.text), h("span", {}, times.moment(last.at))),
        h("p", { class: "sub" }, h("span", {}, say("order.tracking", { carrier: tracking.carrier, number: tracking.number })), url !== undefined && h("a", { href: url, target: "_blank", rel: "noreferrer" }, say("order.track"))),
      ),
    pickup && h("p", { class: "tracking" }, say("order.pickup", { place: pickup.place, date: times.moment(pickup.until) })),
    h("p", { class: "sub" }, h("span", {}, times.moment(each.placedAt)), h("span", {}, times.money(each.total))),
  );
}

function coupon(ui: Ui, each: CouponRow): Described {
  const { say, times } = ui;
  return thing(
    ui, "ticket", each.title, h("span", { class: each.state === "usable" ? "status" : "status over" }, say(`coupon.${each.state}`)), `${each.title} (${each.code})`,
    h("p", { class: "sub" }, h("span", {}, each.code), each.expiresAt !== undefined && h("span", {}, say("coupon.until", { date: times.lastDay(each.expiresAt) })), each.condition !== undefined && h("span", {}, each.condition)),
  );
}

function status({ say }: Ui, code: string): Described {
  const over = closedOrders.has(code) || code === "attended" || code === "no-show" || code === "expired";
  return h("span", { class: over ? "status over" : "status" }, sayCode(say, "status", code));
}

/** How something was learnt, and when. */
function learnt({ say, times }: Ui, { kind, text, at }: { readonly kind: string; readonly text: string; readonly at: string }): Described {
  const how = text === "" && kind !== "" ? sayCode(say, "learnt", kind) : text;
  return h("span", { class: "learnt" }, [how, times.date(at)].filter((part) => part !== "").join(" · "));
}

function preferences(ui: Ui, record: CustomerRecord): Described {
  return h(
    "dl",
    {},
    ...record.preferences.map(({ label, value, source }) =>
      h("div", { key: `${label}-${value}` }, h("dt", {}, label), h("dd", {}, value, learnt(ui, source))),
    ),
  );
}

function identities(ui: Ui, record: CustomerRecord): Described {
  const { say } = ui;
  return h(
    "ul",
    { class: "identities" },
    ...record.identities.map((each) =>
      h(
        "li",
        { key: `${each.kind}-${each.address}` },
        h("p", {}, h("strong", {}, each.label), h("span", {}, each.address), h("span", { class: `level l${each.level}` }, each.level === 2 && icon("check"), say(`level.${each.level}`))),
        learnt(ui, each.evidence),
      ),
    ),
  );
}

function consents(ui: Ui, record: CustomerRecord): Described {
  const { say } = ui;
  return h(
    "dl",
    {},
    ...record.consents.map((each) => {
      const channel = each.channel === undefined ? "" : ` · ${sayCode(say, "record.consent", each.channel)}`;
      return h(
        "div",
        { key: `${each.purpose}${channel}` },
        h("dt", {}, sayCode(say, "record.consent", each.purpose) + channel),
        h("dd", {}, say(each.given ? "record.consent.given" : "record.consent.refused"), learnt(ui, { kind: "", text: each.source, at: each.at })),
      );
    }),
  );
}

function others(ui: Ui, record: CustomerRecord): Child {
  const { desk, say, times } = ui;
  const past = desk.customer ? [] : record.conversations.filter((each) => each.id !== desk.selected);
  if (past.length === 0) return false;
  return section(
    say("record.conversations"),
    "conversations",
    h(
      "ul",
      {},
      ...past.map((each) =>
        h(
          "li",
          { key: each.id },
          h("a", { href: `#/${desk.listing.view}/${each.id}` }, channelIcon(each.channel), h("span", { class: "grow-1" }, each.subject ?? sayCode(say, "channel", each.channel)), h("time", { datetime: each.lastAt }, times.age(each.lastAt, desk.now))),
        ),
      ),
    ),
  );
}

function timeline({ desk, times }: Ui, record: CustomerRecord): Described {
  return h(
    "ol",
    { class: "timeline" },
    ...record.timeline.map((each, index) => {
      const conversation = each.ref?.startsWith("conversation/") ? each.ref.slice("conversation/".length) : undefined;
      const here = conversation === undefined || conversation === desk.selected;
      return h(
        "li",
        { key: `${each.at}-${index}` },
        h("time", { datetime: each.at }, times.age(each.at, desk.now)),
        here ? h("span", {}, each.text) : h("a", { href: `#/${desk.listing.view}/${conversation}` }, each.text),
      );
    }),
  );
}
