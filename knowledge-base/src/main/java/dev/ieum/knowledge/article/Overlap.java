package dev.ieum.knowledge.article;

import dev.ieum.knowledge.PassageRef;

/// Two published places that should be looked at together.
///
/// @param kind what is the matter
/// @param first the one place
/// @param second the other
public record Overlap(Kind kind, Place first, Place second) {

    public enum Kind {
        /// Two articles answer the same question, or say the same.
        DUPLICATE,
        /// Two sentences about one thing give different prices, times, durations or shares.
        CONFLICT,
        /// The Korean and the English article of one slug name different amounts of money.
        TRANSLATION
    }

    /// @param article where it stands
    /// @param passage the span of the sentence, or of the article's first passage
    /// @param words the sentence or the title, verbatim
    /// @param value the value in question, in one form for all spellings; empty for duplicates
    public record Place(ArticleKey article, PassageRef passage, String words, String value) {}
}
