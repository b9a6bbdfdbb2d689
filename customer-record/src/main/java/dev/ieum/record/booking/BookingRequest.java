package dev.ieum.record.booking;

import dev.ieum.record.coupon.CouponId;
import dev.ieum.record.customer.CustomerId;
import java.util.Optional;

/// What somebody wants to book.
///
/// @param overlapAllowed the customer knows that they have another class at that time
/// @param coupon one coupon at most
public record BookingRequest(
        SessionCode session,
        CustomerId customer,
        int people,
        Optional<String> attendee,
        boolean overlapAllowed,
        Optional<CouponId> coupon) {

    public BookingRequest {
        if (people < 1) {
            throw new IllegalArgumentException("a booking is for at least one person");
        }
    }

    /// Seats, and nothing special.
    public static BookingRequest of(SessionCode session, CustomerId customer, int people) {
        return new BookingRequest(session, customer, people, Optional.empty(), false, Optional.empty());
    }
}
