package dev.ieum.record.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that staff see beside the thread.
///
/// @param brief of the last handoff
public record ConversationFile(
        ConversationRow row,
        DialogueState state,
        Optional<HandoffBrief> brief,
        List<FloorMove> moves,
        List<Note> notes,
        Opinions opinions) {

    public ConversationFile {
        moves = List.copyOf(moves);
        notes = List.copyOf(notes);
    }

    /// What the customer thinks: of single answers by their seq, and of the whole.
    public record Opinions(Map<Long, Boolean> helpful, List<Rating> ratings) {

        /// Nobody has said what they think.
        public static final Opinions NONE = new Opinions(Map.of(), List.of());

        public Opinions {
            helpful = Map.copyOf(helpful);
            ratings = List.copyOf(ratings);
        }
    }
}
