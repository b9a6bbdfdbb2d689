package dev.ieum.storage;

import java.util.function.Consumer;
import java.util.function.Function;

/// The open database. Thread-safe.
///
/// Reads run in parallel; on SQLite writes pass one by one through a fair lock, because busy-retry starves writers.
public interface Database extends AutoCloseable {

    /// Runs `work` in a read-only transaction that sees one consistent state.
    <T> T read(Function<Transaction, T> work);

    /// Runs `work` in one transaction that is committed when it returns and rolled back when it throws. A retriable
    /// failure before the commit runs the work again, a named number of times; so `work` has no other effect.
    <T> T write(Function<Transaction, T> work);

    /// Like [#write], for work without a result.
    default void writeNothing(Consumer<Transaction> work) {
        write(transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    /// Which database runs.
    Dialect dialect();

    @Override
    void close();
}
