package dev.ieum.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ieum.storage.StorageException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest {
    private static final List<String> MIGRATIONS = List.of("db/migration/storage-test");
    private static final Duration SHORT = Duration.ofMillis(50);

    @TempDir
    private Path folder;

    @Test
    void writesShouldBeDurableAndForeignKeysKept() {
        try (Database database = Database.open(StorageSettings.sqlite(folder), MIGRATIONS)) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
            assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
        }
    }

    @Test
    void fileLockedByAnotherProgramShouldBeRetriableAndPass() throws Exception {
        try (SqliteDatabase database = SqliteDatabase.open(StorageSettings.sqlite(folder), MIGRATIONS, SHORT, SHORT)) {
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ieum.db"));
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                assertKind(Kind.RETRIABLE, database);
                statement.execute("ROLLBACK");
            }

            add(database, "after");

            assertThat(count(database)).isEqualTo(1);
        }
    }

    @Test
    void fullDiskShouldBeFinalAndLeaveWhatWasThere() {
        try (Database database = Database.open(StorageSettings.sqlite(folder), MIGRATIONS)) {
            add(database, "before");
            database.writeNothing(transaction -> transaction
                    .handle()
                    .createQuery("PRAGMA max_page_count = 1")
                    .mapTo(Long.class)
                    .one());

            assertKind(Kind.FINAL, database);

            assertThat(count(database)).isEqualTo(1);
        }
    }

    @Test
    void fileThatIsNoDatabaseShouldStopTheStart() throws Exception {
        Files.writeString(folder.resolve("ieum.db"), "This is not a database. ".repeat(100));

        assertThatThrownBy(() -> Database.open(StorageSettings.sqlite(folder), MIGRATIONS))
                .isInstanceOf(StorageException.class);
    }

    @Test
    void folderThatCannotBeMadeShouldStopTheStart() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> Database.open(StorageSettings.sqlite(file.resolve("data")), MIGRATIONS))
                .isInstanceOf(StorageException.class);
    }

    private static void assertKind(Kind kind, Database database) {
        assertThatThrownBy(() -> add(database, "x".repeat(100_000)))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    private static void add(Database database, String name) {
        database.writeNothing(transaction ->
                transaction.handle().execute("INSERT INTO counter (name, amount, changed_at) VALUES (?, 1, 1)", name));
    }

    private static int count(Database database) {
        return database.read(transaction -> transaction
                .handle()
                .createQuery("SELECT count(*) FROM counter")
                .mapTo(Integer.class)
                .one());
    }

    private static String pragma(Database database, String name) {
        return database.write(transaction -> transaction
                .handle()
                .createQuery("PRAGMA " + name)
                .mapTo(String.class)
                .one());
    }
}
