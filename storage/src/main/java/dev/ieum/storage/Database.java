package dev.ieum.storage;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// The open database. Thread-safe.
///
/// Reads run in parallel; on SQLite writes pass one by one through a fair lock, because busy-retry starves
/// writers. A write must not be started inside another write: pass the [Transaction] on instead.
public interface Database extends AutoCloseable {

    /// Opens the database that `settings` name and brings its schema up to date.
    ///
    /// @param migrationLocations class-path folders of numbered migrations, for example `db/migration/record`
    /// @throws StorageException if it cannot be opened or migrated
    static Database open(StorageSettings settings, List<String> migrationLocations) {
        return settings.url().isEmpty()
                ? SqliteDatabase.open(settings, migrationLocations)
                : PostgresDatabase.open(settings, migrationLocations);
    }

    /// Runs `work` in a read-only transaction that sees one consistent state.
    <T> T read(Function<Transaction, T> work);

    /// Runs `work` in one transaction that is committed when it returns and rolled back when it throws.
    /// A retriable failure before the commit runs the work again, a named number of times; so `work` has
    /// no other effect.
    <T> T write(Function<Transaction, T> work);

    /// Like [#write], for work without a result.
    default void writeNothing(Consumer<Transaction> work) {
        write(transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    /// Hears what is announced ([Transaction#announce]) until the answer is run. On SQLite there is nobody to hear.
    Runnable hear(Hearing hearing);

    /// Which database runs.
    Dialect dialect();

    @Override
    void close();
}
