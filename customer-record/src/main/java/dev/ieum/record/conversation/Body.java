package dev.ieum.record.conversation;

import java.util.List;
import java.util.Optional;

/// What a message carries besides its words, as it is stored.
///
/// @param action what the customer pressed
record Body(
        List<Source> sources,
        List<Claim> claims,
        List<Card> cards,
        List<Choice> choices,
        List<Attachment> attachments,
        Optional<Action> action) {

    static Body of(Message message) {
        Said said = message.said();
        return new Body(
                said.sources(),
                said.claims(),
                said.cards(),
                said.choices(),
                message.attachments(),
                message.entered().action());
    }

    Said said(String text, Purpose purpose) {
        return new Said(text, purpose, sources, claims, cards, choices);
    }
}
