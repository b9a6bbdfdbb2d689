package dev.ieum.channels.kakao;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.record.conversation.Card;
import dev.ieum.record.conversation.CardRow;
import dev.ieum.record.conversation.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Cards of the thread as cards of KakaoTalk. Each answer is one output.
final class KakaoCards {
    private KakaoCards() {}

    /// One output for all of them. Empty when they find no room; the message's text says the same.
    ///
    /// @param heading stands over a list
    static Optional<ObjectNode> of(List<Card> cards, String heading, boolean carousels) {
        if (cards.isEmpty()) {
            return Optional.empty();
        }
        if (cards.size() == 1) {
            return Optional.of(single(cards.getFirst()));
        }
        if (cards.stream().allMatch(card -> card.choices().size() <= 1)) {
            return lists(cards, heading, carousels);
        }
        return carousels ? Optional.of(carousel("textCard", inCarousel(cards))) : Optional.empty();
    }

    private static ObjectNode single(Card card) {
        boolean table = !card.rows().isEmpty()
                && card.rows().size() <= KakaoLimits.ITEM_ROWS
                && card.rows().stream().allMatch(row -> row.label().length() <= KakaoLimits.ITEM_LABEL);
        return table ? itemCard(card) : named("textCard", textCard(card, KakaoLimits.TEXT_CARD));
    }

    private static ObjectNode itemCard(Card card) {
        ObjectNode item = Json.object();
        String title = Clip.to(KakaoLimits.CARD_TITLE, card.title());
        item.put("title", title);
        card.subtitle()
                .filter(subtitle -> !subtitle.isBlank())
                .ifPresent(
                        subtitle -> item.put("description", Clip.to(KakaoLimits.ITEM_CARD - title.length(), subtitle)));
        ArrayNode rows = Json.array();
        card.rows()
                .forEach(row -> rows.addObject()
                        .put("title", row.label())
                        .put("description", Clip.to(KakaoLimits.ROW_VALUE, row.value())));
        item.set("itemList", rows);
        item.put("itemListAlignment", "left");
        addButtons(item, card.choices());
        return named("itemCard", item);
    }

    private static ObjectNode textCard(Card card, int room) {
        ObjectNode text = Json.object();
        String title = Clip.to(KakaoLimits.CARD_TITLE, card.title());
        text.put("title", title);
        List<String> lines = new ArrayList<>();
        card.subtitle().filter(subtitle -> !subtitle.isBlank()).ifPresent(lines::add);
        card.rows().forEach(row -> lines.add(row.label() + " " + row.value()));
        if (!lines.isEmpty()) {
            text.put("description", Clip.to(room - title.length(), String.join("\n", lines)));
        }
        addButtons(text, card.choices());
        return text;
    }

    private static Optional<ObjectNode> lists(List<Card> cards, String heading, boolean carousels) {
        if (cards.size() <= KakaoLimits.LIST_ITEMS) {
            return Optional.of(named("listCard", list(cards, heading)));
        }
        if (!carousels || cards.size() > KakaoLimits.LIST_ITEMS_IN_CAROUSEL * KakaoLimits.LISTS_IN_CAROUSEL) {
            return Optional.empty();
        }
        ArrayNode items = Json.array();
        for (int from = 0; from < cards.size(); from += KakaoLimits.LIST_ITEMS_IN_CAROUSEL) {
            items.add(list(
                    cards.subList(from, Math.min(cards.size(), from + KakaoLimits.LIST_ITEMS_IN_CAROUSEL)), heading));
        }
        return Optional.of(carousel("listCard", items));
    }

    private static ObjectNode list(List<Card> cards, String heading) {
        ObjectNode list = Json.object();
        list.set("header", Json.object().put("title", Clip.to(KakaoLimits.LIST_TEXT, heading)));
        ArrayNode items = Json.array();
        for (Card card : cards) {
            ObjectNode item = items.addObject().put("title", Clip.to(KakaoLimits.LIST_TEXT, card.title()));
            String description = card.rows().stream().map(CardRow::value).collect(Collectors.joining(" · "));
            if (!description.isBlank()) {
                item.put("description", Clip.to(KakaoLimits.LIST_TEXT, description));
            }
            card.choices().forEach(choice -> Buttons.pressing(item, choice));
        }
        list.set("items", items);
        return list;
    }

    private static ArrayNode inCarousel(List<Card> cards) {
        ArrayNode items = Json.array();
        int room = KakaoLimits.TEXT_CARD_IN_CAROUSEL + KakaoLimits.CARD_TITLE;
        cards.stream().limit(KakaoLimits.CAROUSEL).forEach(card -> {
            ObjectNode text = textCard(card, room);
            if (text.has("description")) {
                text.put(
                        "description",
                        Clip.to(
                                KakaoLimits.TEXT_CARD_IN_CAROUSEL,
                                text.path("description").asText()));
            }
            items.add(text);
        });
        return items;
    }

    private static ObjectNode carousel(String type, ArrayNode items) {
        ObjectNode carousel = Json.object().put("type", type);
        carousel.set("items", items);
        return named("carousel", carousel);
    }

    static ObjectNode named(String name, ObjectNode content) {
        ObjectNode output = Json.object();
        output.set(name, content);
        return output;
    }

    private static void addButtons(ObjectNode card, List<Choice> choices) {
        ArrayNode buttons = Buttons.buttons(choices);
        if (!buttons.isEmpty()) {
            card.set("buttons", buttons);
            card.put("buttonLayout", "vertical");
        }
    }
}
