package dev.ieum.bot.tools.changebooking;

import dev.ieum.bot.task.Call;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.Booking;
import dev.ieum.record.booking.BookingChange;
import dev.ieum.record.booking.BookingNumber;
import dev.ieum.record.booking.BookingOutcome;
import dev.ieum.record.booking.BookingRequest;
import dev.ieum.record.booking.Bookings;
import dev.ieum.record.booking.ClassSession;
import dev.ieum.record.booking.RequestKey;
import java.util.Optional;

/// The seats that a change needs, kept while the customer decides.
final class KeptSeats {

    /// The argument that names them.
    static final String HOLD = "hold";

    private final Bookings bookings;
    private final Actor by;

    KeptSeats(Bookings bookings, Actor by) {
        this.bookings = bookings;
        this.by = by;
    }

    /// The hold; empty where the seats have gone. The customer's own booking does not stand in its way.
    Optional<Booking> keep(Call call, Booking booking, ClassSession target, int seats) {
        BookingRequest wish = new BookingRequest(
                target.code(), booking.party().customer(), seats, Optional.empty(), true, Optional.empty());
        RequestKey key = new RequestKey(call.turn() + ":change_booking:" + target.code() + ":" + seats);
        return bookings.hold(wish, key, by) instanceof BookingOutcome.Made(Booking hold)
                ? Optional.of(hold)
                : Optional.empty();
    }

    /// Changes the booking, with the seats that were kept for it if there are some.
    BookingOutcome change(Call call, BookingNumber number, BookingChange change) {
        return call.find(HOLD)
                .map(hold -> bookings.change(number, change, new BookingNumber(hold), by))
                .orElseGet(() -> bookings.change(number, change, by));
    }

    void drop(Call call) {
        call.find(HOLD).ifPresent(number -> bookings.cancel(new BookingNumber(number), by, "not wanted"));
    }
}
