package dev.ieum.storage;

import org.jdbi.v3.core.Handle;

/// One open transaction. Rooms pass it from their façade to their package-private `…Table` classes, which alone may
/// look at the handle.
///
/// @param handle the JDBI handle bound to this transaction's connection; valid until the transaction ends
/// @param dialect which database runs, for the few statements that differ
public record Transaction(Handle handle, Dialect dialect) {

    /// Runs `action` after this transaction has been committed; never when it is rolled back.
    public void afterCommit(Runnable action) {
        handle.afterCommit(action);
    }
}
