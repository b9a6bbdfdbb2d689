package dev.ieum.knowledge.retrieval;

import java.util.Arrays;
import java.util.List;

/// How probable it is that the first passage of a ranking answers the question: a logistic regression over what spoke
/// for it, how far it leads and how much the question said. Learnt from questions with and without an answer; the
/// resource files say from which. Immutable.
final class Confidence {
    /// What the probability is made of, in this order; the last ones only with a model.
    static final List<String> NAMES = List.of(
            "coverage",
            "sentence",
            "likeness",
            "asked",
            "letters",
            "shape",
            "whole",
            "lead",
            "words",
            "information",
            "bestCoverage",
            "meaning",
            "askedMeaning",
            "bestMeaning",
            "standsOut",
            "askedStandsOut");

    /// How many of them there are without a model.
    static final int LEXICAL = NAMES.indexOf("meaning");

    private static final List<String> FROM_EVIDENCE =
            List.of("coverage", "sentence", "likeness", "asked", "letters", "shape", "whole");
    private static final double SCORE_SCALE = 10;

    private final RankingWeights weights;
    private final double bias;
    private final double known;

    private Confidence(RankingWeights weights, double bias, double known) {
        this.weights = weights;
        this.bias = bias;
        this.known = known;
    }

    static Confidence load(String resource, List<String> names) {
        double[] one = {1};
        return new Confidence(
                RankingWeights.load(resource, names),
                RankingWeights.load(resource, List.of("bias")).score(one),
                RankingWeights.load(resource, List.of("known")).score(one));
    }

    /// From which probability on the first passage is given as the answer; below it the honest answer is "I do not
    /// know".
    boolean isKnown(double probability) {
        return probability >= known;
    }

    /// @param signals as [#signals] gives them
    double of(double[] signals) {
        return 1 / (1 + Math.exp(-bias - weights.score(signals)));
    }

    /// @param ranked at least one candidate, best first
    static double[] signals(List<Candidate> ranked, QueryTerms terms) {
        Candidate first = ranked.getFirst();
        double[] numbers = first.numbers();
        boolean meant = numbers.length > Evidence.NAMES.size();
        double[] signals = new double[meant ? NAMES.size() : LEXICAL];
        for (int i = 0; i < FROM_EVIDENCE.size(); i++) {
            signals[i] = numbers[Evidence.NAMES.indexOf(FROM_EVIDENCE.get(i))];
        }
        int next = FROM_EVIDENCE.size();
        signals[next++] = lead(ranked);
        signals[next++] = Math.log(1 + terms.slots().size()) / 4;
        signals[next++] = Math.log(1 + terms.totalWeight()) / 4;
        signals[next++] = best(ranked, Evidence.NAMES.indexOf("coverage"));
        if (meant) {
            double[] meaning = Arrays.copyOfRange(numbers, Evidence.NAMES.size(), numbers.length);
            signals[next++] = meaning[0];
            signals[next++] = meaning[1];
            signals[next++] = best(ranked, Evidence.NAMES.size());
            signals[next++] = meaning[2];
            signals[next] = meaning[3];
        }
        return signals;
    }

    private static double best(List<Candidate> ranked, int number) {
        return ranked.stream()
                .mapToDouble(candidate -> candidate.numbers()[number])
                .max()
                .orElse(0);
    }

    /// How far the first article's score is above the next article's.
    private static double lead(List<Candidate> ranked) {
        Candidate first = ranked.getFirst();
        for (Candidate candidate : ranked) {
            if (!candidate.article().equals(first.article())) {
                return Math.min(1, (first.score() - candidate.score()) / SCORE_SCALE);
            }
        }
        return 1;
    }
}
