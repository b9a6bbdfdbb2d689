package dev.ieum.storage.testing;

import dev.ieum.storage.Database;
import dev.ieum.storage.StorageSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// The PostgreSQL server of this JVM: an embedded one, or an installed one where that cannot start. Started by the
/// first test that asks, stopped with the JVM. Nothing in it survives, so it does not wait for the disk.
final class TestPostgres {
    private static final String USER = "postgres";
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String EMPTY = """
            DO $$
            DECLARE t TEXT;
            BEGIN
                SET LOCAL session_replication_role = replica;
                FOR t IN SELECT tablename FROM pg_tables
                    WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history' LOOP
                    EXECUTE 'DELETE FROM ' || quote_ident(t);
                END LOOP;
            END $$
            """;

    private final int port;
    private final Map<List<String>, String> templates = new ConcurrentHashMap<>();
    private final Map<List<String>, Queue<String>> idle = new ConcurrentHashMap<>();

    private TestPostgres(int port) {
        this.port = port;
    }

    static TestPostgres get() {
        return Running.SERVER;
    }

    /// Initialised on first use, by the class loader, once.
    private static final class Running {
        private static final TestPostgres SERVER = start();
    }

    private static TestPostgres start() {
        try {
            EmbeddedPostgres embedded = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "400")
                    .setServerConfig("shared_buffers", "32MB")
                    .start();
            return new TestPostgres(embedded.getPort());
        } catch (IOException | RuntimeException embeddedFailure) {
            try {
                return new TestPostgres(InstalledPostgres.start());
            } catch (IOException | RuntimeException installedFailure) {
                installedFailure.addSuppressed(embeddedFailure);
                throw new IllegalStateException(
                        "No PostgreSQL: the embedded one does not start here and none is installed"
                                + " (Debian: apt-get install postgresql).",
                        installedFailure);
            }
        }
    }

    /// An empty, migrated database: one that an earlier test has given back, or a copy of the template.
    StorageSettings lend(List<String> migrationLocations) {
        String waiting = idle(migrationLocations).poll();
        if (waiting != null) {
            return settings(waiting);
        }
        String template = templates.computeIfAbsent(migrationLocations, this::make);
        String name = "t" + COUNTER.incrementAndGet();
        execute("postgres", "CREATE DATABASE " + name + " TEMPLATE " + template);
        return settings(name);
    }

    /// Empties a database for the next test. That is ten times faster than another copy, and a server with few
    /// databases stops at once.
    void giveBack(StorageSettings settings, List<String> migrationLocations) {
        String name = settings.url().substring(settings.url().lastIndexOf('/') + 1);
        execute(name, EMPTY);
        idle(migrationLocations).add(name);
    }

    private Queue<String> idle(List<String> migrationLocations) {
        return idle.computeIfAbsent(migrationLocations, locations -> new ConcurrentLinkedQueue<>());
    }

    private String make(List<String> migrationLocations) {
        String name = "migrated" + COUNTER.incrementAndGet();
        execute("postgres", "CREATE DATABASE " + name);
        Database.open(settings(name), migrationLocations).close();
        return name;
    }

    private StorageSettings settings(String name) {
        return new StorageSettings(Path.of("unused"), url(name), USER, USER);
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    private void execute(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(url(database), USER, USER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
