package dev.ieum.bot.task;

import dev.ieum.bot.reply.RowFacts;
import dev.ieum.record.conversation.Card;
import dev.ieum.record.conversation.Choice;
import java.util.List;

/// What a tool has to say: words made of phrases and rows, and those rows.
public record Told(String text, List<Card> cards, List<Choice> choices, List<RowFacts> rows) {

    public Told {
        cards = List.copyOf(cards);
        choices = List.copyOf(choices);
        rows = List.copyOf(rows);
    }

    public static Told of(String text) {
        return new Told(text, List.of(), List.of(), List.of());
    }

    public static Told of(String text, List<RowFacts> rows) {
        return new Told(text, List.of(), List.of(), rows);
    }

    public Told choices(List<Choice> more) {
        return new Told(text, cards, more, rows);
    }

    public Told cards(List<Card> more) {
        return new Told(text, more, choices, rows);
    }
}
