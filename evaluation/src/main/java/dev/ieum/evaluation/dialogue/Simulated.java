package dev.ieum.evaluation.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A customer who follows rules: says what they want, answers what they are asked, digresses once, changes
/// their mind once, and then presses what they were offered.
///
/// @param opens the first thing they say
/// @param answers what they say to what; the first rule that matches and was not used twice
/// @param digresses something else they ask after their first answer
/// @param changes what they say instead of confirming the first proposal
/// @param confirms the button they press on a proposal; empty: they never do
/// @param patience how many turns before they leave
public record Simulated(
        String opens,
        List<Rule> answers,
        Optional<String> digresses,
        Optional<String> changes,
        Optional<String> confirms,
        int patience) {

    public Simulated {
        answers = List.copyOf(answers);
    }

    /// An answer to a kind of question.
    record Rule(Pattern question, String answer) {}
}
