package dev.ieum.knowledge.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Candidates, best first, and how they were weighed.
record Ranking(QueryTerms terms, Evidence evidence, List<Candidate> candidates) {
    /// An article shows at most so many passages while others wait behind it.
    static final int PER_ARTICLE = 2;

    /// A difference of scores by which one passage is e times as probable as another.
    private static final double SCALE = 8;

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

    /// The candidate's score between 0 and 1, in relation to the best one's.
    double relative(Candidate candidate) {
        return Math.exp((candidate.score() - candidates.getFirst().score()) / SCALE);
    }
}
