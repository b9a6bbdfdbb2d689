package dev.ieum.knowledge.retrieval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which pairs of neighbouring letters (Hangul: syllables) of a question stand in a passage: sees through missing and
/// misplaced spaces and most slips. Not thread-safe.
final class LetterPairs {
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Set<Integer> seen = new HashSet<>();
    private final Set<Integer> seenHere = new HashSet<>();
    private double best;

    LetterPairs(String letters) {
        for (int i = 0; i + 1 < letters.length(); i++) {
            numbers.putIfAbsent(pair(letters.charAt(i), letters.charAt(i + 1)), numbers.size());
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
        for (int i = 0; i + 1 < letters.length; i++) {
            Integer number = numbers.get(pair(letters[i], letters[i + 1]));
            if (number != null) {
                seenHere.add(number);
            }
        }
        int all = numbers.size() + Math.max(0, letters.length - 1);
        best = Math.max(best, all == 0 ? 0 : 2.0 * seenHere.size() / all);
        seen.addAll(seenHere);
    }

    /// The share of the question's pairs that were seen.
    double share() {
        return numbers.isEmpty() ? 0 : (double) seen.size() / numbers.size();
    }

    /// The likeness of the most alike piece.
    double bestDice() {
        return best;
    }
}
