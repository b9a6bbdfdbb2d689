package dev.ieum.evaluation.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.evaluation.program.ChatCustomer;
import dev.ieum.evaluation.program.ProgramProcess;
import dev.ieum.evaluation.program.ProtocolClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// The demo shop, open on a Tuesday morning, with what a test needs to walk in.
final class Shop implements AutoCloseable {

    static final String PASSWORD = "a-password-for-tests-1";
    static final String API_KEY = "ieum_key-for-tests";
    static final String KAKAO_SECRET = "kakao-secret-for-tests";

    private final ProgramProcess program;
    private final ProtocolClient client;
    private final JsonNode front;

    private Shop(ProgramProcess program) {
        this.program = program;
        this.client = new ProtocolClient(program.base());
        this.front = client.get("/api/v1/demo/shop", Map.of()).expect(200);
    }

    static Shop open(Path folder, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "IEUM_CLOCK",
                "2026-11-24T11:20:00+09:00",
                "IEUM_STAFF_PASSWORD",
                PASSWORD,
                "IEUM_API_KEY",
                API_KEY,
                "IEUM_KAKAO_SECRET",
                KAKAO_SECRET,
                "IEUM_RATE_LIMITS",
                "off",
                "IEUM_SEMANTIC_MODEL",
                "none"));
        settings.putAll(more);
        return new Shop(ProgramProcess.start("demo", folder, settings));
    }

    ProgramProcess program() {
        return program;
    }

    ProtocolClient client() {
        return client;
    }

    /// A visitor whom nobody knows.
    ChatCustomer stranger() {
        return ChatCustomer.open(client, "ko", Optional.empty());
    }

    /// One of the sample customers, with the shop's signed token.
    ChatCustomer known(String ref) {
        return ChatCustomer.open(
                client, "ko", Optional.of(sample(ref).path("identityToken").asText()));
    }

    JsonNode sample(String ref) {
        return StreamSupport.stream(front.path("customers").spliterator(), false)
                .filter(customer -> customer.path("ref").asText().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    /// What the record says, as the shop's own systems read it.
    JsonNode row(String path) {
        return client.get("/api/v1/record/" + path, Map.of("Authorization", "Bearer " + API_KEY))
                .expect(200);
    }

    /// The KakaoTalk skill's answer to what a customer of the channel types.
    JsonNode kakao(String user, String utterance) {
        Map<String, Object> body = Map.of(
                "intent",
                Map.of("id", "fallback", "name", "폴백 블록"),
                "userRequest",
                Map.of(
                        "timezone",
                        "Asia/Seoul",
                        "utterance",
                        utterance,
                        "lang",
                        "ko",
                        "block",
                        Map.of("id", "fallback", "name", "폴백 블록"),
                        "user",
                        Map.of("id", user, "type", "botUserKey", "properties", Map.of("botUserKey", user))),
                "bot",
                Map.of("id", "bot", "name", "이음"),
                "action",
                Map.of("id", "a", "name", "skill", "params", Map.of(), "clientExtra", Map.of()),
                "contexts",
                List.of());
        return client.post("/webhooks/kakao/main", body, Map.of("X-Ieum-Secret", KAKAO_SECRET))
                .expect(200);
    }

    /// The last message of a kind in an answer's `messages`.
    static JsonNode last(JsonNode answer, String intent) {
        List<JsonNode> found = StreamSupport.stream(answer.path("messages").spliterator(), false)
                .filter(message -> message.path("intent").asText().equals(intent))
                .toList();
        if (found.isEmpty()) {
            throw new AssertionError("no message with intent " + intent + " in " + answer);
        }
        return found.getLast();
    }

    /// The first action of a type among a message's choices and its cards' choices.
    static JsonNode action(JsonNode message, String type) {
        return message.findValues("action").stream()
                .filter(action -> action.path("type").asText().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " in " + message));
    }

    @Override
    public void close() {
        client.close();
        program.close();
    }
}
