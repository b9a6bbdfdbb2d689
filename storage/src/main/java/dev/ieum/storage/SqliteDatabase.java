package dev.ieum.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ieum.storage.StorageException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteDataSource;

/// One file, many readers, one writer at a time. A write is on the disk when it returns (`synchronous=FULL`).
final class SqliteDatabase implements Database {
    private static final String FILE = "ieum.db";
    private static final int READERS = 8;
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(10);
    private static final Duration BUSY_LIMIT = Duration.ofSeconds(2);

    private final HikariDataSource writer;
    private final HikariDataSource readers;
    private final Transactions writes;
    private final Transactions reads;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Duration writeLimit;

    private SqliteDatabase(String url, Duration writeLimit, Duration busyLimit) {
        this.writeLimit = writeLimit;
        writer = new HikariDataSource(pool(url, "ieum-writer", 1, busyLimit));
        HikariConfig reading = pool(url, "ieum-readers", READERS, busyLimit);
        reading.addDataSourceProperty("transaction_mode", "DEFERRED");
        reading.setConnectionInitSql("PRAGMA query_only = true");
        readers = new HikariDataSource(reading);
        writes = new Transactions(Columns.register(Jdbi.create(writer)), Dialect.SQLITE, writeLimit);
        reads = new Transactions(Columns.register(Jdbi.create(readers)), Dialect.SQLITE, writeLimit);
    }

    static SqliteDatabase open(StorageSettings settings, List<String> migrationLocations) {
        return open(settings, migrationLocations, WRITE_LIMIT, BUSY_LIMIT);
    }

    /// @param writeLimit how long a write may wait for its turn and be repeated
    /// @param busyLimit how long one statement waits for a lock that another process holds
    static SqliteDatabase open(
            StorageSettings settings, List<String> migrationLocations, Duration writeLimit, Duration busyLimit) {
        String url = "jdbc:sqlite:" + file(settings.folder());
        migrate(url, migrationLocations);
        return new SqliteDatabase(url, writeLimit, busyLimit);
    }

    private static Path file(Path folder) {
        try {
            return Files.createDirectories(folder).resolve(FILE).toAbsolutePath();
        } catch (IOException e) {
            throw new StorageException(Kind.FINAL, "The data folder " + folder + " cannot be made.", e);
        }
    }

    private static void migrate(String url, List<String> locations) {
        SQLiteDataSource plain = new SQLiteDataSource();
        plain.setUrl(url);
        plain.setJournalMode("WAL");
        plain.setSynchronous("FULL");
        plain.setEnforceForeignKeys(true);
        plain.setBusyTimeout((int) BUSY_LIMIT.toMillis());
        Migrations.run(plain, Dialect.SQLITE, locations);
    }

    private static HikariConfig pool(String url, String name, int size, Duration busyLimit) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(BUSY_LIMIT.toMillis() * 2);
        config.setMaxLifetime(0);
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "FULL");
        config.addDataSourceProperty("foreign_keys", "true");
        config.addDataSourceProperty("busy_timeout", Long.toString(busyLimit.toMillis()));
        config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        return config;
    }

    @Override
    public <T> T read(Function<Transaction, T> work) {
        return reads.run(work).settle();
    }

    @Override
    public <T> T write(Function<Transaction, T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("A write runs inside another write; pass the transaction on instead.");
        }
        return inTurn(work).settle();
    }

    private <T> Transactions.Committed<T> inTurn(Function<Transaction, T> work) {
        takeTurn();
        try {
            return writes.run(work);
        } finally {
            writing.unlock();
        }
    }

    private void takeTurn() {
        try {
            if (!writing.tryLock(writeLimit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StorageException(Kind.RETRIABLE, "Too many writes are waiting.", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException(Kind.RETRIABLE, "Interrupted while waiting to write.", e);
        }
    }

    @Override
    public Runnable hear(Hearing hearing) {
        return () -> {};
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
