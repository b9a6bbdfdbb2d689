package dev.ieum.hub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// A customer's thread as the protocol gives it, page after page.
final class WholeThread {
    /// The AI notice and the greeting come before anything was asked.
    private static final int OPENING = 2;

    private WholeThread() {}

    static List<JsonNode> read(Client chat) {
        List<JsonNode> thread = new ArrayList<>();
        JsonNode page = chat.get("/api/v1/chat/messages?after=0").json().path("messages");
        while (!page.isEmpty()) {
            page.forEach(thread::add);
            page = chat.get("/api/v1/chat/messages?after="
                            + thread.getLast().path("seq").asLong())
                    .json()
                    .path("messages");
        }
        return thread;
    }

    /// How many messages the bot has answered with.
    static int answers(List<JsonNode> thread) {
        return (int) thread.stream()
                .filter(message ->
                        message.path("ai").asBoolean() && message.path("seq").asLong() > OPENING)
                .count();
    }
}
