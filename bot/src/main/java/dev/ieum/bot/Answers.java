package dev.ieum.bot;

import dev.ieum.bot.reply.Draft;
import dev.ieum.bot.reply.Evidence;
import dev.ieum.bot.reply.Excerpt;
import dev.ieum.bot.reply.Phrases;
import dev.ieum.bot.understanding.Reading;
import dev.ieum.bot.understanding.TermKind;
import dev.ieum.bot.understanding.Vocabulary;
import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.Findings;
import dev.ieum.knowledge.Question;
import dev.ieum.record.conversation.DialogueState;
import dev.ieum.record.conversation.Purpose;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.Said;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Answers from the articles: the best passage's own sentences, with their source.
final class Answers {

    private static final int PASSAGES = 5;

    private final Function<Question, Findings> search;
    private final Supplier<Vocabulary> vocabulary;

    Answers(Function<Question, Findings> search, Supplier<Vocabulary> vocabulary) {
        this.search = search;
        this.vocabulary = vocabulary;
    }

    Findings search(String text, String locale) {
        String read = text.length() > Question.MAX_CHARACTERS ? text.substring(0, Question.MAX_CHARACTERS) : text;
        return search.apply(new Question(read, locale, PASSAGES));
    }

    /// The answer, if the articles have one. Of the passages found, one whose title names the class in question comes
    /// first.
    ///
    /// @param course the class that the question names
    Optional<Draft> find(Reading reading, Optional<String> course, DialogueState state) {
        if (reading.text().isBlank()) {
            return Optional.empty();
        }
        Findings findings = search(reading.text(), reading.locale());
        if (!findings.known() || findings.findings().isEmpty()) {
            return Optional.empty();
        }
        Finding first = findings.findings().getFirst();
        Finding best = course.flatMap(code -> findings.findings().stream()
                        .filter(finding -> about(finding, code))
                        .findFirst())
                .orElse(first);
        return Optional.of(answer(best, reading.text(), reading.locale(), state));
    }

    private boolean about(Finding finding, String course) {
        return vocabulary
                .get()
                .named(TermKind.COURSE, finding.citation().title())
                .contains(course);
    }

    /// Whether the answer's source is about that class.
    boolean about(Draft draft, String course) {
        return draft.reply().said().sources().stream()
                .anyMatch(source ->
                        vocabulary.get().named(TermKind.COURSE, source.title()).contains(course));
    }

    Draft answer(Finding finding, String question, String locale, DialogueState state) {
        String words = Excerpt.of(finding, question);
        String text = finding.citation().locale().equals(locale)
                ? words
                : Phrases.in(locale).say("answer.other-language") + "\n" + words;
        Said said = new Said(
                text, Purpose.ANSWER, List.of(Excerpt.source(finding, words)), List.of(), List.of(), List.of());
        Evidence evidence = new Evidence(
                List.of(new Evidence.Passage(
                        finding.citation().passage().article(), finding.text() + "\n" + finding.snippet())),
                List.of(),
                List.of());
        return new Draft(
                new Reply.Answer(said, new DialogueState(state.task(), state.parked(), 0, state.abusive())), evidence);
    }
}
