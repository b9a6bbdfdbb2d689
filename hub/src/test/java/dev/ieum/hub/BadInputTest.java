package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.channels.Json;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
@OnEveryDatabase
class BadInputTest {
    private static final String MESSAGES = "/api/v1/chat/messages";
    private static final String SESSIONS = "/api/v1/chat/sessions";
    private final TestHub hub;
    private final Client client;

    BadInputTest(TestDatabase database) {
        hub = TestHub.shared(database);
        client = hub.client();
    }

    @Test
    void malformedJsonShouldBeAProblemThatSaysSo() {
        for (String body : List.of("{", "nonsense", "{\"locale\":\"ko\"}}", "{\"a\":\"\u0001\"}", "[".repeat(5_000))) {
            Client.Answer answer = client.post(SESSIONS, body);

            assertThat(answer.status()).as(body.substring(0, 1)).isEqualTo(400);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.json().path("type").asText()).isEqualTo("urn:ieum:problem:bad-json");
        }
        assertThat(client.send("POST", SESSIONS, new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', '}'})
                        .status())
                .isEqualTo(400);
        assertThat(client.post(SESSIONS, "[]").status()).isEqualTo(400);
        assertThat(client.post(SESSIONS, "null").status()).isEqualTo(400);
    }

    @Test
    void badFieldsShouldAllBePointedAt() {
        JsonNode json =
                client.inChat().post(MESSAGES, Json.object().put("text", 7)).json();

        assertThat(json.path("status").asInt()).isEqualTo(400);
        assertThat(json.path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/clientMessageId", "/text");
    }

    @Test
    void blankAndEndlessTextsShouldPointAtTheText() {
        Client chat = client.inChat();

        for (String text : List.of("", "   ", "\u200b\u202e", "\n\t")) {
            assertThat(pointer(chat.post(MESSAGES, message(text)))).isEqualTo("/text");
        }
        Client.Answer long_ = chat.post(MESSAGES, message("가".repeat(100_000)));
        assertThat(pointer(long_)).isEqualTo("/text");
        assertThat(long_.json().at("/errors/0/code").asText()).isEqualTo("too-long");
        assertThat(pointer(chat.post(MESSAGES, message("a".repeat(4_001))))).isEqualTo("/text");
        assertThat(chat.post(MESSAGES + "?wait=20", message("가".repeat(4_000))).status())
                .isEqualTo(200);
    }

    @Test
    void invisibleAndBrokenCharactersShouldBeTakenOut() {
        Client chat = client.inChat();

        Client.Answer answer = chat.post(
                MESSAGES + "?wait=20",
                "{\"clientMessageId\":\"k\",\"text\":\"안\\u0000녕\\u202e하\\ud800세\\udc00요\\u0007 👨\u200d👩\u200d👧\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/messages/0/text").asText()).isEqualTo("들었어요: 안녕하세요 👨\u200d👩\u200d👧");
    }

    @Test
    void unusableActionsShouldBeRefused() {
        Client chat = client.inChat();

        assertThat(pointer(chat.post(
                        MESSAGES, "{\"clientMessageId\":\"a\",\"action\":{\"type\":\"open\",\"url\":\"https://x\"}}")))
                .isEqualTo("/action");
        assertThat(pointer(chat.post(MESSAGES, "{\"clientMessageId\":\"b\",\"action\":{\"type\":\"fly\"}}")))
                .isEqualTo("/action");
        assertThat(pointer(chat.post(MESSAGES, "{\"clientMessageId\":\"c\",\"action\":7}")))
                .isEqualTo("/action");
        assertThat(pointer(chat.post(
                        MESSAGES, "{\"clientMessageId\":\"d\",\"text\":\"x\",\"action\":{\"type\":\"handoff\"}}")))
                .isEqualTo("/action");
    }

    @Test
    void queryShouldBeChecked() {
        Client chat = client.inChat();

        for (String query : List.of("wait=31", "wait=-1", "wait=soon", "wait=99999999999999999999")) {
            assertThat(chat.post(MESSAGES + "?" + query, message("x")).status())
                    .as(query)
                    .isEqualTo(400);
        }
        assertThat(chat.get(MESSAGES + "?after=-1").status()).isEqualTo(400);
        assertThat(chat.get(MESSAGES + "?after=9223372036854775807").json().path("messages"))
                .isEmpty();
    }

    @Test
    void tenMegabytesShouldBeTooLarge() {
        Client.Answer answer = client.inChat().post(MESSAGES, message("x".repeat(10_000_000)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void otherTypesMethodsAndPathsShouldBeProblems() {
        assertThat(client.with("Content-Type", "text/plain")
                        .post(SESSIONS, "{}")
                        .status())
                .isEqualTo(415);
        assertThat(client.send("DELETE", SESSIONS, new byte[0]).status()).isEqualTo(405);
        assertThat(client.get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(client.get("/api/v1/nothing").header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(client.with("Accept-Language", "en")
                        .get("/api/v1/nothing")
                        .json()
                        .path("title")
                        .asText())
                .isEqualTo("Not found");
        assertThat(client.get("/console/../../../etc/passwd").status()).isIn(400, 404);
        assertThat(client.get("/console/%2e%2e/%2e%2e/etc/passwd").status()).isIn(400, 404);
    }

    @Test
    void whatIsNoRequestShouldBeAnsweredBriefly() throws IOException {
        for (String request :
                List.of("nonsense\r\n\r\n", "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n")) {
            String answer = raw(request);

            assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
            assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("jetty")
                    .doesNotContain("exception");
        }
    }

    @Test
    void browsersShouldBeToldWhatTheyMayDo() {
        Client.Answer answer = client.get("/console");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("object-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(client.with("X-Forwarded-Proto", "https").get("/console").header("Strict-Transport-Security"))
                .startsWith("max-age=");
    }

    @Test
    void foreignPagesShouldNotChat() {
        Client foreign = client.with("Origin", "https://evil.example");

        assertThat(foreign.post(SESSIONS, "{}").status()).isEqualTo(403);
        assertThat(foreign.post(SESSIONS, "{}").header("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(client.with("Origin", "null").post(SESSIONS, "{}").status()).isEqualTo(403);
        Client.Answer own = client.with("Origin", "http://" + hub.address()).post(SESSIONS, "{}");
        assertThat(own.status()).isEqualTo(201);
        assertThat(own.header("Access-Control-Allow-Origin")).isEqualTo("http://" + hub.address());
    }

    private String raw(String request) throws IOException {
        String[] address = hub.address().split(":");
        try (Socket socket = new Socket(address[0], Integer.parseInt(address[1]))) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readNBytes(400), StandardCharsets.UTF_8);
        }
    }

    private static String pointer(Client.Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        return answer.json().at("/errors/0/pointer").asText();
    }

    private static JsonNode message(String text) {
        return Json.object().put("clientMessageId", "m").put("text", text);
    }
}
