package dev.ieum.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ieum.storage.StorageException.Kind;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What only a server can do to us.
@OnEveryDatabase
class ServerFailuresTest {
    private static final String MIGRATIONS = "db/migration/storage-test";

    private final Database database;

    ServerFailuresTest(TestDatabase databases) {
        database = databases.fresh(MIGRATIONS);
    }

    @Test
    void connectionLostInTheMiddleShouldBeRepeatedOnAnother() {
        AtomicInteger runs = new AtomicInteger();

        database.writeNothing(transaction -> {
            transaction.handle().execute("INSERT INTO counter (name, amount, changed_at) VALUES ('a', 1, 1)");
            if (runs.incrementAndGet() == 1 && transaction.dialect() == Dialect.POSTGRESQL) {
                transaction.handle().execute("SELECT pg_terminate_backend(pg_backend_pid())");
            }
        });

        assertThat(runs).hasValue(database.dialect() == Dialect.POSTGRESQL ? 2 : 1);
        int rows = database.read(transaction -> transaction
                .handle()
                .createQuery("SELECT count(*) FROM counter")
                .mapTo(Integer.class)
                .one());
        assertThat(rows).isEqualTo(1);
    }

    @Test
    void serverOutOfReachShouldStopTheStartWithAReason() {
        StorageSettings nowhere =
                new StorageSettings(Path.of("unused"), "jdbc:postgresql://localhost:1/ieum", "ieum", "secret");

        assertThatThrownBy(() -> Database.open(nowhere, List.of(MIGRATIONS)))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.kind()).isEqualTo(Kind.RETRIABLE));
        assertThat(nowhere.toString()).doesNotContain("secret", "localhost");
    }
}
