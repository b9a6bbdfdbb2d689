package dev.ieum.record.booking;

import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.BookingOutcome.Made;
import dev.ieum.record.booking.BookingOutcome.Reason;
import dev.ieum.record.booking.BookingOutcome.Refused;
import dev.ieum.storage.Database;
import dev.ieum.storage.Transaction;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Ends bookings: at a customer's wish, or because the shop calls a session off.
final class Cancellations {
    /// No session has more seats.
    private static final int MOST = 10_000;

    private final Database database;
    private final Desk desk;

    Cancellations(Database database, Desk desk) {
        this.database = database;
        this.desk = desk;
    }

    Refund quote(BookingNumber number) {
        return database.read(transaction -> refund(new BookingTable(transaction, desk.now())
                .find(number)
                .orElseThrow(() -> new NoSuchElementException("no booking " + number))));
    }

    private Refund refund(Booking booking) {
        return Refund.of(desk.rules().refunds(), booking.session(), booking.payment(), desk.now());
    }

    BookingOutcome cancel(BookingNumber number, Actor by, String why) {
        return database.write(transaction -> {
            Optional<Booking> found = desk.locked(transaction, number);
            if (found.isEmpty()) {
                return Refused.because(Reason.UNKNOWN_BOOKING);
            }
            Booking booking = found.orElseThrow();
            return switch (booking.status()) {
                case CANCELLED, EXPIRED -> new Made(booking);
                case ATTENDED, NO_SHOW -> Refused.because(Reason.ENDED);
                case HELD -> freed(transaction, booking, letGo(transaction, booking, by, why));
                case CONFIRMED ->
                    booking.session().endsAt().isAfter(desk.now())
                            ? freed(transaction, booking, end(transaction, booking, by, why))
                            : Refused.because(Reason.ENDED);
            };
        });
    }

    private BookingOutcome freed(Transaction transaction, Booking before, Booking after) {
        desk.offer(transaction, before.session().code());
        return new Made(after);
    }

    /// A hold was never a booking: it ends without a cancellation, and customers do not find it among their
    /// bookings.
    Booking letGo(Transaction transaction, Booking booking, Actor by, String why) {
        Booking.History history = new Booking.History(
                booking.history().bookedAt(),
                Optional.empty(),
                Optional.empty(),
                booking.history().changes(),
                Optional.empty());
        desk.giveCouponBack(transaction, booking.number());
        desk.audit(transaction, by, booking.number(), "let go", why);
        return leave(transaction, booking, BookingStatus.EXPIRED, history);
    }

    private Booking end(Transaction transaction, Booking booking, Actor by, String why) {
        Refund refund = refund(booking);
        Booking.History history = new Booking.History(
                booking.history().bookedAt(),
                booking.history().paidAt(),
                Optional.empty(),
                booking.history().changes(),
                Optional.of(new Booking.Cancellation(desk.now(), refund.back(), why)));
        String what = "cancelled, refund " + refund.back().amount();
        desk.audit(transaction, by, booking.number(), what, why);
        return leave(transaction, booking, BookingStatus.CANCELLED, history);
    }

    private Booking leave(Transaction transaction, Booking booking, BookingStatus status, Booking.History history) {
        BookingTable table = new BookingTable(transaction, desk.now());
        table.change(
                new Booking(booking.number(), booking.session(), booking.party(), status, booking.quote(), history));
        new SessionTable(transaction, desk.now())
                .release(booking.session().code(), booking.party().people());
        new WaitingTable(transaction).settle(booking.number(), WaitingEntry.State.LEFT);
        return table.find(booking.number()).orElseThrow();
    }

    List<Booking> callOff(SessionCode code, Actor by, String why) {
        return database.write(transaction -> {
            SessionTable sessions = new SessionTable(transaction, desk.now());
            sessions.lock(code);
            ClassSession session =
                    sessions.find(code).orElseThrow(() -> new NoSuchElementException("no session " + code));
            if (session.cancelled()) {
                return List.of();
            }
            sessions.callOff(code);
            new WaitingTable(transaction).end(code);
            desk.auditSession(transaction, by, code, "called off", why);
            List<Booking> standing = new BookingTable(transaction, desk.now()).list(code, MOST);
            standing.stream()
                    .filter(booking -> booking.status() == BookingStatus.HELD)
                    .forEach(booking -> letGo(transaction, booking, by, why));
            return standing.stream()
                    .filter(booking -> booking.status() == BookingStatus.CONFIRMED)
                    .map(booking -> end(transaction, booking, by, why))
                    .toList();
        });
    }
}
