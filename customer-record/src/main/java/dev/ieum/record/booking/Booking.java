package dev.ieum.record.booking;

import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.shop.Won;
import java.time.Instant;
import java.util.Optional;

/// Somebody's seats in a session.
public record Booking(
        BookingNumber number, ClassSession session, Party party, BookingStatus status, Quote quote, History history) {

    /// Who comes.
    ///
    /// @param customer who booked
    /// @param attendee what was said about who comes, such as `아이 1명`
    public record Party(CustomerId customer, int people, Optional<String> attendee) {}

    /// What happened to it.
    ///
    /// @param heldUntil when the seats are given away; only while it is held
    /// @param changes how often it was changed
    public record History(
            Instant bookedAt,
            Optional<Instant> paidAt,
            Optional<Instant> heldUntil,
            int changes,
            Optional<Cancellation> cancellation) {}

    /// @param refund what came back
    public record Cancellation(Instant at, Won refund, String why) {}

    /// What was paid for it.
    public Refund.Payment payment() {
        return new Refund.Payment(quote.total(), history.paidAt());
    }
}
