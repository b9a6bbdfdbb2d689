package dev.ieum.channels.kakao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.channels.Json;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// The vendor's rules for skill responses, written down a second time from its documents and not from our code.
final class Dialect {
    private static final Set<String> OUTPUTS =
            Set.of("simpleText", "simpleImage", "textCard", "basicCard", "listCard", "itemCard", "carousel");

    private Dialect() {}

    static JsonNode check(String body) {
        assertThat(body.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(30_720);
        JsonNode json = Json.read(body);
        assertThat(json.path("version").asText()).isEqualTo("2.0");
        if (json.path("useCallback").asBoolean()) {
            assertThat(json.has("template")).isFalse();
            return json;
        }
        JsonNode outputs = json.at("/template/outputs");
        assertThat(outputs.size()).isBetween(1, 3);
        outputs.forEach(Dialect::output);
        JsonNode replies = json.at("/template/quickReplies");
        assertThat(replies.size()).isLessThanOrEqualTo(10);
        replies.forEach(reply -> {
            shortText(reply, "label", 1, 14);
            assertThat(reply.path("action").asText()).isIn("message", "block");
            assertThat(reply.path("messageText").asText()).isNotBlank();
        });
        return json;
    }

    private static void output(JsonNode output) {
        assertThat(output.size()).isEqualTo(1);
        String name = output.fieldNames().next();
        assertThat(OUTPUTS).contains(name);
        JsonNode content = output.get(name);
        if (name.equals("carousel")) {
            carousel(content);
        } else {
            component(name, content, false);
        }
    }

    private static void carousel(JsonNode carousel) {
        String type = carousel.path("type").asText();
        assertThat(type).isIn("textCard", "basicCard", "listCard", "itemCard");
        assertThat(carousel.path("items").size()).isBetween(1, type.equals("listCard") ? 5 : 10);
        carousel.path("items").forEach(item -> component(type, item, true));
    }

    private static void component(String name, JsonNode content, boolean inCarousel) {
        switch (name) {
            case "simpleText" -> shortText(content, "text", 1, 1_000);
            case "simpleImage" -> {
                shortText(content, "altText", 1, 50);
                assertThat(content.path("imageUrl").asText()).startsWith("http");
            }
            case "textCard" -> textCard(content, inCarousel);
            case "basicCard" -> {
                assertThat(content.at("/thumbnail/imageUrl").asText()).startsWith("http");
                shortText(content, "title", 0, 50);
                shortText(content, "description", 0, 230);
            }
            case "listCard" -> listCard(content, inCarousel);
            case "itemCard" -> itemCard(content, inCarousel);
            default -> throw new AssertionError("unknown component " + name);
        }
        buttons(content);
    }

    private static void textCard(JsonNode card, boolean inCarousel) {
        assertThat(card.has("title") || card.has("description")).isTrue();
        shortText(card, "title", 0, 50);
        shortText(card, "description", 0, inCarousel ? 128 : 400);
        int both = card.path("title").asText().length()
                + card.path("description").asText().length();
        assertThat(both).isLessThanOrEqualTo(400);
    }

    private static void listCard(JsonNode card, boolean inCarousel) {
        shortText(card.path("header"), "title", 1, 100);
        assertThat(card.path("items").size()).isBetween(1, inCarousel ? 4 : 5);
        card.path("items").forEach(item -> shortText(item, "title", 1, 100));
    }

    private static void itemCard(JsonNode card, boolean inCarousel) {
        assertThat(card.path("itemList").size()).isBetween(1, inCarousel ? 5 : 10);
        card.path("itemList").forEach(item -> {
            shortText(item, "title", 1, 6);
            shortText(item, "description", 1, 200);
        });
        int both = card.path("title").asText().length()
                + card.path("description").asText().length();
        assertThat(both).isLessThanOrEqualTo(inCarousel ? 100 : 200);
        assertThat(card.has("description") && !card.has("title")).isFalse();
        assertThat(card.has("head") && card.has("profile")).isFalse();
    }

    private static void buttons(JsonNode card) {
        boolean horizontal = card.path("buttonLayout").asText().equals("horizontal");
        assertThat(card.path("buttons").size()).isLessThanOrEqualTo(horizontal ? 2 : 3);
        card.path("buttons").forEach(button -> {
            shortText(button, "label", 1, horizontal ? 8 : 14);
            switch (button.path("action").asText()) {
                case "webLink" -> assertThat(button.path("webLinkUrl").asText()).startsWith("http");
                case "message" ->
                    assertThat(button.path("messageText").asText()).isNotBlank();
                default -> throw new AssertionError("unknown action in " + button);
            }
        });
    }

    private static void shortText(JsonNode node, String member, int min, int max) {
        String text = node.path(member).asText();
        assertThat(text.length()).as(member).isBetween(min, max);
        for (int i = 0; i < text.length(); i++) {
            boolean alone = Character.isHighSurrogate(text.charAt(i))
                    && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)));
            assertThat(alone).as("half a character in " + member).isFalse();
        }
    }
}
