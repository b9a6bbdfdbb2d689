package dev.ieum.record.conversation;

import java.util.List;
import java.util.Optional;

/// A small table with buttons that stands below a message's text. The text says the same to those who see no cards.
///
/// @param ref the row that it shows
public record Card(
        CardKind kind,
        String title,
        Optional<String> subtitle,
        List<CardRow> rows,
        Optional<RowRef> ref,
        List<Choice> choices) {

    public Card {
        rows = List.copyOf(rows);
        choices = List.copyOf(choices);
    }
}
