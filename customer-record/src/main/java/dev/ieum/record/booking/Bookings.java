package dev.ieum.record.booking;

import dev.ieum.record.audit.Actor;
import dev.ieum.record.audit.Audit;
import dev.ieum.record.booking.BookingOutcome.Made;
import dev.ieum.record.booking.BookingOutcome.Reason;
import dev.ieum.record.booking.BookingOutcome.Refused;
import dev.ieum.record.coupon.Coupons;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.customer.Customers;
import dev.ieum.record.customer.PhoneNumber;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Seats, once given to somebody. However many ask at once, no session is ever overbooked, and no wish is
/// granted twice. Thread-safe.
public final class Bookings {
    private static final int MOST = 200;
    private static final int SWEEP = 100;

    private final Database database;
    private final Desk desk;
    private final Cancellations cancellations;
    private final Changes changes;
    private final Reports reports;
    private final Waitlist waitlist;

    public Bookings(Database database, Clock clock, Ids ids, BookingRules rules, Collaborators with) {
        this.database = database;
        this.desk = new Desk(clock, ids, rules, with.customers(), with.coupons(), with.audit());
        this.cancellations = new Cancellations(database, desk);
        this.changes = new Changes(database, desk, cancellations);
        this.reports = new Reports(desk);
        this.waitlist = new Waitlist(database, ids, desk, with.customers(), with.audit());
    }

    /// The features that bookings rest on.
    public record Collaborators(Customers customers, Coupons coupons, Audit audit) {}

    public Waitlist waitlist() {
        return waitlist;
    }

    /// The rules that are kept.
    public BookingRules rules() {
        return desk.rules();
    }

    /// Books at once.
    ///
    /// @param key the same key again returns the booking that was made the first time
    /// @throws NoSuchElementException if the customer is unknown
    public BookingOutcome book(BookingRequest wish, RequestKey key, Actor by) {
        return database.write(transaction -> desk.place(transaction, wish, key, Optional.empty(), by));
    }

    /// Keeps seats while the customer decides, for [BookingRules.Holds#proposal]; [#confirm] makes the booking.
    public BookingOutcome hold(BookingRequest wish, RequestKey key, Actor by) {
        Instant until = desk.now().plus(rules().holds().proposal());
        return database.write(transaction -> desk.place(transaction, wish, key, Optional.of(until), by));
    }

    /// Makes a booking of a hold. Confirming again changes nothing.
    public BookingOutcome confirm(BookingNumber number, Actor by) {
        return database.write(transaction -> {
            BookingTable table = new BookingTable(transaction, desk.now());
            Optional<Booking> found = desk.locked(transaction, number);
            if (found.isEmpty()) {
                return Refused.because(Reason.UNKNOWN_BOOKING);
            }
            Booking booking = found.orElseThrow();
            return switch (booking.status()) {
                case CONFIRMED, ATTENDED, NO_SHOW -> new Made(booking);
                case CANCELLED -> Refused.because(Reason.ENDED);
                case EXPIRED -> Refused.because(Reason.HOLD_ENDED);
                case HELD -> {
                    Booking.History paid = new Booking.History(
                            booking.history().bookedAt(),
                            Optional.of(desk.now()),
                            Optional.empty(),
                            booking.history().changes(),
                            Optional.empty());
                    table.change(new Booking(
                            number,
                            booking.session(),
                            booking.party(),
                            BookingStatus.CONFIRMED,
                            booking.quote(),
                            paid));
                    new WaitingTable(transaction).settle(number, WaitingEntry.State.CONFIRMED);
                    desk.audit(transaction, by, number, "confirmed", "");
                    yield new Made(table.find(number).orElseThrow());
                }
            };
        });
    }

    /// What a cancellation would bring back now.
    ///
    /// @throws NoSuchElementException if there is no such booking
    public Refund quoteCancellation(BookingNumber number) {
        return cancellations.quote(number);
    }

    /// Cancels a booking or lets a hold go; its seats go to who waits, or become free. Cancelling
    /// again changes nothing.
    public BookingOutcome cancel(BookingNumber number, Actor by, String why) {
        return cancellations.cancel(number, by, why);
    }

    /// Calls a session off: its bookings are cancelled and everything that was paid comes back; who waits no
    /// longer waits. Calling off again changes nothing.
    ///
    /// @return the bookings that were cancelled by it, so that their customers can be told
    /// @throws NoSuchElementException if there is no such session
    public List<Booking> callOff(SessionCode session, Actor by, String why) {
        return cancellations.callOff(session, by, why);
    }

    /// What a change would cost or bring back.
    ///
    /// @throws NoSuchElementException if there is no such booking or session
    public ChangeQuote quoteChange(BookingNumber number, BookingChange change) {
        return changes.quote(number, change);
    }

    /// Moves a booking to another session or to another number of people. The same change again changes nothing.
    public BookingOutcome change(BookingNumber number, BookingChange change, Actor by) {
        return changes.change(number, change, Optional.empty(), by);
    }

    /// The same with seats that were kept for it: the hold ends and its seats are taken in one transaction. A hold that
    /// is
    /// over, or of another customer, is as good as none.
    public BookingOutcome change(BookingNumber number, BookingChange change, BookingNumber hold, Actor by) {
        return changes.change(number, change, Optional.of(hold), by);
    }

    /// Takes over a booking as the shop's own system reports it. Repeating it changes nothing.
    ///
    /// @throws dev.ieum.storage.StorageException if the session or customer is unknown or the session has no such
    ///     seats
    public Booking put(BookingReport report, Actor by) {
        return database.write(transaction -> reports.put(transaction, report, by));
    }

    public Optional<Booking> find(BookingNumber number) {
        return database.read(transaction -> new BookingTable(transaction, desk.now()).find(number));
    }

    /// The booking with this number, if `phone` is its customer's. Limit the attempts.
    public Optional<Booking> find(Transaction transaction, BookingNumber number, PhoneNumber phone) {
        return new BookingTable(transaction, desk.now())
                .find(number)
                .filter(booking -> desk.belongs(transaction, booking, phone));
    }

    /// @throws NoSuchElementException if there is none
    public Booking get(BookingNumber number) {
        return find(number).orElseThrow(() -> new NoSuchElementException("no booking " + number));
    }

    /// A customer's bookings, the last booked first; holds that ended are left out.
    ///
    /// @param limit at most 200
    public List<Booking> list(CustomerId customer, int limit) {
        return database.read(
                transaction -> new BookingTable(transaction, desk.now()).list(customer, Math.min(limit, MOST)));
    }

    /// The numbers of all bookings in their order, after `last`; for walks through everything.
    ///
    /// @param last empty: from the beginning
    /// @param limit at most 200
    public List<String> numbers(String last, int limit) {
        return database.read(
                transaction -> new BookingTable(transaction, desk.now()).numbers(last, Math.min(limit, MOST)));
    }

    /// A session's bookings in the order in which they were made; at most 200.
    public List<Booking> list(SessionCode session) {
        return database.read(transaction -> new BookingTable(transaction, desk.now()).list(session, MOST));
    }

    /// Ends the holds whose time is over and offers free seats to who waits. Reads count such seats as free in
    /// any case; call this now and then so that those who wait hear of them.
    ///
    /// @return how many sessions were looked at, at most 100
    public int endHolds() {
        List<SessionCode> sessions = database.read(
                transaction -> new BookingTable(transaction, desk.now()).sessionsToLookAt(desk.now(), SWEEP));
        for (SessionCode session : sessions) {
            database.writeNothing(transaction -> {
                new SessionTable(transaction, desk.now()).lock(session);
                desk.endHolds(transaction, session);
            });
        }
        return sessions.size();
    }
}
