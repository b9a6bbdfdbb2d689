package dev.ieum.knowledge.retrieval;

import java.util.Arrays;

/// A passage that is weighed. Not thread-safe: lives for one search.
final class Candidate {
    private final ArticleReader.Article article;
    private final ArticleReader.Part part;
    private double[] numbers;
    private double score;

    Candidate(ArticleReader.Article article, ArticleReader.Part part, double[] numbers) {
        this.article = article;
        this.part = part;
        this.numbers = numbers;
    }

    ArticleReader.Article article() {
        return article;
    }

    ArticleReader.Part part() {
        return part;
    }

    double[] numbers() {
        return numbers;
    }

    double score() {
        return score;
    }

    void widen(double[] more) {
        int length = numbers.length;
        numbers = Arrays.copyOf(numbers, length + more.length);
        System.arraycopy(more, 0, numbers, length, more.length);
    }

    /// @param bonus what is added for reasons that are not in the numbers
    void weigh(RankingWeights weights, double bonus) {
        score = weights.score(numbers) + bonus;
    }

    /// Stands where a longer look has put it.
    void stand(double newScore) {
        score = newScore;
    }
}
