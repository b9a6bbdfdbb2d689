package dev.ieum.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ieum.storage.StorageException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/// A PostgreSQL server, shared by any number of nodes. Writes run at READ COMMITTED and lock the rows that their
/// decision rests on ([Transaction#forUpdate]); reads see one snapshot.
final class PostgresDatabase implements Database {
    private static final int WRITERS = 12;
    private static final int READERS = 8;
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(10);
    private static final Duration CONNECTION_LIMIT = Duration.ofSeconds(5);
    private static final String SESSION =
            "SET lock_timeout = '5s'; SET statement_timeout = '30s'; SET idle_in_transaction_session_timeout = '60s'";

    private final PGSimpleDataSource plain;
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final Transactions writes;
    private final Transactions reads;
    private final ThreadLocal<Boolean> writing = ThreadLocal.withInitial(() -> false);

    private PostgresDatabase(StorageSettings settings, PGSimpleDataSource plain) {
        this.plain = plain;
        writers = new HikariDataSource(pool(settings, "ieum-writers", WRITERS));
        HikariConfig reading = pool(settings, "ieum-readers", READERS);
        reading.setReadOnly(true);
        reading.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        readers = new HikariDataSource(reading);
        writes = new Transactions(Columns.register(Jdbi.create(writers)), Dialect.POSTGRESQL, WRITE_LIMIT);
        reads = new Transactions(Columns.register(Jdbi.create(readers)), Dialect.POSTGRESQL, WRITE_LIMIT);
    }

    static PostgresDatabase open(StorageSettings settings, List<String> migrationLocations) {
        PGSimpleDataSource plain = new PGSimpleDataSource();
        plain.setUrl(settings.url());
        if (!settings.user().isEmpty()) {
            plain.setUser(settings.user());
            plain.setPassword(settings.password());
        }
        Migrations.run(plain, Dialect.POSTGRESQL, migrationLocations);
        try {
            return new PostgresDatabase(settings, plain);
        } catch (RuntimeException e) {
            throw new StorageException(Kind.RETRIABLE, "The database server cannot be reached.", e);
        }
    }

    private static HikariConfig pool(StorageSettings settings, String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        if (!settings.user().isEmpty()) {
            config.setUsername(settings.user());
            config.setPassword(settings.password());
        }
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_LIMIT.toMillis());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionInitSql(SESSION);
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }

    @Override
    public <T> T read(Function<Transaction, T> work) {
        return reads.run(work).settle();
    }

    @Override
    public <T> T write(Function<Transaction, T> work) {
        if (writing.get()) {
            throw new IllegalStateException("A write runs inside another write; pass the transaction on instead.");
        }
        return marked(work).settle();
    }

    private <T> Transactions.Committed<T> marked(Function<Transaction, T> work) {
        writing.set(true);
        try {
            return writes.run(work);
        } finally {
            writing.remove();
        }
    }

    @Override
    public Runnable hear(Hearing hearing) {
        return new PostgresAnnouncements(plain, hearing).start();
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public void close() {
        writers.close();
        readers.close();
    }
}
