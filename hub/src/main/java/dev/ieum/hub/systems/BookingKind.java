package dev.ieum.hub.systems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.json.Fields;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.Booking;
import dev.ieum.record.booking.BookingNumber;
import dev.ieum.record.booking.BookingReport;
import dev.ieum.record.booking.BookingStatus;
import dev.ieum.record.booking.SessionCode;
import dev.ieum.record.shop.Won;
import java.time.Instant;
import java.util.Optional;

/// `{"session","customer","people","attendee","status","total","bookedAt","paidAt","cancelledAt","refund","why"}`
/// by number.
record BookingKind(Shared shared) implements Kind {
    private static final int MAX_PEOPLE = 1_000;

    @Override
    public void put(String key, Fields fields, Actor by) {
        String session = fields.text("session", Shared.CODE);
        if (!session.isBlank()
                && shared.record().courses().find(new SessionCode(session)).isEmpty()) {
            fields.problem("session", "unknown", session);
        }
        String customer = fields.text("customer", Shared.CODE);
        int people = (int) fields.number("people", 1, MAX_PEOPLE);
        Optional<String> attendee = fields.findText("attendee", Shared.NAME);
        BookingStatus status = Shared.constant(fields, "status", BookingStatus.values(), BookingStatus.CONFIRMED);
        if (status == BookingStatus.HELD) {
            fields.problem("status", "unknown", "held");
        }
        Won total = Shared.won(fields, "total");
        Booking.History history = history(fields, status);
        fields.check();
        Booking.Party party = new Booking.Party(shared.customer(customer, by), people, attendee);
        shared.record()
                .bookings()
                .put(
                        new BookingReport(
                                new BookingNumber(key), new SessionCode(session), party, status, total, history),
                        by);
    }

    private static Booking.History history(Fields fields, BookingStatus status) {
        Optional<Instant> booked = fields.findInstant("bookedAt");
        if (booked.isEmpty()) {
            fields.problemOnce("bookedAt", "missing");
        }
        Instant at = booked.orElse(Instant.EPOCH);
        Optional<Booking.Cancellation> cancellation = status == BookingStatus.CANCELLED
                ? Optional.of(new Booking.Cancellation(
                        fields.findInstant("cancelledAt").orElse(at),
                        Shared.wonOrZero(fields, "refund"),
                        fields.findText("why", Shared.NAME).orElse("")))
                : Optional.empty();
        return new Booking.History(at, fields.findInstant("paidAt"), Optional.empty(), 0, cancellation);
    }

    @Override
    public Optional<ObjectNode> find(String key) {
        return shared.record().bookings().find(new BookingNumber(key)).map(this::json);
    }

    private ObjectNode json(Booking booking) {
        ObjectNode json = Json.object()
                .put("number", booking.number().value())
                .put("session", booking.session().code().value())
                .put("customer", shared.ref(booking.party().customer()))
                .put("people", booking.party().people())
                .put("status", Shared.kebab(booking.status()))
                .put("total", booking.quote().total().amount())
                .put("bookedAt", shared.form().instant(booking.history().bookedAt()));
        booking.party().attendee().ifPresent(attendee -> json.put("attendee", attendee));
        shared.put(json, "paidAt", booking.history().paidAt());
        shared.put(json, "heldUntil", booking.history().heldUntil());
        booking.history()
                .cancellation()
                .ifPresent(cancellation -> json.put("cancelledAt", shared.form().instant(cancellation.at()))
                        .put("refund", cancellation.refund().amount())
                        .put("why", cancellation.why()));
        return json;
    }
}
