package dev.ieum.record.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A small table with buttons that stands below a message's text. The text says the same to those who see no cards.
///
/// @param ref the row that it shows
/// @param expiresAt until when its buttons mean what they say
public record Card(
        CardKind kind,
        String title,
        Optional<String> subtitle,
        List<CardRow> rows,
        Optional<RowRef> ref,
        List<Choice> choices,
        Optional<Instant> expiresAt) {

    public Card {
        rows = List.copyOf(rows);
        choices = List.copyOf(choices);
        expiresAt = Objects.requireNonNullElse(expiresAt, Optional.empty());
    }

    /// A card that stands for good.
    public Card(
            CardKind kind,
            String title,
            Optional<String> subtitle,
            List<CardRow> rows,
            Optional<RowRef> ref,
            List<Choice> choices) {
        this(kind, title, subtitle, rows, ref, choices, Optional.empty());
    }

    /// The same card with buttons that hold until `until`.
    public Card offering(List<Choice> offered, Instant until) {
        return new Card(kind, title, subtitle, rows, ref, offered, Optional.of(until));
    }
}
