package dev.ieum.evaluation.score;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Measures of one ranked list against graded judgements, as trec_eval computes them (gains are the grades, the
/// discount is log2 of the rank plus one).
public final class Ranking {

    private Ranking() {}

    /// Normalised discounted cumulative gain of the first `k`.
    public static double ndcg(List<String> ranked, Map<String, Integer> relevant, int k) {
        List<Integer> ideal = relevant.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(k)
                .toList();
        double best = gain(ideal);
        List<Integer> gains =
                ranked.stream().limit(k).map(id -> relevant.getOrDefault(id, 0)).toList();
        return best == 0 ? 0 : gain(gains) / best;
    }

    /// Share of the relevant documents among the first `k`.
    public static double recall(List<String> ranked, Collection<String> relevant, int k) {
        long found =
                ranked.stream().limit(k).filter(relevant::contains).distinct().count();
        return relevant.isEmpty() ? 0 : (double) found / relevant.size();
    }

    /// 1 when a relevant document is among the first `k`, otherwise 0.
    public static double hit(List<String> ranked, Collection<String> relevant, int k) {
        return ranked.stream().limit(k).anyMatch(relevant::contains) ? 1 : 0;
    }

    /// One over the rank of the first relevant document, 0 when none is among the first `k`.
    public static double reciprocalRank(List<String> ranked, Collection<String> relevant, int k) {
        for (int rank = 0; rank < Math.min(k, ranked.size()); rank++) {
            if (relevant.contains(ranked.get(rank))) {
                return 1.0 / (rank + 1);
            }
        }
        return 0;
    }

    private static double gain(List<Integer> grades) {
        double sum = 0;
        for (int rank = 0; rank < grades.size(); rank++) {
            sum += grades.get(rank) * Math.log(2) / Math.log(rank + 2.0);
        }
        return sum;
    }
}
