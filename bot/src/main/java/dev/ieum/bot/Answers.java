package dev.ieum.bot;

import dev.ieum.bot.reply.Draft;
import dev.ieum.bot.reply.Evidence;
import dev.ieum.bot.reply.Excerpt;
import dev.ieum.bot.reply.Formats;
import dev.ieum.bot.reply.Phrases;
import dev.ieum.bot.reply.Sentences;
import dev.ieum.bot.understanding.Reading;
import dev.ieum.bot.understanding.TermKind;
import dev.ieum.bot.understanding.Vocabulary;
import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.Findings;
import dev.ieum.knowledge.Question;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.DialogueState;
import dev.ieum.record.conversation.Purpose;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.Said;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Answers from the articles: the best passage's own sentences, with their source.
final class Answers {

    private static final int PASSAGES = 5;
    private static final Pattern BROKEN = Pattern.compile("(?:^|\\s)[가-힣](?=\\s)");
    private static final double SURE = 0.55;
    private static final double CERTAIN = 0.65;

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

    /// The answer, if the articles have one. Where the best passage does not speak of the class in question, one
    /// whose title names it comes first.
    ///
    /// @param course the class that the question names
    Optional<Draft> find(Reading reading, Optional<String> course, DialogueState state) {
        if (reading.text().isBlank()) {
            return Optional.empty();
        }
        Findings first = search(reading.text(), reading.locale());
        Findings findings = first.known() ? first : respaced(reading, first);
        if (!findings.known() || findings.findings().isEmpty()) {
            return Optional.empty();
        }
        Finding top = findings.findings().getFirst();
        Finding best = course.filter(code -> !mentions(top, code))
                .flatMap(code -> findings.findings().stream()
                        .filter(finding -> names(finding.citation().title(), code))
                        .findFirst())
                .orElse(top);
        Draft draft = answer(best, reading.text(), reading.locale(), state);
        return Optional.of(findings.confidence() < SURE ? hedged(draft, reading.locale()) : draft);
    }

    /// The same words with other spaces, for those who typed none or put them in the wrong place.
    private Findings respaced(Reading reading, Findings first) {
        Findings spaced = search(reading.spaced(), reading.locale());
        return spaced.known() || !BROKEN.matcher(reading.text()).find()
                ? spaced.known() ? spaced : first
                : search(reading.text().replace(" ", ""), reading.locale());
    }

    /// The answer, if the articles have one beyond doubt: for messages that sound like small talk.
    Optional<Draft> findCertain(Reading reading, DialogueState state) {
        return reading.text().isBlank()
                        || search(reading.text(), reading.locale()).confidence() < CERTAIN
                ? Optional.empty()
                : find(reading, Optional.empty(), state);
    }

    /// The one sentence that answers best, of an answer that was just given in full.
    Draft pointed(Draft draft, String question) {
        Said said = draft.reply().said();
        String best = Excerpt.best(said.text(), question);
        return draft.with(new Said(best, said.purpose(), said.sources(), said.claims(), said.cards(), said.choices()));
    }

    /// The answer to a question that only makes sense with what was spoken of before: never beyond doubt. What it
    /// names must be in the passage.
    Optional<Draft> findInContext(Reading whole, String said, DialogueState state) {
        return find(whole, Optional.empty(), state)
                .filter(draft -> draft.evidence().passages().stream()
                        .anyMatch(passage -> Excerpt.speaksOf(passage.text(), said)))
                .map(draft -> draft.reply().said().choices().isEmpty() ? hedged(draft, whole.locale()) : draft);
    }

    /// The answer, if the articles surely have one.
    Optional<Draft> findSure(Reading reading) {
        return find(reading, Optional.empty(), DialogueState.fresh())
                .filter(draft -> draft.reply().said().choices().isEmpty());
    }

    /// Near, but perhaps not what was asked: said so, with a person beside it.
    private static Draft hedged(Draft draft, String locale) {
        Phrases phrases = Phrases.in(locale);
        Said said = draft.reply().said();
        Choice person = new Choice(phrases.say("choice.person"), new Action.Handoff());
        return draft.with(new Said(
                phrases.say("answer.near") + "\n" + said.text(),
                said.purpose(),
                said.sources(),
                List.of(),
                said.cards(),
                List.of(person)));
    }

    /// Without what the passage says of other places than the one that is asked about; a sentence that names none goes
    /// with the one before it.
    private Finding atPlace(Finding finding, String question) {
        Set<String> asked = vocabulary.get().named(TermKind.LOCATION, question);
        if (asked.isEmpty()) {
            return finding;
        }
        List<String> kept = new ArrayList<>();
        Set<String> spoken = Set.of();
        for (String sentence : Sentences.of(finding.text())) {
            Set<String> places = vocabulary.get().named(TermKind.LOCATION, sentence);
            spoken = places.isEmpty() ? spoken : places;
            if (spoken.isEmpty() || !Collections.disjoint(spoken, asked)) {
                kept.add(sentence);
            }
        }
        String here = String.join("\n", kept);
        boolean named = !Collections.disjoint(vocabulary.get().named(TermKind.LOCATION, here), asked);
        return named ? new Finding(finding.citation(), here, finding.snippet(), finding.score()) : finding;
    }

    private boolean names(String text, String course) {
        return vocabulary.get().named(TermKind.COURSE, text).contains(course);
    }

    private boolean mentions(Finding finding, String course) {
        return names(finding.citation().title() + "\n" + finding.text(), course);
    }

    /// Whether the answer speaks of that class.
    boolean about(Draft draft, String course) {
        return draft.reply().said().sources().stream()
                        .anyMatch(source -> names(source.title() + "\n" + source.passage(), course))
                || draft.evidence().passages().stream().anyMatch(passage -> names(passage.text(), course));
    }

    Draft answer(Finding finding, String question, String locale, DialogueState state) {
        String words = Excerpt.of(atPlace(finding, question), question);
        String read = Formats.in(finding.citation().locale()).clocks(words);
        String text = finding.citation().locale().equals(locale)
                ? read
                : Phrases.in(locale).say("answer.other-language") + "\n" + read;
        Said said = new Said(
                text, Purpose.ANSWER, List.of(Excerpt.source(finding, words)), List.of(), List.of(), List.of());
        Evidence evidence = new Evidence(
                List.of(new Evidence.Passage(
                        finding.citation().passage().article(), finding.text() + "\n" + finding.snippet())),
                List.of(),
                List.of());
        return new Draft(new Reply.Answer(said, state.understood()), evidence);
    }
}
