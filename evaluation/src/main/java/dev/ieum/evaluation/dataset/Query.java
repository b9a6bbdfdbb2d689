package dev.ieum.evaluation.dataset;

import java.util.List;

/// One question put to a corpus.
///
/// @param answers short answers the right passage contains; empty when the set has none
public record Query(String id, String text, List<String> answers) {

    public Query {
        answers = List.copyOf(answers);
    }

    /// The same question in other words.
    public Query withText(String words) {
        return new Query(id, words, answers);
    }
}
