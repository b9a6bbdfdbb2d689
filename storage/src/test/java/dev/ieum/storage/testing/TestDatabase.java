package dev.ieum.storage.testing;

import dev.ieum.storage.Database;
import dev.ieum.storage.Dialect;
import dev.ieum.storage.StorageSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/// Makes fresh databases of one dialect for a test class and removes them when the class is done.
///
/// The first database with given migrations is migrated; the next ones are copies of it, or the same one emptied, so
/// that a test may have one of its own for a few milliseconds. Rows that a migration inserts are not kept.
public final class TestDatabase implements AutoCloseable {
    private final Dialect dialect;
    private final Deque<Runnable> opened = new ArrayDeque<>();

    TestDatabase(Dialect dialect) {
        this.dialect = dialect;
    }

    public Dialect dialect() {
        return dialect;
    }

    /// An empty database that has been migrated with `migrationLocations`; closed with this.
    public Database fresh(String... migrationLocations) {
        return open(settings(migrationLocations), migrationLocations);
    }

    /// Where a fresh migrated database lives, for a test that opens it several times or by itself.
    public StorageSettings settings(String... migrationLocations) {
        return switch (dialect) {
            case SQLITE -> sqlite(List.of(migrationLocations));
            case POSTGRESQL -> postgres(List.of(migrationLocations));
        };
    }

    /// Like [#settings], for a program that several test classes share: nobody empties it while the JVM runs.
    public StorageSettings lasting(String... migrationLocations) {
        TestDatabase keeper = new TestDatabase(dialect);
        return keeper.settings(migrationLocations);
    }

    /// Opens the database at `settings`, for example once more; closed with this.
    public Database open(StorageSettings settings, String... migrationLocations) {
        Database database = Database.open(settings, List.of(migrationLocations));
        opened.push(database::close);
        return database;
    }

    private StorageSettings postgres(List<String> migrationLocations) {
        StorageSettings lent = TestPostgres.get().lend(migrationLocations);
        opened.push(() -> TestPostgres.get().giveBack(lent, migrationLocations));
        return lent;
    }

    private StorageSettings sqlite(List<String> migrationLocations) {
        try {
            Path folder = Files.createTempDirectory("ieum-test");
            opened.push(() -> delete(folder));
            SqliteTemplates.copy(migrationLocations, folder);
            return StorageSettings.sqlite(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            opened.pop().run();
        }
    }

    @Override
    public String toString() {
        return dialect.toString();
    }
}
