package dev.ieum.record.booking;

import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.BookingOutcome.Made;
import dev.ieum.record.booking.BookingOutcome.Reason;
import dev.ieum.record.booking.BookingOutcome.Refused;
import dev.ieum.record.shop.Won;
import dev.ieum.storage.Database;
import dev.ieum.storage.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeSet;

/// Moves bookings between sessions and numbers of people: the seats of the old session are given back only when
/// those of the new one are taken, in one transaction.
final class Changes {
    private final Database database;
    private final Desk desk;
    private final Cancellations cancellations;

    Changes(Database database, Desk desk, Cancellations cancellations) {
        this.database = database;
        this.desk = desk;
        this.cancellations = cancellations;
    }

    ChangeQuote quote(BookingNumber number, BookingChange change) {
        return database.read(transaction -> {
            Booking booking = new BookingTable(transaction, desk.now())
                    .find(number)
                    .orElseThrow(() -> new NoSuchElementException("no booking " + number));
            SessionCode code = change.session().orElse(booking.session().code());
            ClassSession session = new SessionTable(transaction, desk.now())
                    .find(code)
                    .orElseThrow(() -> new NoSuchElementException("no session " + code));
            return new ChangeQuote(booking.quote(), quote(booking, session, people(booking, change)));
        });
    }

    private static int people(Booking booking, BookingChange change) {
        return change.people().orElse(booking.party().people());
    }

    /// A coupon goes with the booking.
    private static Quote quote(Booking booking, ClassSession session, int people) {
        List<Quote.Line> lines = new ArrayList<>(
                Quote.of(session.course(), people, Optional.empty()).lines());
        booking.quote().lines().stream()
                .filter(line -> line.reason() == Quote.Reason.COUPON)
                .forEach(lines::add);
        Quote kept = new Quote(lines);
        return kept.total().compareTo(Won.ZERO) < 0 ? Quote.of(session.course(), people, Optional.empty()) : kept;
    }

    BookingOutcome change(BookingNumber number, BookingChange change, Optional<BookingNumber> hold, Actor by) {
        return database.write(transaction -> {
            Optional<Booking> found = locked(transaction, number, change);
            if (found.isEmpty()) {
                return Refused.because(Reason.UNKNOWN_BOOKING);
            }
            Booking booking = found.orElseThrow();
            SessionCode code = change.session().orElse(booking.session().code());
            int people = people(booking, change);
            if (code.equals(booking.session().code())
                    && people == booking.party().people()) {
                return new Made(booking);
            }
            hold.ifPresent(kept -> letGo(transaction, kept, booking, code, by));
            Optional<ClassSession> session = new SessionTable(transaction, desk.now()).find(code);
            if (session.isEmpty()) {
                return Refused.because(Reason.UNKNOWN_SESSION);
            }
            Optional<Refused> refusal = refusal(transaction, booking, session.orElseThrow());
            return refusal.isPresent()
                    ? refusal.orElseThrow()
                    : move(transaction, booking, session.orElseThrow(), people, by);
        });
    }

    /// Ends what was kept for the change, so that its seats are there to be taken.
    private void letGo(Transaction transaction, BookingNumber hold, Booking booking, SessionCode target, Actor by) {
        new BookingTable(transaction, desk.now())
                .find(hold)
                .filter(kept -> kept.status() == BookingStatus.HELD
                        && kept.session().code().equals(target)
                        && kept.party().customer().equals(booking.party().customer()))
                .ifPresent(kept -> cancellations.letGo(transaction, kept, by, "for a change of " + booking.number()));
    }

    private Optional<Booking> locked(Transaction transaction, BookingNumber number, BookingChange change) {
        BookingTable table = new BookingTable(transaction, desk.now());
        Optional<Booking> booking = table.find(number);
        booking.ifPresent(found -> {
            table.lock(found.party().customer());
            TreeSet<String> codes = new TreeSet<>(List.of(found.session().code().value()));
            change.session().map(SessionCode::value).ifPresent(codes::add);
            SessionTable sessions = new SessionTable(transaction, desk.now());
            codes.forEach(code -> sessions.lock(new SessionCode(code)));
            codes.forEach(code -> {
                if (sessions.find(new SessionCode(code)).isPresent()) {
                    desk.endHolds(transaction, new SessionCode(code));
                }
            });
        });
        return table.find(number);
    }

    private Optional<Refused> refusal(Transaction transaction, Booking booking, ClassSession target) {
        BookingRules.Changes rules = desk.rules().changes();
        if (booking.status() != BookingStatus.CONFIRMED) {
            return Optional.of(Refused.because(Reason.ENDED));
        }
        if (booking.history().changes() >= rules.free()) {
            return Optional.of(Refused.because(Reason.CHANGE_USED));
        }
        if (desk.now().plus(rules.until()).isAfter(booking.session().startsAt())) {
            return Optional.of(Refused.because(Reason.CHANGE_TOO_LATE));
        }
        return desk.closed(target)
                .or(() -> target.code().equals(booking.session().code())
                        ? Optional.empty()
                        : desk.overlap(
                                transaction,
                                booking.party().customer(),
                                target.code(),
                                booking.number().value()));
    }

    private BookingOutcome move(Transaction transaction, Booking booking, ClassSession target, int people, Actor by) {
        SessionTable sessions = new SessionTable(transaction, desk.now());
        boolean stays = target.code().equals(booking.session().code());
        int more = stays ? people - booking.party().people() : people;
        if (more > 0 && !sessions.take(target.code(), more)) {
            return new Refused(Reason.FULL, target.seats().free(), Optional.empty());
        }
        if (!stays) {
            sessions.release(booking.session().code(), booking.party().people());
        } else if (more < 0) {
            sessions.release(target.code(), -more);
        }
        BookingTable table = new BookingTable(transaction, desk.now());
        table.change(new Booking(
                booking.number(),
                target,
                new Booking.Party(
                        booking.party().customer(), people, booking.party().attendee()),
                BookingStatus.CONFIRMED,
                quote(booking, target, people),
                new Booking.History(
                        booking.history().bookedAt(),
                        booking.history().paidAt(),
                        Optional.empty(),
                        booking.history().changes() + 1,
                        Optional.empty())));
        desk.audit(transaction, by, booking.number(), "changed to " + target.code() + " for " + people, "");
        desk.offer(transaction, booking.session().code());
        return new Made(table.find(booking.number()).orElseThrow());
    }
}
