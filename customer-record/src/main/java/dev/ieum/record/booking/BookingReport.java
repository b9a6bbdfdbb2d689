package dev.ieum.record.booking;

import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.shop.Won;
import java.time.Instant;
import java.util.Optional;

/// A booking as the shop's own system reports it.
///
/// @param status any but a hold
/// @param total what it costs
/// @param history when it was made, paid and cancelled
public record BookingReport(
        BookingNumber number,
        SessionCode session,
        Booking.Party party,
        BookingStatus status,
        Won total,
        Booking.History history) {

    public BookingReport {
        if (status == BookingStatus.HELD) {
            throw new IllegalArgumentException("a hold is made here, not reported");
        }
        if ((status == BookingStatus.CANCELLED) != history.cancellation().isPresent()) {
            throw new IllegalArgumentException("a cancelled booking, and no other, says when it was cancelled");
        }
    }

    /// A confirmed or attended booking, paid when it was made.
    public static BookingReport paid(
            BookingNumber number, BookingRequest what, BookingStatus status, Won total, Instant bookedAt) {
        CustomerId customer = what.customer();
        return new BookingReport(
                number,
                what.session(),
                new Booking.Party(customer, what.people(), what.attendee()),
                status,
                total,
                new Booking.History(bookedAt, Optional.of(bookedAt), Optional.empty(), 0, Optional.empty()));
    }
}
