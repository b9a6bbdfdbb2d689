package dev.ieum.knowledge.article;

import dev.ieum.knowledge.PassageRef;
import java.time.Instant;
import java.util.List;

/// One question of a [MissGroup].
///
/// @param question as it was asked, masked
/// @param reason how we know that it was not answered well
/// @param at when
/// @param passages what was found for it, best first
/// @param askedIn where it was asked; empty: nobody says
public record MissedQuestion(String question, Miss.Reason reason, Instant at, List<Near> passages, String askedIn) {

    public MissedQuestion {
        passages = List.copyOf(passages);
    }

    /// A passage that came near; [Articles#findPassage] shows its words.
    public record Near(PassageRef passage, String title, double score) {}
}
