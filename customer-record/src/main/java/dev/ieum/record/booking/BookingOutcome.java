package dev.ieum.record.booking;

import java.util.Optional;

/// What became of a wish to book, confirm, change or cancel.
public sealed interface BookingOutcome {

    /// The booking as it stands now. A wish granted before is answered the same way again.
    record Made(Booking booking) implements BookingOutcome {}

    /// Nothing was changed.
    ///
    /// @param freeSeats how many seats are free, where that is the reason
    /// @param other the booking that is in the way
    record Refused(Reason reason, int freeSeats, Optional<BookingNumber> other) implements BookingOutcome {
        static Refused because(Reason reason) {
            return new Refused(reason, 0, Optional.empty());
        }
    }

    /// Why not.
    enum Reason {
        UNKNOWN_SESSION,
        UNKNOWN_BOOKING,
        CALLED_OFF,
        /// Not enough free seats.
        FULL,
        /// The session starts too soon, or has started.
        CLOSED,
        /// The session is too far ahead.
        NOT_YET_OPEN,
        /// The customer has another class at that time.
        OVERLAPS,
        HOLD_ENDED,
        /// It is cancelled or over, so it cannot be changed.
        ENDED,
        /// The free change has been made; a person can help.
        CHANGE_USED,
        CHANGE_TOO_LATE,
        COUPON_NOT_USABLE
    }
}
