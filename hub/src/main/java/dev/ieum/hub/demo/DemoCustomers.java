package dev.ieum.hub.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.BookingNumber;
import dev.ieum.record.booking.BookingReport;
import dev.ieum.record.booking.BookingRequest;
import dev.ieum.record.booking.BookingStatus;
import dev.ieum.record.coupon.Coupon;
import dev.ieum.record.coupon.CouponCode;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.customer.CustomerRef;
import dev.ieum.record.customer.Particulars;
import dev.ieum.record.customer.PhoneNumber;
import dev.ieum.record.customer.Preference;
import dev.ieum.record.identity.Address;
import dev.ieum.record.identity.Evidence;
import dev.ieum.record.order.Bill;
import dev.ieum.record.order.Fulfilment;
import dev.ieum.record.order.Order;
import dev.ieum.record.order.OrderLine;
import dev.ieum.record.order.OrderNumber;
import dev.ieum.record.order.OrderStatus;
import dev.ieum.record.shop.LocationCode;
import dev.ieum.record.shop.Won;
import dev.ieum.record.stock.Sku;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The sample customers, with what they bought and booked.
final class DemoCustomers {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final CustomerRecord record;
    private final DemoCalendar calendar;
    private final DemoSessions sessions;
    private final Actor by;

    DemoCustomers(CustomerRecord record, DemoCalendar calendar, DemoSessions sessions, Actor by) {
        this.record = record;
        this.calendar = calendar;
        this.sessions = sessions;
        this.by = by;
    }

    void fill() {
        for (JsonNode node : DemoFile.json("customers.json").path("customers")) {
            CustomerId customer = customer(node);
            node.path("orders").forEach(order -> record.orders().put(order(order, node, customer), by));
            node.path("bookings").forEach(booking -> booking(booking, customer));
            node.path("coupons").forEach(coupon -> coupon(coupon, customer));
        }
    }

    /// The KakaoTalk user who is this customer in the look-alike.
    static String kakaoUser(String ref) {
        return "demo-" + ref;
    }

    private CustomerId customer(JsonNode node) {
        String ref = node.path("ref").asText();
        Particulars particulars = new Particulars(
                DemoFile.text(node, "name"),
                DemoFile.text(node, "phone").flatMap(PhoneNumber::find),
                Optional.empty(),
                "ko",
                DemoFile.text(node, "grade"),
                calendar.day(node, "birthday").map(day -> day.minusYears(30)));
        CustomerId id =
                record.customers().put(new CustomerRef(ref), particulars, by).id();
        Instant now = calendar.at(calendar.today(), "00:00");
        node.path("preferences")
                .forEach(value ->
                        record.preferences().learn(id, new Preference("향", value.asText(), "shop", "", now), by));
        DemoFile.text(node, "purpose")
                .ifPresent(
                        purpose -> record.preferences().learn(id, new Preference("목적", purpose, "shop", "", now), by));
        node.path("notes")
                .forEach(value ->
                        record.preferences().learn(id, new Preference("가족", value.asText(), "shop", "", now), by));
        record.identities()
                .prove(new Address("kakao", "main", kakaoUser(ref)), id, new Evidence(Evidence.Kind.SHOP, "demo"), by);
        return id;
    }

    private Order order(JsonNode node, JsonNode customer, CustomerId buyer) {
        List<OrderLine> lines = DemoFile.list(node.path("lines"), this::line);
        Won goods = lines.stream().map(OrderLine::sum).reduce(Won.ZERO, Won::plus);
        Won shipping = Won.of(node.path("shipping").asLong());
        Won discount = goods.plus(shipping).minus(Won.of(node.path("total").asLong()));
        Optional<Instant> paid = calendar.instant(node, "paidAt");
        return new Order(
                new OrderNumber(node.path("number").asText()),
                new Order.Buyer(buyer, PhoneNumber.find(customer.path("phone").asText()), paid.orElseThrow()),
                OrderStatus.valueOf(
                        node.path("status").asText().toUpperCase(Locale.ROOT).replace('-', '_')),
                lines,
                new Bill(goods, discount, shipping, Optional.empty(), paid),
                fulfilment(node));
    }

    private OrderLine line(JsonNode line) {
        Sku sku = new Sku(line.path("sku").asText());
        return new OrderLine(
                sku,
                record.stock().find(sku).orElseThrow().name().ko(),
                DemoFile.text(line, "option"),
                line.path("quantity").asInt(),
                Won.of(line.path("price").asLong()));
    }

    private Fulfilment fulfilment(JsonNode node) {
        if (node.path("delivery").asText().equals("pickup")) {
            return new Fulfilment.Pickup(
                    new LocationCode(node.path("location").asText()),
                    calendar.instant(node, "readyAt"),
                    calendar.day(node, "keptUntil"),
                    Optional.empty());
        }
        return new Fulfilment.Parcel(
                DemoFile.text(node, "carrier"),
                DemoFile.text(node, "tracking"),
                calendar.instant(node, "shippedAt"),
                calendar.day(node, "arrivesOn"),
                calendar.instant(node, "deliveredAt"));
    }

    private void booking(JsonNode node, CustomerId customer) {
        LocalDate day = calendar.day(node.path("on"));
        if (day.isBefore(calendar.today())) {
            sessions.planPast(node, day);
        }
        BookingRequest what = new BookingRequest(
                DemoSessions.code(node, day),
                customer,
                node.path("people").asInt(),
                DemoFile.label(node, "attendee").map(label -> label.ko()),
                false,
                Optional.empty());
        record.bookings()
                .put(
                        BookingReport.paid(
                                new BookingNumber(node.path("number").asText()),
                                what,
                                BookingStatus.valueOf(
                                        node.path("status").asText().toUpperCase(Locale.ROOT)),
                                Won.of(node.path("total").asLong()),
                                calendar.instant(node.path("bookedAt"))),
                        by);
    }

    private void coupon(JsonNode node, CustomerId customer) {
        Optional<Instant> used = calendar.instant(node, "usedAt");
        Instant from = calendar.instant(node, "validFrom")
                .or(() -> used.map(at -> at.minus(A_DAY)))
                .orElseThrow();
        Instant until = calendar.instant(node, "validTo")
                .map(at -> at.plus(A_DAY))
                .or(() -> used.map(at -> at.plus(A_DAY)))
                .orElseThrow();
        Coupon coupon = record.coupons()
                .grant(new CouponCode(node.path("code").asText()), customer, new Coupon.Validity(from, until), by);
        used.ifPresent(at -> record.coupons().used(coupon.id(), new Coupon.Use(at, "elsewhere"), by));
    }
}
