package dev.ieum.evaluation.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ieum.evaluation.dataset.BadInput;
import dev.ieum.evaluation.program.ProtocolClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes a scenario from a conversation of a running program: the customer's words, and the kind,
/// floor and source of each answer as expectations. What is personal is replaced; somebody reads it
/// before it is kept.
public final class ScenarioRecorder {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ScenarioRecorder() {}

    /// @param address the program's address with the conversation's id behind the last slash
    /// @param password of the staff member `login`
    /// @return the file that was written
    public static Path record(String address, String login, String password, Path folder) {
        int slash = address.lastIndexOf('/');
        if (slash < "https://".length()) {
            throw new BadInput(address, 0, "must be the program's address, a slash and a conversation's id");
        }
        String conversation = address.substring(slash + 1);
        try (ProtocolClient client = new ProtocolClient(URI.create(address.substring(0, slash)))) {
            client.post("/api/v1/staff/login", Map.of("login", login, "password", password), Map.of())
                    .expect(200);
            JsonNode stored = client.get("/api/v1/staff/conversations/" + conversation, Map.of())
                    .expect(200);
            Path file = Files.createDirectories(folder).resolve(conversation + ".yaml");
            Files.writeString(file, yaml(stored));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the scenario", e);
        }
    }

    /// The scenario's file.
    ///
    /// @throws BadInput if nobody wrote in the conversation
    static String yaml(JsonNode stored) {
        Redaction redaction = new Redaction(names(stored));
        StringBuilder yaml = new StringBuilder("about: Recorded from a conversation; what is personal was replaced.\n");
        List<JsonNode> messages = new ArrayList<>();
        stored.path("messages").forEach(messages::add);
        String clock = "";
        StringBuilder turns = new StringBuilder();
        for (int i = 0; i < messages.size(); i++) {
            JsonNode message = messages.get(i);
            if (!message.path("from").asText().equals("customer")
                    || message.path("text").asText().isBlank()) {
                continue;
            }
            clock = clock.isEmpty() ? message.path("at").asText() : clock;
            turns.append("  - say: ")
                    .append(quoted(redaction.of(message.path("text").asText())))
                    .append('\n');
            turns.append(expectations(messages, i));
        }
        if (turns.isEmpty()) {
            throw new BadInput("the conversation", 0, "the customer wrote nothing in it");
        }
        return yaml.append("clock: ")
                .append(OffsetDateTime.parse(clock))
                .append("\nturns:\n")
                .append(turns)
                .toString();
    }

    /// The bot's last message before the customer wrote again.
    private static String expectations(List<JsonNode> messages, int asked) {
        JsonNode answer = JSON.missingNode();
        for (int i = asked + 1; i < messages.size(); i++) {
            String from = messages.get(i).path("from").asText();
            if (from.equals("customer")) {
                break;
            }
            if (from.equals("bot")) {
                answer = messages.get(i);
            }
        }
        StringBuilder expected = new StringBuilder();
        if (answer.path("intent").isTextual()) {
            expected.append("    intent: ")
                    .append(answer.path("intent").asText())
                    .append('\n');
        }
        if (answer.path("sources").size() > 0) {
            String article = answer.path("sources").get(0).path("article").asText();
            expected.append("    source: ").append(quoted(article)).append('\n');
        }
        return expected.toString();
    }

    private static List<String> names(JsonNode stored) {
        List<String> names = new ArrayList<>();
        for (String place : List.of("record", "customer")) {
            names.add(stored.path(place).path("name").asText(""));
        }
        return names;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
