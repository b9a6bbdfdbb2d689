package dev.ieum.bot.reply;

import dev.ieum.record.conversation.Turn;

/// Thinks of a reply to a turn. There are two: one without a language model, one with.
public interface Engine {

    /// @throws EngineFailure if there is no reply to be had from this engine now
    Draft draft(Turn turn);
}
