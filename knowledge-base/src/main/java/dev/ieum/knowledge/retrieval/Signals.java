package dev.ieum.knowledge.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What speaks for and against the first passage of a ranking being the answer: what the ranking counted, how far it
/// leads, which words of the question the article has, and whether its best sentence looks like an answer.
final class Signals {
    private static final List<String> FROM_EVIDENCE =
            List.of("coverage", "sentence", "likeness", "asked", "letters", "shape", "whole");

    private static final List<String> FROM_LIKENESS = List.of("meaning", "askedMeaning", "standsOut", "askedStandsOut");

    private static final List<String> OVERALL =
            List.of("lead", "words", "information", "bestCoverage", "few", "untitled");

    private static final List<String> FROM_TELLING = List.of("told", "kindAsked", "kindTold", "mayAsked", "statement");

    private static final List<String> OVERALL_MEANING =
            List.of("bestMeaning", "bestAskedMeaning", "meaningLead", "askedLead", "meantElsewhere");

    /// Without a model.
    static final List<String> LEXICAL = Stream.of(FROM_EVIDENCE, OVERALL, WordSignals.NAMES, FROM_TELLING)
            .flatMap(List::stream)
            .toList();

    /// With one: the same, and more.
    static final List<String> HYBRID = Stream.of(LEXICAL, FROM_LIKENESS, OVERALL_MEANING)
            .flatMap(List::stream)
            .toList();

    private static final double SCORE_SCALE = 10;

    private final Ranking ranking;
    private final Candidate first;

    private Signals(Ranking ranking) {
        this.ranking = ranking;
        this.first = ranking.candidates().getFirst();
    }

    /// @param ranking with at least one candidate
    /// @param told how well the first passage's best sentence answers
    /// @return the numbers of [#LEXICAL] or, with a model, of [#HYBRID]
    static double[] of(Ranking ranking, Telling told) {
        return new Signals(ranking)
                .list(told).stream().mapToDouble(Double::doubleValue).toArray();
    }

    private List<Double> list(Telling told) {
        List<Double> values = new ArrayList<>();
        FROM_EVIDENCE.forEach(name -> values.add(number(first, name)));
        QueryTerms terms = ranking.terms();
        values.add(Math.clamp(lead("") / SCORE_SCALE, -1, 1));
        values.add(Math.log(1 + terms.slots().size()) / 4);
        values.add(Math.log(1 + terms.totalWeight()) / 4);
        values.add(best("coverage"));
        values.add(1 / Math.sqrt(ranking.surroundings().articles()));
        values.add(isItselfAsked(first.part().pieces()) ? 1.0 : 0.0);
        values.addAll(WordSignals.of(first, terms));
        values.addAll(told.numbers());
        ranking.surroundings().elsewhere().ifPresent(elsewhere -> {
            FROM_LIKENESS.forEach(name -> values.add(number(first, name)));
            values.add(best("meaning"));
            values.add(best("askedMeaning"));
            values.add(Math.clamp(lead("meaning"), -1, 1));
            values.add(Math.clamp(lead("askedMeaning"), -1, 1));
            values.add(elsewhere);
        });
        return values;
    }

    /// Whether a text has no title and is short enough to be a question itself.
    private static boolean isItselfAsked(List<Forward.Piece> pieces) {
        int letters = pieces.stream().mapToInt(piece -> piece.letters().length).sum();
        return letters <= PassageDocuments.ONE_LINE
                && pieces.stream().noneMatch(piece -> piece.kind().asks());
    }

    private double best(String name) {
        return ranking.candidates().stream()
                .mapToDouble(candidate -> number(candidate, name))
                .max()
                .orElse(0);
    }

    private static double number(Candidate candidate, String name) {
        return candidate.numbers()[Ranker.HYBRID.indexOf(name)];
    }

    /// How far the first article is above the next one, in score or in one of the numbers.
    private double lead(String name) {
        for (Candidate candidate : ranking.candidates()) {
            if (!candidate.article().equals(first.article())) {
                return name.isEmpty()
                        ? first.score() - candidate.score()
                        : number(first, name) - number(candidate, name);
            }
        }
        return Double.MAX_VALUE;
    }
}
