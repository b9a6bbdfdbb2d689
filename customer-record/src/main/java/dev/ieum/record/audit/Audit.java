package dev.ieum.record.audit;

import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.Transaction;
import java.time.Clock;
import java.util.List;

/// The log of every change of the record. A change and its line are written in the same transaction. Thread-safe.
public final class Audit {
    private static final int MOST = 500;

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
        new AuditTable(transaction).insert(ids.next(), new Change(clock.instant(), by, row, what, why));
    }

    /// The changes of one row, newest first.
    ///
    /// @param limit at most 500
    public List<Change> list(String row, int limit) {
        return database.read(transaction -> new AuditTable(transaction).list(row, Math.min(limit, MOST)));
    }
}
