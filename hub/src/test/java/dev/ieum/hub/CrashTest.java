package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.channels.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the program while customers write, over and over. Every acknowledged message must be in its thread
/// once, in order, and answered. `-Dieum.test.kills=50` is the full measure; a build makes do with fewer.
class CrashTest {
    private static final int KILLS = Integer.getInteger("ieum.test.kills", 5);
    private static final int CUSTOMERS = 20;
    private static final Duration LONGEST_LIFE = Duration.ofMillis(1_500);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Random random = new Random(42);
    private final OwnProcess own;

    CrashTest(@TempDir Path folder) {
        own = OwnProcess.in(folder, "data");
    }

    @Test
    void acknowledgedMessagesShouldSurviveEveryKill() throws Exception {
        Process program = start();
        List<Writer> writers = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> new Writer(own.client(), i))
                .toList();
        List<Thread> threads = writers.stream().map(Thread::startVirtualThread).toList();
        for (int kill = 0; kill < KILLS; kill++) {
            LockSupport.parkNanos(LONGEST_LIFE.dividedBy(3).toNanos() + random.nextLong(LONGEST_LIFE.toNanos()));
            program.destroyForcibly().waitFor();
            program = start();
        }
        writers.forEach(Writer::stop);
        for (Thread thread : threads) {
            thread.join();
        }
        try {
            int acknowledged = 0;
            for (Writer writer : writers) {
                acknowledged += writer.acknowledged.size();
                check(writer);
            }
            System.out.printf("%d kills, %d customers, %d acknowledged messages%n", KILLS, CUSTOMERS, acknowledged);
            assertThat(acknowledged).isGreaterThan(CUSTOMERS);
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    /// Once, in order, answered.
    private void check(Writer writer) {
        Client chat = writer.chat();
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<JsonNode> thread = WholeThread.read(chat);
        while (WholeThread.answers(thread) < written(thread).size() && System.nanoTime() < end) {
            chat.get("/api/v1/chat/messages?wait=1&after="
                    + thread.getLast().path("seq").asLong());
            thread = WholeThread.read(chat);
        }
        List<String> written = written(thread);
        assertThat(written).doesNotHaveDuplicates();
        List<String> kept = new ArrayList<>(written);
        kept.retainAll(writer.acknowledged);
        assertThat(kept).as("acknowledged messages, in order").isEqualTo(writer.acknowledged);
        assertThat(WholeThread.answers(thread)).as("answers").isEqualTo(written.size());
    }

    private static List<String> written(List<JsonNode> thread) {
        return thread.stream()
                .filter(message -> message.path("from").asText().equals("customer"))
                .map(message -> message.path("clientMessageId").asText())
                .toList();
    }

    private Process start() throws IOException {
        Process program = own.builder()
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(own.log().toFile()))
                .start();
        own.awaitReady(program::isAlive);
        return program;
    }

    /// Writes one message after the other; one that was not acknowledged is sent again, as a browser does.
    private static final class Writer implements Runnable {
        private final Client client;
        private final int number;
        private final List<String> acknowledged = new CopyOnWriteArrayList<>();
        private volatile boolean stopped;
        private volatile Client chat;

        Writer(Client client, int number) {
            this.client = client;
            this.number = number;
            this.chat = client;
        }

        void stop() {
            stopped = true;
        }

        Client chat() {
            return chat;
        }

        @Override
        public void run() {
            chat = untilTaken(() -> {
                Client opened = client.inChat();
                return opened.token().isEmpty() ? null : opened;
            });
            for (int i = 0; !stopped; i++) {
                String key = "c" + number + "-" + i;
                untilTaken(() -> post(key) ? key : null);
                acknowledged.add(key);
            }
        }

        private boolean post(String key) {
            return chat.post(
                                    "/api/v1/chat/messages",
                                    Json.object().put("clientMessageId", key).put("text", "안녕하세요"))
                            .status()
                    == 200;
        }

        private static <T> T untilTaken(java.util.function.Supplier<@org.jspecify.annotations.Nullable T> attempt) {
            while (true) {
                try {
                    T taken = attempt.get();
                    if (taken != null) {
                        return taken;
                    }
                } catch (UncheckedIOException | Json.MalformedJson _) {
                    // the program is down; it will be back
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }
}
