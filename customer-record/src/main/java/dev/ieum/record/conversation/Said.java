package dev.ieum.record.conversation;

import java.util.List;

/// The content of a message. `text` alone makes sense to a reader who sees nothing else.
public record Said(
        String text,
        Purpose purpose,
        List<Source> sources,
        List<Claim> claims,
        List<Card> cards,
        List<Choice> choices) {

    public Said {
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
        cards = List.copyOf(cards);
        choices = List.copyOf(choices);
    }

    /// Words alone.
    public static Said plain(String text, Purpose purpose) {
        return new Said(text, purpose, List.of(), List.of(), List.of(), List.of());
    }
}
