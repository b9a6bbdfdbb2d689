package dev.ieum.channels.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.record.conversation.Action;
import java.util.Optional;

/// Actions as they travel: `{"type":"confirm","proposal":"…"}`.
public final class ActionJson {
    /// Longest text of a member; what we send is far shorter.
    public static final int MAX_MEMBER = 500;

    private ActionJson() {}

    public static ObjectNode write(Action action) {
        return switch (action) {
            case Action.Confirm confirm -> typed("confirm").put("proposal", confirm.proposal());
            case Action.Cancel cancel -> typed("cancel").put("proposal", cancel.proposal());
            case Action.Say say -> typed("say").put("text", say.text());
            case Action.Pick pick -> typed("pick").put("slot", pick.slot()).put("value", pick.value());
            case Action.Open open -> typed("open").put("url", open.url());
            case Action.Handoff _ -> typed("handoff");
        };
    }

    /// The action in `node`; empty when it is none that a customer can send. `open` never reaches the server.
    public static Optional<Action> find(JsonNode node) {
        return switch (node.path("type").asText()) {
            case "confirm" -> member(node, "proposal").map(Action.Confirm::new);
            case "cancel" -> member(node, "proposal").map(Action.Cancel::new);
            case "say" -> member(node, "text").map(Action.Say::new);
            case "pick" ->
                member(node, "slot").flatMap(slot -> member(node, "value").map(value -> new Action.Pick(slot, value)));
            case "handoff" -> Optional.of(new Action.Handoff());
            default -> Optional.empty();
        };
    }

    private static ObjectNode typed(String type) {
        return Json.object().put("type", type);
    }

    private static Optional<String> member(JsonNode node, String name) {
        return Json.findText(node, name).filter(text -> !text.isBlank() && text.length() <= MAX_MEMBER);
    }
}
