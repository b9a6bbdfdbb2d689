package dev.ieum.record.booking;

import dev.ieum.record.customer.CustomerId;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;

/// The statements over `waiting`. Whoever came first is first.
final class WaitingTable {
    /// How many are looked at when a seat becomes free.
    private static final int LONGEST_LOOK = 50;

    private static final RowMapper<Queued> QUEUED =
            Row.to(row -> new Queued(row.text("id"), new CustomerId(row.text("customer")), row.number("people")));
    private static final RowMapper<WaitingEntry> ENTRY = Row.to(row -> new WaitingEntry(
            new WaitingId(row.text("id")),
            new SessionCode(row.text("session")),
            new CustomerId(row.text("customer")),
            row.number("people"),
            WaitingEntry.State.valueOf(row.text("state")),
            Optional.ofNullable(row.orNullText("booking")).map(BookingNumber::new)));

    private final Transaction transaction;

    WaitingTable(Transaction transaction) {
        this.transaction = transaction;
    }

    record Queued(String id, CustomerId customer, int people) {}

    /// False when this customer waits for this session already.
    boolean join(UUID id, BookingRequest wish, Instant at) {
        return transaction
                        .handle()
                        .createUpdate("""
                        INSERT INTO waiting (id, session, customer, people, state, joined_at)
                        VALUES (:id, :session, :customer, :people, 'WAITING', :at)
                        ON CONFLICT (session, customer) WHERE state IN ('WAITING', 'OFFERED') DO NOTHING
                        """)
                        .bind("id", id)
                        .bind("session", wish.session().value())
                        .bind("customer", wish.customer().value())
                        .bind("people", wish.people())
                        .bind("at", at)
                        .execute()
                == 1;
    }

    Optional<WaitingEntry> findOpen(SessionCode session, CustomerId customer) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT * FROM waiting WHERE session = :session AND customer = :customer
                            AND state IN ('WAITING', 'OFFERED')
                        """)
                .bind("session", session.value())
                .bind("customer", customer.value())
                .map(ENTRY)
                .findOne();
    }

    Optional<WaitingEntry> find(WaitingId id) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM waiting WHERE id = :id")
                .bind("id", id.value())
                .map(ENTRY)
                .findOne();
    }

    List<Queued> queue(SessionCode session) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT id, customer, people FROM waiting WHERE session = :session AND state = 'WAITING'
                        ORDER BY joined_at, id LIMIT :limit
                        """)
                .bind("session", session.value())
                .bind("limit", LONGEST_LOOK)
                .map(QUEUED)
                .list();
    }

    void offered(String id, BookingNumber booking) {
        transaction
                .handle()
                .createUpdate("UPDATE waiting SET state = 'OFFERED', booking = :booking WHERE id = :id")
                .bind("id", id)
                .bind("booking", booking.value())
                .execute();
    }

    /// The offers of this session whose seats have gone.
    void expire(SessionCode session) {
        transaction.handle().createUpdate("""
                        UPDATE waiting SET state = 'EXPIRED' WHERE session = :session AND state = 'OFFERED'
                            AND booking IN (SELECT number FROM booking WHERE status = 'EXPIRED')
                        """).bind("session", session.value()).execute();
    }

    /// Nobody waits for this session any more.
    void end(SessionCode session) {
        transaction
                .handle()
                .createUpdate("UPDATE waiting SET state = 'EXPIRED' WHERE session = :session AND state = 'WAITING'")
                .bind("session", session.value())
                .execute();
    }

    void settle(BookingNumber booking, WaitingEntry.State state) {
        transaction
                .handle()
                .createUpdate("UPDATE waiting SET state = :state WHERE booking = :booking AND state = 'OFFERED'")
                .bind("booking", booking.value())
                .bind("state", state)
                .execute();
    }

    boolean leave(WaitingId id) {
        return transaction
                        .handle()
                        .createUpdate("UPDATE waiting SET state = 'LEFT' WHERE id = :id AND state = 'WAITING'")
                        .bind("id", id.value())
                        .execute()
                == 1;
    }

    List<WaitingEntry> list(CustomerId customer, int limit) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT * FROM waiting WHERE customer IN
                            (SELECT id FROM customer WHERE id = :customer OR merged_into = :customer)
                        ORDER BY joined_at DESC, id LIMIT :limit
                        """)
                .bind("customer", customer.value())
                .bind("limit", limit)
                .map(ENTRY)
                .list();
    }

    List<WaitingEntry> listUntold(Instant now, int limit) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT waiting.* FROM waiting JOIN booking ON booking.number = waiting.booking
                        WHERE state = 'OFFERED' AND told_at IS NULL AND booking.status = 'HELD'
                            AND booking.held_until > :now
                        ORDER BY joined_at, id LIMIT :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .map(ENTRY)
                .list();
    }

    void told(WaitingId id, Instant now) {
        transaction
                .handle()
                .createUpdate("UPDATE waiting SET told_at = :now WHERE id = :id")
                .bind("id", id.value())
                .bind("now", now)
                .execute();
    }
}
