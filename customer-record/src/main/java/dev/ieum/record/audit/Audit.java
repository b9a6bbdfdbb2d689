package dev.ieum.record.audit;

import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The log of every change of the record. A change and its line are written in the same transaction. Thread-safe.
public final class Audit {
    private static final int MOST = 500;

    /// Where a time-ordered id keeps its milliseconds.
    private static final int MILLIS_SHIFT = 16;

    private final Database database;
    private final Clock clock;
    private final Ids ids;

    public Audit(Database database, Clock clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /// Writes a line within the transaction that makes the change.
    ///
    /// @param row which row, such as `booking/B-2001`
    public void write(Transaction transaction, Actor by, String row, String what, String why) {
        new AuditTable(transaction).insert(new Change(ids.next(), clock.instant(), by, row, what, why));
    }

    /// The changes of all rows since `from`, oldest first. One that is being committed by another node may turn up a
    /// moment later among earlier ones: who follows looks back a little each time.
    ///
    /// @param limit at most 500
    public List<Change> since(Instant from, int limit) {
        UUID least = new UUID(from.toEpochMilli() << MILLIS_SHIFT, 0);
        return database.read(transaction -> new AuditTable(transaction).since(least, Math.min(limit, MOST)));
    }

    /// The changes after one that [#since] gave.
    public List<Change> after(UUID last, int limit) {
        return database.read(transaction -> new AuditTable(transaction).since(last, Math.min(limit, MOST)));
    }

    /// The changes of one row, newest first.
    ///
    /// @param limit at most 500
    public List<Change> list(String row, int limit) {
        return database.read(transaction -> new AuditTable(transaction).list(row, Math.min(limit, MOST)));
    }
}
