package dev.ieum.bot.model;

import dev.ieum.bot.reply.Draft;
import dev.ieum.bot.reply.Evidence;
import dev.ieum.bot.reply.Excerpt;
import dev.ieum.bot.task.Told;
import dev.ieum.knowledge.Finding;
import dev.ieum.record.conversation.DialogueState;
import dev.ieum.record.conversation.Purpose;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.Source;
import dev.ieum.record.conversation.Turn;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Makes a draft of a model's words. Which passages it used is computed from the words, not believed.
final class Spoken {

    private static final int MOST_SOURCES = 2;
    private static final double CITED = 0.3;

    private Spoken() {}

    static Draft draft(Turn turn, String text, List<Finding> cited, Optional<Told> told) {
        List<Source> sources = cited.stream()
                .map(finding -> Excerpt.source(finding, Excerpt.of(finding, text)))
                .toList();
        Said said = new Said(
                text,
                Purpose.ANSWER,
                sources,
                List.of(),
                told.map(Told::cards).orElse(List.of()),
                told.map(Told::choices).orElse(List.of()));
        DialogueState before = turn.state();
        DialogueState state = before.understood();
        List<Evidence.Passage> passages = cited.stream()
                .map(finding ->
                        new Evidence.Passage(finding.citation().passage().article(), finding.text()))
                .toList();
        return new Draft(new Reply.Answer(said, state), new Evidence(passages, List.of(), List.of()));
    }

    /// The passages that share enough of their words with the text, the likest first.
    static List<Finding> cited(String text, List<Finding> passages) {
        return passages.stream()
                .filter(finding -> Excerpt.shared(text, finding.text()) >= CITED)
                .sorted(Comparator.comparingDouble((Finding finding) -> -Excerpt.shared(text, finding.text())))
                .limit(MOST_SOURCES)
                .toList();
    }
}
