package dev.ieum.record.conversation;

import java.time.Instant;
import java.util.Optional;

/// One move of the floor, for the timeline.
///
/// @param afterSeq the last message before it
/// @param owner `BOT`, `WAITING` or `STAFF`
/// @param staff the staff member's name, when a person took it
public record FloorMove(Instant at, long afterSeq, String owner, Optional<String> staff, String why) {

    /// A move and where it was made.
    ///
    /// @param epoch the floor's after the move
    public record InThread(ConversationId conversation, long epoch, FloorMove move) {}
}
