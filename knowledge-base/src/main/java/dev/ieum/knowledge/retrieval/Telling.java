package dev.ieum.knowledge.retrieval;

import java.util.List;

/// How well a passage's best sentence answers.
///
/// @param snippet that sentence, with its neighbours where it needs them
/// @param value what the choice of sentences makes of it
/// @param kinds what kind of answer is asked for, and whether the sentence is one
record Telling(String snippet, double value, Kinds kinds) {

    /// @param asked whether something of a certain kind is asked for: a price, a place
    /// @param told whether the sentence has something of that kind
    /// @param may whether a yes or a no is asked for
    /// @param states whether the question is none: it tells something and asks for nothing
    record Kinds(boolean asked, boolean told, boolean may, boolean states) {}

    /// What speaks for this being an answer; see [Signals].
    List<Double> numbers() {
        return List.of(
                Math.min(1.5, value),
                kinds.asked() ? 1.0 : 0.0,
                kinds.told() ? 1.0 : 0.0,
                kinds.may() ? 1.0 : 0.0,
                kinds.states() ? 1.0 : 0.0);
    }
}
