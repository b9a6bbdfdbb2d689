package dev.ieum.record.conversation;

/// Everything the bot may know when it replies.
///
/// @param id also the idempotency key of every change made in this turn; the same after a crash and repeat
public record Turn(
        TurnId id,
        ConversationId conversation,
        Utterance utterance,
        Speaker speaker,
        DialogueState state,
        Scene scene) {}
