package dev.ieum.record.booking;

import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.shop.Won;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/// The statements over `booking` and `booking_line`, the lines that make its price.
final class BookingTable {
    private static final RowMapper<Quote.Line> LINE = Row.to(row -> new Quote.Line(
            Quote.Reason.valueOf(row.text("reason")),
            Won.of(row.big("each_won")),
            row.number("times"),
            row.text("source")));
    private static final RowMapper<Freed> FREED =
            Row.to(row -> new Freed(new BookingNumber(row.text("number")), row.number("people")));
    private static final String SELECT = """
            SELECT b.*, COALESCE(k.merged_into, k.id) AS person FROM booking b JOIN customer k ON k.id = b.customer
            """;
    private static final String STANDING =
            " AND b.status <> 'EXPIRED' AND (b.held_until IS NULL OR b.held_until > :now)";
    private static final String SAME_PERSON =
            "b.customer IN (SELECT id FROM customer WHERE id = :customer OR merged_into = :customer)";

    private final Transaction transaction;
    private final Instant now;
    private final SessionTable sessions;

    /// @param now holds that ended before this are read as expired
    BookingTable(Transaction transaction, Instant now) {
        this.transaction = transaction;
        this.now = now;
        this.sessions = new SessionTable(transaction, now);
    }

    void insert(Booking booking, Optional<RequestKey> key) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO booking (number, session, customer, people, attendee, status, total, request_key,
                            booked_at, paid_at, held_until, changes)
                        VALUES (:number, :session, :customer, :people, :attendee, :status, :total, :key,
                            :booked, :paid, :held, 0)
                        """)
                .bind("number", booking.number().value())
                .bind("session", booking.session().code().value())
                .bind("customer", booking.party().customer().value())
                .bind("people", booking.party().people())
                .bind("attendee", booking.party().attendee())
                .bind("status", booking.status())
                .bind("total", booking.quote().total().amount())
                .bind("key", key.map(RequestKey::value))
                .bind("booked", booking.history().bookedAt())
                .bind("paid", booking.history().paidAt())
                .bind("held", booking.history().heldUntil())
                .execute();
        putLines(booking.number(), booking.quote());
    }

    void putLines(BookingNumber number, Quote quote) {
        transaction.handle().execute("DELETE FROM booking_line WHERE number = ?", number.value());
        int position = 0;
        for (Quote.Line line : quote.lines()) {
            transaction
                    .handle()
                    .createUpdate("""
                            INSERT INTO booking_line (number, position, reason, each_won, times, source)
                            VALUES (:number, :position, :reason, :each, :times, :source)
                            """)
                    .bind("number", number.value())
                    .bind("position", position++)
                    .bind("reason", line.reason())
                    .bind("each", line.each().amount())
                    .bind("times", line.count())
                    .bind("source", line.source())
                    .execute();
        }
    }

    /// Writes who comes, to which session, in which state and for how much; not the history.
    void change(Booking booking) {
        transaction
                .handle()
                .createUpdate("""
                        UPDATE booking SET session = :session, people = :people, attendee = :attendee,
                            status = :status, total = :total, paid_at = :paid, held_until = :held, changes = :changes,
                            cancelled_at = :cancelled, refund = :refund, cancelled_why = :why
                        WHERE number = :number
                        """)
                .bind("number", booking.number().value())
                .bind("session", booking.session().code().value())
                .bind("people", booking.party().people())
                .bind("attendee", booking.party().attendee())
                .bind("status", booking.status())
                .bind("total", booking.quote().total().amount())
                .bind("paid", booking.history().paidAt())
                .bind("held", booking.history().heldUntil())
                .bind("changes", booking.history().changes())
                .bind("cancelled", booking.history().cancellation().map(Booking.Cancellation::at))
                .bind(
                        "refund",
                        booking.history().cancellation().map(c -> c.refund().amount()))
                .bind("why", booking.history().cancellation().map(Booking.Cancellation::why))
                .execute();
        putLines(booking.number(), booking.quote());
    }

    Optional<Booking> find(BookingNumber number) {
        return transaction
                .handle()
                .createQuery(SELECT + "WHERE b.number = :number")
                .bind("number", number.value())
                .map(Row.to(this::booking))
                .findOne();
    }

    Optional<Booking> find(RequestKey key) {
        return transaction
                .handle()
                .createQuery(SELECT + "WHERE b.request_key = :key")
                .bind("key", key.value())
                .map(Row.to(this::booking))
                .findOne();
    }

    List<String> numbers(String last, int limit) {
        return transaction
                .handle()
                .createQuery("SELECT number FROM booking WHERE number > :last ORDER BY number LIMIT :limit")
                .bind("last", last)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    List<Booking> list(CustomerId customer, int limit) {
        return transaction
                .handle()
                .createQuery(SELECT + "WHERE " + SAME_PERSON + STANDING
                        + " ORDER BY b.booked_at DESC, b.number LIMIT :limit")
                .bind("customer", customer.value())
                .bind("now", now)
                .bind("limit", limit)
                .map(Row.to(this::booking))
                .list();
    }

    List<Booking> list(SessionCode session, int limit) {
        return transaction
                .handle()
                .createQuery(SELECT + """
                        WHERE b.session = :session AND b.status <> 'EXPIRED'
                            AND (b.held_until IS NULL OR b.held_until > :now)
                        ORDER BY b.booked_at, b.number LIMIT :limit
                        """)
                .bind("session", session.value())
                .bind("now", now)
                .bind("limit", limit)
                .map(Row.to(this::booking))
                .list();
    }

    /// A booking or standing hold of this customer at the time of `session`, other than `except`.
    Optional<BookingNumber> findOverlap(CustomerId customer, SessionCode session, String except, Instant now) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT b.number FROM booking b JOIN class_lesson theirs ON theirs.session = b.session
                        WHERE\s""" + SAME_PERSON + """
                            AND (b.status = 'CONFIRMED' OR (b.status = 'HELD' AND b.held_until > :now))
                            AND b.number <> :except
                            AND EXISTS (SELECT 1 FROM class_lesson wanted WHERE wanted.session = :session
                                AND wanted.starts_at < theirs.ends_at AND wanted.ends_at > theirs.starts_at)
                        ORDER BY b.number LIMIT 1
                        """)
                .bind("customer", customer.value())
                .bind("session", session.value())
                .bind("except", except)
                .bind("now", now)
                .mapTo(String.class)
                .findOne()
                .map(BookingNumber::new);
    }

    /// Keeps other bookings of this customer waiting, so that two at once see each other.
    void lock(CustomerId customer) {
        transaction
                .handle()
                .createQuery("SELECT id FROM customer WHERE id = :id" + transaction.forUpdate())
                .bind("id", customer.value())
                .mapTo(String.class)
                .findOne();
    }

    /// Seats that somebody no longer has.
    record Freed(BookingNumber number, int people) {}

    /// Ends the holds of a session that nobody confirmed in time.
    List<Freed> expire(SessionCode session) {
        return transaction
                .handle()
                .createQuery("""
                        UPDATE booking SET status = 'EXPIRED', held_until = NULL
                        WHERE session = :session AND status = 'HELD' AND held_until <= :now
                        RETURNING number, people
                        """)
                .bind("session", session.value())
                .bind("now", now)
                .map(FREED)
                .list();
    }

    List<SessionCode> sessionsToLookAt(Instant now, int limit) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT session FROM booking WHERE status = 'HELD' AND held_until <= :now
                        UNION SELECT w.session FROM waiting w JOIN class_session s ON s.code = w.session
                            WHERE w.state = 'WAITING' AND s.starts_at > :now AND s.taken + s.elsewhere < s.capacity
                        ORDER BY session LIMIT :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(String.class)
                .list()
                .stream()
                .map(SessionCode::new)
                .toList();
    }

    private Booking booking(Row row) {
        BookingNumber number = new BookingNumber(row.text("number"));
        return new Booking(
                number,
                sessions.find(new SessionCode(row.text("session"))).orElseThrow(),
                new Booking.Party(
                        new CustomerId(row.text("person")),
                        row.number("people"),
                        Optional.ofNullable(row.orNullText("attendee"))),
                status(row),
                new Quote(lines(number)),
                history(row));
    }

    private BookingStatus status(Row row) {
        BookingStatus status = BookingStatus.valueOf(row.text("status"));
        boolean ended =
                status == BookingStatus.HELD && !row.instant("held_until").isAfter(now);
        return ended ? BookingStatus.EXPIRED : status;
    }

    private static Booking.History history(Row row) {
        return new Booking.History(
                row.instant("booked_at"),
                Optional.ofNullable(row.orNullInstant("paid_at")),
                Optional.ofNullable(row.orNullInstant("held_until")),
                row.number("changes"),
                Optional.ofNullable(row.orNullInstant("cancelled_at"))
                        .map(at -> new Booking.Cancellation(at, Won.of(row.big("refund")), row.text("cancelled_why"))));
    }

    private List<Quote.Line> lines(BookingNumber number) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM booking_line WHERE number = :number ORDER BY position")
                .bind("number", number.value())
                .map(LINE)
                .list();
    }
}
