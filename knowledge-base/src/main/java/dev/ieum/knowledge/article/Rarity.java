package dev.ieum.knowledge.article;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts how often words occur, to find the telling ones. Not thread-safe.
final class Rarity {

    private final Map<String, Integer> counts = new HashMap<>();

    void count(Collection<String> words) {
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
    }

    /// The `most` rarest of `words`, rarest first.
    List<String> rarest(Collection<String> words, int most) {
        return words.stream()
                .sorted(Comparator.comparingInt((String word) -> counts.getOrDefault(word, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }
}
