package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which pairs of neighbouring letters (Hangul: syllables) of a question stand in a passage: sees through missing and
/// misplaced spaces and most slips. Not thread-safe.
final class LetterPairs {
    /// Of a longer question only so many pairs are looked at.
    static final int MAX_PAIRS = 256;

    private final Map<Integer, Double> weights = new HashMap<>();
    private final Set<Integer> seen = new HashSet<>();
    private final Set<Integer> seenHere = new HashSet<>();
    private final double total;
    private double best;

    /// How rare a pair is.
    @FunctionalInterface
    interface Rarity {
        double of(String pair) throws IOException;
    }

    LetterPairs(String letters, Rarity rarity) throws IOException {
        for (int i = 0; i + 1 < letters.length() && weights.size() < MAX_PAIRS; i++) {
            int pair = pair(letters.charAt(i), letters.charAt(i + 1));
            if (!weights.containsKey(pair)) {
                weights.put(pair, rarity.of(letters.substring(i, i + 2)));
            }
        }
        total = weights.values().stream().mapToDouble(weight -> weight).sum();
    }

    /// Adds the pairs of `letters` to `pairs`.
    static void add(String letters, Set<String> pairs) {
        for (int i = 0; i + 1 < letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
    }

    private static int pair(char first, char second) {
        return first << 16 | second;
    }

    void clear() {
        seen.clear();
        best = 0;
    }

    void see(char[] letters) {
        seenHere.clear();
        double matched = 0;
        for (int i = 0; i + 1 < letters.length; i++) {
            int pair = pair(letters[i], letters[i + 1]);
            Double weight = weights.get(pair);
            if (weight != null && seenHere.add(pair)) {
                matched += weight;
            }
        }
        double unmatched =
                Math.max(0, letters.length - 1 - seenHere.size()) * (weights.isEmpty() ? 0 : total / weights.size());
        best = Math.max(best, total == 0 ? 0 : 2 * matched / (total + matched + unmatched));
        seen.addAll(seenHere);
    }

    /// The weighted share of the question's pairs that were seen.
    double share() {
        double sum = 0;
        for (int pair : seen) {
            sum += weights.getOrDefault(pair, 0.0);
        }
        return total == 0 ? 0 : sum / total;
    }

    /// The likeness of the most alike piece.
    double bestDice() {
        return best;
    }
}
