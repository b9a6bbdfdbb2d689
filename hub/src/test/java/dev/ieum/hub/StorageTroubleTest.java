package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.channels.Json;
import dev.ieum.storage.Dialect;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// A database that does not take what is to be kept.
@NullMarked
@OnEveryDatabase
class StorageTroubleTest {
    private static final long MANY_PAGES = 1_000_000;

    private final TestDatabase database;

    StorageTroubleTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void closedDatabaseShouldBeSaidToBeLaterAndNothingAcknowledged() {
        try (TestHub hub = TestHub.on(database, Map.of())) {
            Client chat = hub.client().inChat();
            hub.rooms.database().close();

            Client.Answer answer = chat.post(
                    "/api/v1/chat/messages",
                    Json.object().put("clientMessageId", "k").put("text", "들리나요?"));

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.json().path("type").asText()).isEqualTo("urn:ieum:problem:later");
            assertThat(answer.text()).doesNotContain("Hikari").doesNotContain("SQL");
            assertThat(hub.client().get("/health/ready").status()).isEqualTo(503);
            assertThat(hub.client()
                            .get("/health/ready")
                            .json()
                            .at("/parts/database")
                            .asText())
                    .isEqualTo("down");
            assertThat(hub.client().get("/health/live").status()).isEqualTo(200);
        }
    }

    @Test
    void lockedDatabaseShouldDelayOrRefuseButNeverLose() throws Exception {
        try (TestHub hub = TestHub.on(database, Map.of());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Client chat = hub.client().inChat();
            CountDownLatch locked = new CountDownLatch(1);
            CountDownLatch free = new CountDownLatch(1);
            Future<?> holder = threads.submit(() -> hub.rooms.database().writeNothing(_ -> {
                locked.countDown();
                try {
                    free.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            }));
            locked.await();
            Future<Client.Answer> waiting = threads.submit(() -> chat.say("k", "잠긴 동안"));
            Client.Answer answer;
            if (database.dialect() == Dialect.SQLITE) {
                answer = waiting.get();
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).isNotEmpty();
            }
            free.countDown();
            holder.get();

            answer = chat.say("k", "잠긴 동안");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(chat.get("/api/v1/chat/messages?after=2").text()).containsOnlyOnce("\"clientMessageId\":\"k\"");
        }
    }

    @Test
    void replyThatFindsNoRoomShouldComeAsSoonAsThereIsSome() throws Exception {
        if (database.dialect() != Dialect.SQLITE) {
            return;
        }
        try (TestHub hub = TestHub.on(database, Map.of())) {
            Client chat = hub.client().inChat();
            chat.post(
                    "/api/v1/chat/messages",
                    Json.object().put("clientMessageId", "k").put("text", "천천히 ".repeat(900)));
            assertThat(hub.bot.hears()).startsWith("천천히");
            limitPages(hub, 1);
            hub.bot.goOn();

            assertThat(hub.bot.hears())
                    .as("the same turn, long before its lease ends")
                    .startsWith("천천히");
            assertThat(chat.get("/api/v1/chat/messages?after=3").json().path("messages"))
                    .isEmpty();
            limitPages(hub, MANY_PAGES);

            assertThat(chat.get("/api/v1/chat/messages?wait=20&after=3").text()).contains("들었어요");
        }
    }

    /// As if the disk had no room for more than this, or for what there is.
    private static void limitPages(TestHub hub, long pages) {
        hub.rooms
                .database()
                .writeNothing(transaction -> transaction
                        .handle()
                        .createQuery("PRAGMA max_page_count = " + pages)
                        .mapTo(Long.class)
                        .one());
    }
}
