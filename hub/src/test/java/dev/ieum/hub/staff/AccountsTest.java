package dev.ieum.hub.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.hub.staff.Account.Role;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AccountsTest {
    private static final String PASSWORD = "correct horse battery";
    private final Accounts accounts;

    AccountsTest(TestDatabase database) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC);
        Database rows = database.fresh("db/migration/hub");
        accounts = new Accounts(rows, clock, Ids.timeOrdered(clock), new SecondFactors(rows, clock));
        accounts.create("miso", "미소", Role.ADMIN, accounts.hash(PASSWORD));
    }

    @Test
    void guessesMadeAtOnceShouldBeSlowedDownLikeThoseMadeOneAfterAnother() throws Exception {
        List<SignIn> outcomes = atOnce(40, () -> accounts.signIn("miso", "a guess", "", "192.0.2.1"));

        assertThat(outcomes).filteredOn(SignIn.Wrong.class::isInstance).hasSize(LoginThrottle.FREE_PER_LOGIN);
        assertThat(outcomes).filteredOn(SignIn.Wait.class::isInstance).hasSize(40 - LoginThrottle.FREE_PER_LOGIN);
    }

    @Test
    void rightPasswordShouldForgiveTheWrongOnesBefore() {
        for (int round = 0; round < 3; round++) {
            for (int i = 1; i < LoginThrottle.FREE_PER_LOGIN; i++) {
                assertThat(accounts.signIn("miso", "a guess", "", "192.0.2.1")).isInstanceOf(SignIn.Wrong.class);
            }
            assertThat(accounts.signIn(" MISO", PASSWORD, "", "192.0.2.1")).isInstanceOf(SignIn.Welcome.class);
        }
    }

    @Test
    void manyLoginsTriedFromOneAddressShouldBeSlowedDownToo() {
        List<SignIn> outcomes = Stream.iterate(0, i -> i + 1)
                .limit(LoginThrottle.FREE_PER_ADDRESS + 1L)
                .map(i -> accounts.signIn("nobody-" + i, "a guess", "", "192.0.2.1"))
                .toList();

        assertThat(outcomes.getLast()).isInstanceOf(SignIn.Wait.class);
        assertThat(accounts.signIn("miso", PASSWORD, "", "192.0.2.2")).isInstanceOf(SignIn.Welcome.class);
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Stream.generate(() -> work).limit(times).toList()).stream()
                    .map(AccountsTest::result)
                    .toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
