package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.channels.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program on a disk that is really full, down to its last byte, and has room again later.
class FullDiskTest {
    /// Less than a turn's lease: whoever was being answered when the disk became full does not wait for it to run out.
    private static final Duration RECOVERY = Duration.ofSeconds(20);

    private static final int MOST_WRITES = 5_000;
    private static final String LONG = "자리가 없을 때까지 씁니다. ".repeat(100);

    private final OwnProcess own;
    private final List<String> acknowledged = new ArrayList<>();

    FullDiskTest(@TempDir Path folder) {
        own = OwnProcess.in(folder, "disk");
    }

    @Test
    void fullDiskShouldBeSaidAndNothingLostOrHalfWritten() throws IOException {
        Optional<TinyDisk> mounted = TinyDisk.mount(Files.createDirectory(own.data()), "16m", own.log(), own.builder());
        Assumptions.assumeTrue(mounted.isPresent(), "this machine does not let a test mount a file system");
        try (TinyDisk disk = mounted.orElseThrow()) {
            disk.start();
            own.awaitReady(() -> true);
            Client chat = own.client().inChat();
            write(chat, "first", "안녕하세요");
            disk.fill();

            String refused = untilRefused(chat);

            assertThat(WholeThread.read(chat))
                    .filteredOn(message -> key(message).equals(refused))
                    .isEmpty();
            assertThat(own.client().get("/health/live").status()).isEqualTo(200);
            disk.free();
            write(chat, refused, "다시 보냅니다");
            awaitAnswers(chat);

            disk.fill();
            untilRefused(chat);
            disk.kill();
            disk.free();
            disk.start();
            own.awaitReady(() -> true);
            write(chat, "last", "안녕하세요");
            awaitAnswers(chat);
        }
    }

    /// Writes until the program says that it cannot take more, which it must say as it is.
    ///
    /// @return the key of the message that was not taken
    private String untilRefused(Client chat) {
        for (int i = 0; i < MOST_WRITES; i++) {
            String key = "w" + acknowledged.size();
            Client.Answer answer = chat.post(
                    "/api/v1/chat/messages",
                    Json.object().put("clientMessageId", key).put("text", LONG));
            if (answer.status() != 200) {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
                assertThat(answer.header("Retry-After")).isNotEmpty();
                assertThat(answer.json().path("type").asText()).isEqualTo("urn:ieum:problem:later");
                return key;
            }
            acknowledged.add(key);
        }
        throw new AssertionError("the disk never became full");
    }

    private void write(Client chat, String key, String text) {
        Client.Answer answer = chat.post(
                "/api/v1/chat/messages",
                Json.object().put("clientMessageId", key).put("text", text));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        acknowledged.add(key);
    }

    /// Every acknowledged message is there once, in order, and answered.
    private void awaitAnswers(Client chat) {
        long end = System.nanoTime() + RECOVERY.toNanos();
        List<JsonNode> thread = WholeThread.read(chat);
        while (WholeThread.answers(thread) < acknowledged.size() && System.nanoTime() < end) {
            chat.get("/api/v1/chat/messages?wait=1&after="
                    + thread.getLast().path("seq").asLong());
            thread = WholeThread.read(chat);
        }
        assertThat(thread.stream()
                        .filter(message -> message.path("from").asText().equals("customer"))
                        .map(FullDiskTest::key))
                .isEqualTo(acknowledged);
        assertThat(WholeThread.answers(thread)).as("answers").isEqualTo(acknowledged.size());
    }

    private static String key(JsonNode message) {
        return message.path("clientMessageId").asText();
    }
}
