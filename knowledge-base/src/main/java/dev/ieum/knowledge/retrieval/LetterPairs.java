package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.util.Set;

/// Which pairs of neighbouring letters (Hangul: syllables) of a question stand in a passage: sees through missing and
/// misplaced spaces and most slips. Not thread-safe.
final class LetterPairs {
    /// Of a longer question only so many pairs are looked at.
    static final int MAX_PAIRS = 256;

    private final IntTable numbers = new IntTable(MAX_PAIRS);
    private final double[] weights = new double[MAX_PAIRS];
    private final int[] seenIn = new int[MAX_PAIRS];
    private final int[] seenHere = new int[MAX_PAIRS];
    private int size;
    private int passage;
    private int piece;
    private double total;
    private double shared;
    private double best;

    /// How rare a pair is.
    @FunctionalInterface
    interface Rarity {
        double of(String pair) throws IOException;
    }

    LetterPairs(String letters, Rarity rarity) throws IOException {
        for (int i = 0; i + 1 < letters.length() && size < MAX_PAIRS; i++) {
            if (numbers.putIfAbsent(pair(letters.charAt(i), letters.charAt(i + 1)), size)) {
                weights[size] = rarity.of(letters.substring(i, i + 2));
                total += weights[size++];
            }
        }
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

    /// Begins a new passage.
    void clear() {
        passage++;
        shared = 0;
        best = 0;
    }

    void see(char[] letters) {
        piece++;
        double matched = 0;
        int different = 0;
        for (int i = 0; i + 1 < letters.length; i++) {
            int number = numbers.get(pair(letters[i], letters[i + 1]));
            if (number >= 0 && seenHere[number] != piece) {
                seenHere[number] = piece;
                matched += weights[number];
                different++;
                if (seenIn[number] != passage) {
                    seenIn[number] = passage;
                    shared += weights[number];
                }
            }
        }
        double unmatched = size == 0 ? 0 : Math.max(0, letters.length - 1 - different) * (total / size);
        best = Math.max(best, total == 0 ? 0 : 2 * matched / (total + matched + unmatched));
    }

    /// The weighted share of the question's pairs that were seen.
    double share() {
        return total == 0 ? 0 : shared / total;
    }

    /// The likeness of the most alike piece.
    double bestDice() {
        return best;
    }
}
