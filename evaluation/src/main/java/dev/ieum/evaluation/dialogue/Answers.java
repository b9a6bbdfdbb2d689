package dev.ieum.evaluation.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.evaluation.dialogue.ChatDoor.Answer;
import dev.ieum.evaluation.dialogue.ChatDoor.Button;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads the protocol's JSON into what scenarios speak of.
final class Answers {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Seoul"));

    private Answers() {}

    /// Everything said after the customer's words, as one answer.
    static Answer of(JsonNode body) {
        List<String> texts = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        List<String> claims = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        String intent = "";
        for (JsonNode message : body.path("messages")) {
            if (message.path("from").asText().equals("customer")) {
                continue;
            }
            texts.add(message.path("text").asText());
            intent = message.path("intent").asText(intent);
            message.path("sources")
                    .forEach(source -> sources.add(source.path("article").asText()));
            message.path("claims")
                    .forEach(claim -> claims.add(claim.path("text").asText()));
            message.path("choices").forEach(choice -> buttons.add(button(choice)));
            for (JsonNode card : message.path("cards")) {
                texts.add(card(card));
                card.path("choices").forEach(choice -> buttons.add(button(choice)));
            }
        }
        return new Answer(
                String.join("\n", texts),
                intent,
                sources,
                claims,
                buttons,
                body.path("floor").asText("bot"));
    }

    private static String card(JsonNode card) {
        StringBuilder text = new StringBuilder(card.path("title").asText());
        text.append(' ').append(card.path("subtitle").asText(""));
        card.path("rows")
                .forEach(row -> text.append('\n')
                        .append(row.path("label").asText())
                        .append(' ')
                        .append(row.path("value").asText()));
        return text.toString();
    }

    private static Button button(JsonNode choice) {
        JsonNode action = choice.path("action");
        return new Button(choice.path("label").asText(), action.path("type").asText(), action);
    }

    /// A list of objects as rows. Of an amount of money only the amount is kept; moments are told in the
    /// shop's zone, to the minute.
    static Map<String, Map<String, String>> rows(String kind, String key, JsonNode list) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (JsonNode entry : list) {
            Map<String, String> columns = new LinkedHashMap<>();
            entry.properties().forEach(field -> {
                JsonNode value = field.getValue();
                if (value.isValueNode()) {
                    columns.put(field.getKey(), told(value.asText()));
                } else if (value.has("amount")) {
                    columns.put(field.getKey(), value.path("amount").asText());
                }
            });
            rows.put(kind + "/" + entry.path(key).asText(), columns);
        }
        return rows;
    }

    private static String told(String value) {
        return value.matches("\\d{4}-\\d\\d-\\d\\dT.*(?:Z|[+-]\\d\\d:\\d\\d)")
                ? MINUTES.format(OffsetDateTime.parse(value))
                : value;
    }
}
