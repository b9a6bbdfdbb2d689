package dev.ieum.knowledge.retrieval;

import java.util.List;

/// How probable it is that the first passage of a ranking answers the question: a logistic regression over what spoke
/// for it, how far it leads and how much the question said. Learnt from questions with and without an answer; the
/// resource files say from which. Immutable.
final class Confidence {
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

    /// From which probability on the first passage is given as the answer; below it the honest answer is "I
    /// do not know".
    boolean isKnown(double probability) {
        return probability >= known;
    }

    /// @param signals as [Signals#of] gives them
    double of(double[] signals) {
        return 1 / (1 + Math.exp(-bias - weights.score(signals)));
    }
}
