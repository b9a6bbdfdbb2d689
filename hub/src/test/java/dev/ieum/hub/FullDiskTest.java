package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.channels.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program on a disk that is really full, down to its last byte, and has room again later.
class FullDiskTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /// Less than a turn's lease: whoever was being answered when the disk became full does not wait for it to run out.
    private static final Duration RECOVERY = Duration.ofSeconds(20);

    private static final int MOST_WRITES = 5_000;
    private static final String LONG = "자리가 없을 때까지 씁니다. ".repeat(100);

    private final Path folder;
    private final int port;
    private final List<String> acknowledged = new ArrayList<>();

    FullDiskTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @Test
    void fullDiskShouldBeSaidAndNothingLostOrHalfWritten() throws IOException {
        Optional<TinyDisk> mounted = TinyDisk.mount(
                Files.createDirectory(folder.resolve("disk")), "16m", folder.resolve("program.log"), program());
        Assumptions.assumeTrue(mounted.isPresent(), "this machine does not let a test mount a file system");
        try (TinyDisk disk = mounted.orElseThrow()) {
            disk.start();
            awaitReady();
            Client chat = client().inChat();
            write(chat, "first", "안녕하세요");
            disk.fill();

            String refused = untilRefused(chat);

            assertThat(WholeThread.read(chat))
                    .filteredOn(message -> key(message).equals(refused))
                    .isEmpty();
            assertThat(client().get("/health/live").status()).isEqualTo(200);
            disk.free();
            write(chat, refused, "다시 보냅니다");
            awaitAnswers(chat);

            disk.fill();
            untilRefused(chat);
            disk.kill();
            disk.free();
            disk.start();
            awaitReady();
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

    private Client client() {
        return new Client("http://127.0.0.1:" + port);
    }

    private ProcessBuilder program() {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve");
        builder.directory(folder.toFile());
        builder.environment().put("IEUM_DATA", folder.resolve("disk").toString());
        builder.environment().put("IEUM_PORT", Integer.toString(port));
        builder.environment().put("IEUM_RATE_LIMITS", "off");
        builder.environment().put("IEUM_STAFF_PASSWORD", TestHub.PASSWORD);
        builder.environment().put("IEUM_SEMANTIC_MODEL", "none");
        return builder;
    }

    private void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (client().get("/health/ready").status() == 200) {
                    return;
                }
            } catch (UncheckedIOException _) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
        throw new AssertionError("the program does not start: " + log());
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("program.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
