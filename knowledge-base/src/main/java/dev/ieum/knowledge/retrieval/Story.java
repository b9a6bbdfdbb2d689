package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.article.Sentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A message that is told rather than asked: its sentences are about several things, so as one bag of words it is near
/// to everything. Each part of it is ranked for itself, and an article stands by what the parts say for it, each as far
/// as it sets the article off from the part's other candidates: a part that says nothing sets off nothing. Not
/// thread-safe: lives for one search.
final class Story {
    /// A shorter message is one question.
    static final int FROM = 400;

    /// A message is read in at most so many parts, so that a long one costs no more than so many short ones.
    static final int MAX_PARTS = 48;

    /// Sentences shorter than this are read together with the next one.
    private static final int SHORTEST = 60;

    /// What a passage counts beside its article: it decides between passages, not between articles.
    private static final double WITHIN = 0.001;

    private final Map<Integer, Double> articles = new HashMap<>();
    private final Map<Integer, Double> passages = new HashMap<>();
    private final double scale;

    Story(int parts) {
        this.scale = 1 / Math.sqrt(parts);
    }

    /// The parts of a message; one when it is short.
    static List<String> parts(String text) {
        if (text.length() < FROM) {
            return List.of(text);
        }
        int shortest = Math.max(SHORTEST, text.length() / MAX_PARTS + 1);
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (Sentences.Span sentence : Sentences.of(text)) {
            part.append(sentence.of(text)).append(' ');
            if (part.length() > shortest) {
                parts.add(part.toString().strip());
                part.setLength(0);
            }
        }
        if (!part.isEmpty()) {
            parts.add(part.toString().strip());
        }
        return parts;
    }

    /// Adds what one part says.
    ///
    /// @param ranked its candidates, best first
    void hear(List<Candidate> ranked) {
        Map<Integer, Double> best = new LinkedHashMap<>();
        ranked.forEach(candidate -> best.putIfAbsent(first(candidate), candidate.score()));
        double mean = best.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        best.forEach((article, score) -> add(article, score - mean, articles));
        ranked.forEach(candidate -> add(candidate.part().document(), candidate.score() - mean, passages));
    }

    private static int first(Candidate candidate) {
        return candidate.article().parts().getFirst().document();
    }

    private static void add(int document, double above, Map<Integer, Double> to) {
        to.merge(document, Math.max(0, above), Double::sum);
    }

    /// The first documents of the articles that stand highest.
    Set<Integer> articles(int limit) {
        return articles.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What the whole story says for a candidate, on the scale of one question's scores. Of an article's passages the
    /// one that more parts speak for comes first.
    double score(Candidate candidate) {
        double article = articles.getOrDefault(first(candidate), 0.0);
        double passage = passages.getOrDefault(candidate.part().document(), 0.0);
        return scale * (article + WITHIN * passage);
    }
}
