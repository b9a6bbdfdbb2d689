package dev.ieum.evaluation.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One customer in the web channel: a session and what is said in it. Not thread-safe.
public final class ChatCustomer {

    private final ProtocolClient client;
    private final Map<String, String> headers;
    private final JsonNode session;
    private final int waitSeconds;

    private ChatCustomer(ProtocolClient client, JsonNode session, int waitSeconds) {
        this.client = client;
        this.session = session;
        this.waitSeconds = waitSeconds;
        this.headers = Map.of("Authorization", "Bearer " + session.path("token").asText());
    }

    /// Opens a session.
    ///
    /// @param identityToken the shop's signed token, or empty for a stranger
    public static ChatCustomer open(ProtocolClient client, String locale, Optional<String> identityToken) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("locale", locale);
        identityToken.ifPresent(token -> body.put("identityToken", token));
        return new ChatCustomer(
                client, client.post("/api/v1/chat/sessions", body, Map.of()).expect(201), 20);
    }

    /// What opening the session answered.
    public JsonNode session() {
        return session;
    }

    /// The headers that speak for this customer.
    public Map<String, String> headers() {
        return headers;
    }

    /// Says something and waits for the bot; answers the whole body with `accepted`, `messages` and `floor`.
    public JsonNode say(String text) {
        return post(Map.of("clientMessageId", UUID.randomUUID().toString(), "text", text));
    }

    /// Presses a button, whose action is copied as it came.
    public JsonNode press(JsonNode action) {
        return post(Map.of("clientMessageId", UUID.randomUUID().toString(), "action", action));
    }

    /// The thread after `seq`.
    public JsonNode messages(long seq) {
        return client.get("/api/v1/chat/messages?after=" + seq, headers)
                .expect(200)
                .path("messages");
    }

    private JsonNode post(Map<String, Object> body) {
        return client.post("/api/v1/chat/messages?wait=" + waitSeconds, body, headers)
                .expect(200);
    }
}
