package dev.ieum.record.booking;

import dev.ieum.record.audit.Actor;
import dev.ieum.record.audit.Audit;
import dev.ieum.record.booking.BookingOutcome.Made;
import dev.ieum.record.booking.BookingOutcome.Reason;
import dev.ieum.record.booking.BookingOutcome.Refused;
import dev.ieum.record.coupon.Coupon;
import dev.ieum.record.coupon.Coupons;
import dev.ieum.record.customer.Customer;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.customer.Customers;
import dev.ieum.record.customer.PhoneNumber;
import dev.ieum.storage.Ids;
import dev.ieum.storage.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// Where seats are given out, within a transaction: the rules that every way to a seat shares.
final class Desk {
    private static final int NUMBER_BOUND = 100_000;
    private static final int NUMBER_ATTEMPTS = 20;

    private final Clock clock;
    private final Ids ids;
    private final BookingRules rules;
    private final Customers customers;
    private final Coupons coupons;
    private final Audit audit;

    Desk(Clock clock, Ids ids, BookingRules rules, Customers customers, Coupons coupons, Audit audit) {
        this.clock = clock;
        this.ids = ids;
        this.rules = rules;
        this.customers = customers;
        this.coupons = coupons;
        this.audit = audit;
    }

    Instant now() {
        return clock.instant();
    }

    BookingRules rules() {
        return rules;
    }

    /// Gives seats: confirmed, or held until `heldUntil`.
    BookingOutcome place(
            Transaction transaction, BookingRequest wish, RequestKey key, Optional<Instant> heldUntil, Actor by) {
        BookingTable bookings = new BookingTable(transaction, now());
        SessionTable sessions = new SessionTable(transaction, now());
        CustomerId customer =
                customers.find(transaction, wish.customer()).map(Customer::id).orElseThrow();
        bookings.lock(customer);
        sessions.lock(wish.session());
        Optional<Booking> granted = bookings.find(key);
        if (granted.isPresent()) {
            return new Made(granted.orElseThrow());
        }
        endHolds(transaction, wish.session());
        Optional<ClassSession> session = sessions.find(wish.session());
        Optional<Refused> refusal = refusal(transaction, wish, customer, session);
        if (refusal.isPresent()) {
            return refusal.orElseThrow();
        }
        return seat(transaction, wish, session.orElseThrow(), customer, new Grant(key, heldUntil, by));
    }

    private record Grant(RequestKey key, Optional<Instant> heldUntil, Actor by) {}

    private Optional<Refused> refusal(
            Transaction transaction, BookingRequest wish, CustomerId customer, Optional<ClassSession> session) {
        if (session.isEmpty()) {
            return Optional.of(Refused.because(Reason.UNKNOWN_SESSION));
        }
        return closed(session.orElseThrow()).or(() -> {
            if (session.orElseThrow().seats().free() < wish.people()) {
                return Optional.of(
                        new Refused(Reason.FULL, session.orElseThrow().seats().free(), Optional.empty()));
            }
            return wish.overlapAllowed() ? Optional.empty() : overlap(transaction, customer, wish.session(), "");
        });
    }

    /// Why nobody can book `session` now, whatever they wish.
    Optional<Refused> closed(ClassSession session) {
        if (session.cancelled()) {
            return Optional.of(Refused.because(Reason.CALLED_OFF));
        }
        if (now().plus(rules.window().closesBefore()).isAfter(session.startsAt())) {
            return Optional.of(Refused.because(Reason.CLOSED));
        }
        return now().plus(rules.window().opensBefore()).isBefore(session.startsAt())
                ? Optional.of(Refused.because(Reason.NOT_YET_OPEN))
                : Optional.empty();
    }

    Optional<Refused> overlap(Transaction transaction, CustomerId customer, SessionCode session, String except) {
        return new BookingTable(transaction, now())
                .findOverlap(customer, session, except, now())
                .map(other -> new Refused(Reason.OVERLAPS, 0, Optional.of(other)));
    }

    private BookingOutcome seat(
            Transaction transaction, BookingRequest wish, ClassSession session, CustomerId customer, Grant grant) {
        Optional<Coupon> coupon = wish.coupon().flatMap(id -> coupons.find(transaction, id));
        if (wish.coupon().isPresent()
                && coupon.filter(held -> held.customer().equals(customer) && usable(held, wish, session))
                        .isEmpty()) {
            return Refused.because(Reason.COUPON_NOT_USABLE);
        }
        if (!new SessionTable(transaction, now()).take(session.code(), wish.people())) {
            return new Refused(Reason.FULL, session.seats().free(), Optional.empty());
        }
        BookingTable bookings = new BookingTable(transaction, now());
        BookingNumber number = number(bookings);
        boolean held = grant.heldUntil().isPresent();
        Booking booking = new Booking(
                number,
                session,
                new Booking.Party(customer, wish.people(), wish.attendee()),
                held ? BookingStatus.HELD : BookingStatus.CONFIRMED,
                Quote.of(session.course(), wish.people(), coupon),
                new Booking.History(
                        now(), held ? Optional.empty() : Optional.of(now()), grant.heldUntil(), 0, Optional.empty()));
        bookings.insert(booking, Optional.of(grant.key()));
        coupon.ifPresent(used -> coupons.use(transaction, used.id(), "booking/" + number, grant.by()));
        audit.write(transaction, grant.by(), "booking/" + number, held ? "held" : "confirmed", "");
        return new Made(bookings.find(number).orElseThrow());
    }

    private boolean usable(Coupon coupon, BookingRequest wish, ClassSession session) {
        Quote full = Quote.of(session.course(), wish.people(), Optional.empty());
        boolean fits = coupon.kind().appliesTo().equals("class")
                || (coupon.kind().appliesTo().equals("one-day-class")
                        && session.course().kind() == Course.Kind.ONE_DAY);
        return fits
                && coupon.state(now()) == Coupon.State.USABLE
                && coupon.kind().minimum().compareTo(full.total()) <= 0;
    }

    private BookingNumber number(BookingTable bookings) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now(), rules.zone()));
        for (int attempt = 0; attempt < NUMBER_ATTEMPTS; attempt++) {
            long digits = Long.remainderUnsigned(ids.next().getLeastSignificantBits(), NUMBER_BOUND);
            BookingNumber number = new BookingNumber("B-%s-%05d".formatted(day, digits));
            if (bookings.find(number).isEmpty()) {
                return number;
            }
        }
        throw new IllegalStateException("No free booking number was found in " + NUMBER_ATTEMPTS + " attempts.");
    }

    /// Ends the session's holds whose time is over and gives their seats back.
    void endHolds(Transaction transaction, SessionCode session) {
        List<BookingTable.Freed> ended = new BookingTable(transaction, now()).expire(session);
        for (BookingTable.Freed hold : ended) {
            new SessionTable(transaction, now()).release(session, hold.people());
            giveCouponBack(transaction, hold.number());
        }
        if (!ended.isEmpty()) {
            new WaitingTable(transaction).expire(session);
        }
        offer(transaction, session);
    }

    /// Holds free seats for those who wait, in the order in which they came; who needs more than are free
    /// is passed over.
    void offer(Transaction transaction, SessionCode session) {
        SessionTable sessions = new SessionTable(transaction, now());
        WaitingTable waiting = new WaitingTable(transaction);
        for (WaitingTable.Queued next : waiting.queue(session)) {
            ClassSession current = sessions.find(session).orElseThrow();
            if (closed(current).isPresent()) {
                return;
            }
            if (current.seats().free() < next.people()) {
                continue;
            }
            Instant latest = current.startsAt().minus(rules.window().closesBefore());
            Instant until = now().plus(rules.holds().offer());
            BookingRequest wish = new BookingRequest(
                    session, next.customer(), next.people(), Optional.empty(), true, Optional.empty());
            Grant grant = new Grant(
                    new RequestKey("waiting/" + next.id()),
                    Optional.of(until.isBefore(latest) ? until : latest),
                    Actor.hub("waiting list"));
            if (seat(transaction, wish, current, next.customer(), grant) instanceof Made(Booking booking)) {
                waiting.offered(next.id(), booking.number());
            }
        }
    }

    /// The booking, with its session's seats kept from everybody else.
    Optional<Booking> locked(Transaction transaction, BookingNumber number) {
        BookingTable table = new BookingTable(transaction, now());
        table.find(number)
                .ifPresent(booking -> new SessionTable(transaction, now())
                        .lock(booking.session().code()));
        return table.find(number);
    }

    /// A coupon is spent by a booking, not by a hold that came to nothing.
    void giveCouponBack(Transaction transaction, BookingNumber number) {
        coupons.giveBack(transaction, "booking/" + number, Actor.hub("hold"));
    }

    boolean belongs(Transaction transaction, Booking booking, PhoneNumber phone) {
        return customers
                .find(transaction, booking.party().customer())
                .flatMap(customer -> customer.particulars().phone())
                .filter(phone::equals)
                .isPresent();
    }

    void auditSession(Transaction transaction, Actor by, SessionCode session, String what, String why) {
        audit.write(transaction, by, "class-session/" + session, what, why);
    }

    void audit(Transaction transaction, Actor by, BookingNumber number, String what, String why) {
        audit.write(transaction, by, "booking/" + number, what, why);
    }
}
