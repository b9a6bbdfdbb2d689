package dev.ieum.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ieum.storage.StorageException.Kind;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class DatabaseContractTest {
    private static final String MIGRATIONS = "db/migration/storage-test";
    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00.123456Z");

    private final TestDatabase databases;
    private Database database;

    DatabaseContractTest(TestDatabase databases) {
        this.databases = databases;
        this.database = databases.fresh(MIGRATIONS);
    }

    @BeforeEach
    void countFromZero() {
        database.writeNothing(transaction -> insert(transaction, "a", 0));
    }

    @Test
    void writeShouldBeSeenByTheNextRead() {
        database.writeNothing(transaction -> add(transaction, "a", 3));

        assertThat(amount("a")).isEqualTo(3);
    }

    @Test
    void failedWorkShouldLeaveNothingAndRunNothingAfterwards() {
        AtomicBoolean after = new AtomicBoolean();

        assertThatThrownBy(() -> database.writeNothing(transaction -> {
                    transaction.afterCommit(() -> after.set(true));
                    add(transaction, "a", 3);
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(amount("a")).isZero();
        assertThat(after).isFalse();
    }

    @Test
    void afterCommitShouldBeAbleToWrite() {
        database.writeNothing(transaction -> {
            add(transaction, "a", 1);
            transaction.afterCommit(() -> database.writeNothing(next -> add(next, "a", 10)));
        });

        assertThat(amount("a")).isEqualTo(11);
    }

    @Test
    void writeInsideAWriteShouldBeRefused() {
        assertThatThrownBy(() -> database.writeNothing(outer -> database.writeNothing(inner -> {})))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void writingInAReadShouldBeRefused() {
        assertThatThrownBy(() -> database.read(transaction -> {
                    add(transaction, "a", 1);
                    return true;
                }))
                .isInstanceOf(StorageException.class);

        assertThat(amount("a")).isZero();
    }

    @Test
    void readShouldSeeOneStateFromItsBeginning() {
        int difference = database.read(transaction -> {
            int before = amount(transaction, "a");
            database.writeNothing(other -> add(other, "a", 5));
            return amount(transaction, "a") - before;
        });

        assertThat(difference).isZero();
        assertThat(amount("a")).isEqualTo(5);
    }

    @Test
    void brokenConstraintsShouldBeNamedAsSuch() {
        assertKind(Kind.CONSTRAINT, transaction -> insert(transaction, "a", 1));
        assertKind(Kind.CONSTRAINT, transaction -> add(transaction, "a", -1));
        assertKind(
                Kind.CONSTRAINT,
                transaction -> transaction
                        .handle()
                        .execute("INSERT INTO event (id, name) VALUES (?, ?)", UUID.randomUUID(), "unknown"));
    }

    @Test
    void failuresShouldNotRepeatWhatWasWritten() {
        assertThatThrownBy(() -> database.writeNothing(transaction -> {
                    insert(transaction, "010-5550-1001", 1);
                    insert(transaction, "010-5550-1001", 1);
                }))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(traceOf(e)).doesNotContain("5550"));
    }

    private static String traceOf(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void wrongSqlShouldBeFinal() {
        assertKind(Kind.FINAL, transaction -> transaction.handle().execute("SELEC"));
    }

    @Test
    void retriableFailureShouldRunTheWorkAgain() {
        AtomicInteger runs = new AtomicInteger();

        database.writeNothing(transaction -> {
            add(transaction, "a", 1);
            if (runs.incrementAndGet() < 3) {
                throw new StorageException(Kind.RETRIABLE, "busy", null);
            }
        });

        assertThat(runs).hasValue(3);
        assertThat(amount("a")).isEqualTo(1);
    }

    @Test
    void retriesShouldEnd() {
        AtomicInteger runs = new AtomicInteger();

        assertKind(Kind.RETRIABLE, transaction -> {
            runs.incrementAndGet();
            throw new StorageException(Kind.RETRIABLE, "busy", null);
        });

        assertThat(runs).hasValueBetween(2, 12);
    }

    @Test
    void eightWritersShouldLoseNoUpdate() throws Exception {
        inParallel(8, () -> {
            for (int i = 0; i < 50; i++) {
                database.writeNothing(transaction -> {
                    int amount = transaction
                            .handle()
                            .createQuery("SELECT amount FROM counter WHERE name = 'a'" + transaction.forUpdate())
                            .mapTo(Integer.class)
                            .one();
                    transaction.handle().execute("UPDATE counter SET amount = ? WHERE name = 'a'", amount + 1);
                });
            }
            return true;
        });

        assertThat(amount("a")).isEqualTo(400);
    }

    @Test
    void deadlockShouldBeRepeatedUntilBothWritersAreDone() throws Exception {
        database.writeNothing(transaction -> insert(transaction, "b", 0));
        AtomicInteger turn = new AtomicInteger();

        inParallel(2, () -> {
            boolean forward = turn.getAndIncrement() == 0;
            for (int i = 0; i < 20; i++) {
                database.writeNothing(transaction -> {
                    add(transaction, forward ? "a" : "b", 1);
                    add(transaction, forward ? "b" : "a", 1);
                });
            }
            return true;
        });

        assertThat(amount("a")).isEqualTo(40);
        assertThat(amount("b")).isEqualTo(40);
    }

    @Test
    void valuesShouldComeBackAsTheyWere() {
        UUID id = UUID.randomUUID();
        LocalDate day = LocalDate.of(2026, 11, 28);

        database.writeNothing(transaction -> transaction
                .handle()
                .createUpdate("INSERT INTO event (id, name, text, day) VALUES (:id, 'a', :text, :day)")
                .bind("id", id)
                .bind("text", "가나다 'x'; \"y\" 😀")
                .bind("day", day)
                .execute());

        List<Object> row = database.read(transaction -> transaction
                .handle()
                .createQuery("SELECT e.*, c.changed_at FROM event e JOIN counter c ON c.name = e.name")
                .map(Row.to(r -> List.<Object>of(r.id("id"), r.text("text"), r.date("day"), r.instant("changed_at"))))
                .one());
        assertThat(row).containsExactly(id, "가나다 'x'; \"y\" 😀", day, NOON);
    }

    @Test
    void textThatNoDatabaseCanKeepShouldBeRepairedNotRefused() {
        database.writeNothing(transaction ->
                transaction.handle().execute("INSERT INTO event (id, name, text) VALUES ('1', 'a', ?)", "a\0b\uD800c"));

        String text = database.read(transaction -> transaction
                .handle()
                .createQuery("SELECT text FROM event")
                .mapTo(String.class)
                .one());
        assertThat(text).isEqualTo("ab\uFFFDc");
    }

    @Test
    void rowsShouldSurviveClosingAndMigratingAgain() {
        StorageSettings settings = databases.settings(MIGRATIONS);
        try (Database first = Database.open(settings, List.of(MIGRATIONS))) {
            first.writeNothing(transaction -> insert(transaction, "kept", 7));
        }

        database = databases.open(settings, MIGRATIONS);

        assertThat(amount("kept")).isEqualTo(7);
    }

    @Test
    void unknownMigrationsShouldStopTheStart() {
        StorageSettings settings = databases.settings(MIGRATIONS);

        assertThatThrownBy(() -> Database.open(settings, List.of("db/migration/nowhere")))
                .isInstanceOf(StorageException.class);
    }

    private void assertKind(Kind kind, java.util.function.Consumer<Transaction> work) {
        assertThatThrownBy(() -> database.writeNothing(work))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    private int amount(String name) {
        return database.read(transaction -> amount(transaction, name));
    }

    private static int amount(Transaction transaction, String name) {
        return transaction
                .handle()
                .createQuery("SELECT amount FROM counter WHERE name = ?")
                .bind(0, name)
                .mapTo(Integer.class)
                .one();
    }

    private static void insert(Transaction transaction, String name, int amount) {
        transaction
                .handle()
                .execute("INSERT INTO counter (name, amount, changed_at) VALUES (?, ?, ?)", name, amount, NOON);
    }

    private static void add(Transaction transaction, String name, int amount) {
        transaction.handle().execute("UPDATE counter SET amount = amount + ? WHERE name = ?", amount, name);
    }

    private static void inParallel(int threads, Callable<Boolean> work) throws Exception {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(work));
            }
            for (Future<Boolean> one : all) {
                one.get();
            }
        }
    }
}
