package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Candidates, best first, and how they were weighed.
record Ranking(QueryTerms terms, Evidence evidence, List<Candidate> candidates, Surroundings surroundings) {
    /// An article shows at most so many passages while others wait behind it.
    static final int PER_ARTICLE = 2;

    /// A difference of scores by which one passage is e times as probable as another.
    private static final double SCALE = 8;

    /// A difference of scores that weighs as much as a sentence which says all that was asked for.
    private static final double PASSAGE_SCALE = 40;

    /// The best candidates; of one article no more than [#PER_ARTICLE] come before all other articles had their turn.
    List<Candidate> first(int limit) {
        List<Candidate> chosen = new ArrayList<>();
        List<Candidate> later = new ArrayList<>();
        Map<Integer, Integer> shown = new HashMap<>();
        for (Candidate candidate : candidates) {
            int article = candidate.article().parts().getFirst().document();
            boolean enough = shown.merge(article, 1, Integer::sum) > PER_ARTICLE;
            (enough ? later : chosen).add(candidate);
        }
        chosen.addAll(later);
        return chosen.subList(0, Math.min(limit, chosen.size()));
    }

    /// The same with the best in front.
    Ranking sorted() {
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparingInt(candidate -> candidate.part().document()));
        return with(sorted);
    }

    private Ranking with(List<Candidate> others) {
        return new Ranking(terms, evidence, others, surroundings);
    }

    /// How well a passage's best sentence answers.
    @FunctionalInterface
    interface Value {
        double of(Candidate candidate) throws IOException;
    }

    /// The same, with that passage of the first article in front whose sentence answers best.
    Ranking withBestPassage(Value value) throws IOException {
        Candidate first = candidates.getFirst();
        Candidate best = first;
        double bestValue = -1;
        for (Candidate candidate : candidates) {
            if (candidate.article().equals(first.article())) {
                double total = value.of(candidate) + (candidate.score() - first.score()) / PASSAGE_SCALE;
                if (total > bestValue + 1e-9) {
                    best = candidate;
                    bestValue = total;
                }
            }
        }
        List<Candidate> reordered = new ArrayList<>(candidates);
        reordered.remove(best);
        reordered.addFirst(best);
        return with(reordered);
    }

    /// The candidate's score between 0 and 1, in relation to the best one's.
    double relative(Candidate candidate) {
        return Math.min(1, Math.exp((candidate.score() - candidates.getFirst().score()) / SCALE));
    }
}
