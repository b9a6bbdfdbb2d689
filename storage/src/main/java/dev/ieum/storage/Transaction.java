package dev.ieum.storage;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// One open transaction. Rooms pass it from their façade to their package-private `…Table` classes, which alone
/// may look at the handle.
public final class Transaction {
    private final Handle handle;
    private final Dialect dialect;
    private final List<Runnable> afterCommit = new ArrayList<>();

    Transaction(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    /// The JDBI handle bound to this transaction's connection; valid until the transaction ends.
    public Handle handle() {
        return handle;
    }

    /// Which database runs, for the few statements that differ.
    public Dialect dialect() {
        return dialect;
    }

    /// What ends a SELECT whose rows nobody else may change until this transaction ends. Empty on SQLite, where a
    /// writing transaction is alone anyway.
    public String forUpdate() {
        return dialect == Dialect.POSTGRESQL ? " FOR NO KEY UPDATE" : "";
    }

    /// Like [#forUpdate], but rows that somebody else has locked are left out instead of waited for.
    public String forUpdateSkippingLocked() {
        return dialect == Dialect.POSTGRESQL ? " FOR NO KEY UPDATE SKIP LOCKED" : "";
    }

    /// Runs `action` after this transaction has been committed and its connection and lock are free again; never
    /// when it is rolled back.
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /// Tells every program that shares the database ([Database#hear]) once this transaction has been committed. Does
    /// nothing on SQLite, which nobody shares.
    ///
    /// @param announcement at most 7,000 bytes
    public void announce(String announcement) {
        if (dialect == Dialect.POSTGRESQL) {
            handle.execute("SELECT pg_notify(?, ?)", PostgresAnnouncements.CHANNEL, announcement);
        }
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
