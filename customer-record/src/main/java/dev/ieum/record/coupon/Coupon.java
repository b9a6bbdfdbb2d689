package dev.ieum.record.coupon;

import dev.ieum.record.customer.CustomerId;
import java.time.Instant;
import java.util.Optional;

/// A coupon in a customer's hands.
///
/// @param id opaque
public record Coupon(CouponId id, CustomerId customer, CouponKind kind, Validity validity, Optional<Use> use) {

    /// From when to when it can be used.
    ///
    /// @param from the first instant
    /// @param until the first instant at which it is over
    public record Validity(Instant from, Instant until) {
        public Validity {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("a coupon is valid for some time");
            }
        }
    }

    /// Its one use.
    ///
    /// @param usedFor the row it was used for, such as `order/O-1001`; `elsewhere` when the record has no row of
    ///     it
    public record Use(Instant at, String usedFor) {}

    /// Where it stands.
    public enum State {
        NOT_YET,
        USABLE,
        USED,
        EXPIRED
    }

    public State state(Instant now) {
        if (use.isPresent()) {
            return State.USED;
        }
        if (now.isBefore(validity.from())) {
            return State.NOT_YET;
        }
        return now.isBefore(validity.until()) ? State.USABLE : State.EXPIRED;
    }
}
