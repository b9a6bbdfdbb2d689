package dev.ieum.record.booking;

import dev.ieum.record.customer.CustomerId;
import java.util.Optional;

/// Somebody waits for seats in a full session.
///
/// @param booking the seats that were offered
public record WaitingEntry(
        WaitingId id,
        SessionCode session,
        CustomerId customer,
        int people,
        State state,
        Optional<BookingNumber> booking) {

    /// Where it stands.
    public enum State {
        WAITING,
        /// Seats are held until the customer confirms them.
        OFFERED,
        CONFIRMED,
        EXPIRED,
        LEFT
    }
}
