package dev.ieum.record.booking;

import dev.ieum.record.audit.Actor;
import dev.ieum.storage.StorageException;
import dev.ieum.storage.Transaction;
import java.util.Optional;

/// Takes over what the shop's own system says of bookings. It is believed, but for one thing: there are no more
/// seats than there are.
final class Reports {
    private final Desk desk;

    Reports(Desk desk) {
        this.desk = desk;
    }

    Booking put(Transaction transaction, BookingReport report, Actor by) {
        BookingTable table = new BookingTable(transaction, desk.now());
        SessionTable sessions = new SessionTable(transaction, desk.now());
        sessions.lock(report.session());
        ClassSession session = sessions.find(report.session())
                .orElseThrow(() -> refused("There is no session " + report.session() + "."));
        Quote computed = Quote.of(session.course(), report.party().people(), Optional.empty());
        Quote quote =
                computed.total().equals(report.total()) ? computed : Quote.agreed(report.total(), report.number());
        Booking next = new Booking(report.number(), session, report.party(), report.status(), quote, report.history());
        Optional<Booking> before = table.find(report.number());
        if (before.filter(booking -> same(booking, next)).isPresent()) {
            return before.orElseThrow();
        }
        before.filter(booking -> booking.status().seated())
                .ifPresent(booking -> sessions.release(
                        booking.session().code(), booking.party().people()));
        if (next.status().seated()
                && !sessions.take(session.code(), next.party().people())) {
            throw refused("Session " + session.code() + " has no such seats.");
        }
        if (before.isEmpty()) {
            table.insert(initial(next), Optional.empty());
        }
        table.change(next);
        desk.audit(transaction, by, report.number(), "reported " + report.status(), "");
        return table.find(report.number()).orElseThrow();
    }

    /// The row before its history is written.
    private static Booking initial(Booking booking) {
        Booking.History history = new Booking.History(
                booking.history().bookedAt(), booking.history().paidAt(), Optional.empty(), 0, Optional.empty());
        return new Booking(
                booking.number(),
                booking.session(),
                booking.party(),
                BookingStatus.CONFIRMED,
                booking.quote(),
                history);
    }

    private static boolean same(Booking a, Booking b) {
        return a.session().code().equals(b.session().code())
                && a.party().equals(b.party())
                && a.status() == b.status()
                && a.quote().equals(b.quote())
                && a.history().equals(b.history());
    }

    private static StorageException refused(String why) {
        return new StorageException(StorageException.Kind.CONSTRAINT, why, null);
    }
}
