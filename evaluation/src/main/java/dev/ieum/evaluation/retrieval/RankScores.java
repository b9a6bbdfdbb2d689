package dev.ieum.evaluation.retrieval;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Adds up how good rankings are. R@k is the share of a question's relevant documents among the first k, for one
/// relevant document the success rate; nDCG as in Järvelin and Kekäläinen (2002) with gain 2^grade − 1.
final class RankScores {
    private double recall1;
    private double recall5;
    private double recall10;
    private double reciprocal;
    private double ndcg;
    private double success;
    private int questions;

    void add(List<String> ranked, Map<String, Integer> relevant) {
        questions++;
        recall1 += recall(ranked, relevant, 1);
        recall5 += recall(ranked, relevant, 5);
        recall10 += recall(ranked, relevant, 10);
        for (int i = 0; i < Math.min(10, ranked.size()); i++) {
            if (relevant.containsKey(ranked.get(i))) {
                reciprocal += 1.0 / (i + 1);
                break;
            }
        }
        if (!ranked.isEmpty() && relevant.containsKey(ranked.getFirst())) {
            success++;
        }
        ndcg += dcg(ranked.stream()
                        .limit(10)
                        .mapToInt(id -> relevant.getOrDefault(id, 0))
                        .toArray())
                / dcg(relevant.values().stream()
                        .sorted((a, b) -> b - a)
                        .limit(10)
                        .mapToInt(i -> i)
                        .toArray());
    }

    private static double recall(List<String> ranked, Map<String, Integer> relevant, int depth) {
        long found = ranked.stream().limit(depth).filter(relevant::containsKey).count();
        return (double) found / relevant.size();
    }

    private static double dcg(int[] grades) {
        return IntStream.range(0, grades.length)
                .mapToDouble(i -> (Math.pow(2, grades[i]) - 1) / (Math.log(i + 2) / Math.log(2)))
                .sum();
    }

    double ndcgAt10() {
        return ndcg / questions;
    }

    @Override
    public String toString() {
        return "R@1 %.4f  R@5 %.4f  R@10 %.4f  S@1 %.4f  MRR@10 %.4f  nDCG@10 %.4f  (%d)"
                .formatted(
                        recall1 / questions,
                        recall5 / questions,
                        recall10 / questions,
                        success / questions,
                        reciprocal / questions,
                        ndcg / questions,
                        questions);
    }
}
