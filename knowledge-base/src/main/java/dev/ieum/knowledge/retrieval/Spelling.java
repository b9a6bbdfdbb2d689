package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the word of the articles that an unknown word was meant to be, letter by letter: 배쏭비 is 배송비. Only words
/// that no article has are looked up, and a short word must differ by letters that are easily confused, so that a word
/// which is right but unknown here is left alone.
final class Spelling {
    private static final int SHORT = 6;

    /// Syllables of a word that is recognised by all but one of them.
    private static final int LONG = 3;

    private static final double CONFUSED = 0.3;
    private static final double SLIPPED = 0.7;

    /// Letters that sound alike, look alike or lie on one key.
    private static final List<String> ALIKE = List.of(
            "ㄱㄲㅋ", "ㄷㄸㅌ", "ㅂㅃㅍ", "ㅅㅆ", "ㅈㅉㅊ", "ㅐㅔㅒㅖ", "ㅙㅚㅞㅔㅐ", "ㅏㅑ", "ㅓㅕ", "ㅗㅛ", "ㅜㅠ", "ㅡㅜ", "ㅓㅗ", "ㅣㅢ", "ㄴㄹ", "ㄴㄶㄵ",
            "ㄹㅀㄼㄺ", "ㅁㄻ", "ㅂㅄ", "ㅝㅓ", "ㅘㅏ", "ㅟㅣ");

    private static final int FIRST = 'ㄱ';
    private static final int LETTERS = 'ㅣ' - FIRST + 1;
    private static final boolean[] CONFUSABLE = confusable();

    private final Frequencies frequencies;
    private final Lexicons lexicons;

    Spelling(Frequencies frequencies, Lexicons lexicons) {
        this.frequencies = frequencies;
        this.lexicons = lexicons;
    }

    /// Whether an article has this word.
    boolean knows(String surface) throws IOException {
        return frequencies.of(PassageDocuments.SURFACE, Hangul.letters(surface)) > 0;
    }

    /// The most likely word, if there is one near enough: of those with the least cost the one most articles have.
    Optional<String> findCorrection(String surface) throws IOException {
        String letters = Hangul.letters(surface);
        if (letters.length() < 4) {
            return Optional.empty();
        }
        Set<String> near = new HashSet<>();
        for (Lexicon lexicon : lexicons.of(frequencies.reader())) {
            lexicon.near(letters, letters.length() <= SHORT ? 1 : 2, near::add);
        }
        String best = "";
        double bestCost = limit(letters.length());
        int bestFrequency = 0;
        for (String candidate : near) {
            double cost = isOneSyllableOff(surface, Hangul.syllables(candidate))
                    ? Math.min(bestCost - 0.01, cost(letters, candidate))
                    : cost(letters, candidate);
            if (cost < bestCost + 1e-9) {
                int frequency = frequencies.of(PassageDocuments.SURFACE, candidate);
                boolean first = frequency == bestFrequency && candidate.compareTo(best) < 0;
                if (cost < bestCost - 1e-9 || frequency > bestFrequency || first) {
                    best = candidate;
                    bestCost = cost;
                    bestFrequency = frequency;
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(Hangul.syllables(best));
    }

    /// Whether two long words differ in one syllable only that begins alike, neither the first nor the
    /// last: 배쏭밤 is 배쓰밤.
    static boolean isOneSyllableOff(String surface, String candidate) {
        if (surface.length() < LONG || surface.length() != candidate.length()) {
            return false;
        }
        int differing = -1;
        for (int i = 0; i < surface.length(); i++) {
            if (surface.charAt(i) != candidate.charAt(i)) {
                if (differing >= 0 || i == 0 || i == surface.length() - 1) {
                    return false;
                }
                differing = i;
            }
        }
        return differing >= 0
                && replacement(
                                Hangul.letters(surface.substring(differing, differing + 1))
                                        .charAt(0),
                                Hangul.letters(candidate.substring(differing, differing + 1))
                                        .charAt(0))
                        <= CONFUSED;
    }

    private static double limit(int letters) {
        if (letters <= 4) {
            return 0.45;
        }
        return letters <= SHORT ? 0.75 : letters <= 9 ? 1.05 : 1.6;
    }

    /// Edit distance in which easily confused letters count less.
    static double cost(String from, String to) {
        double[] before = new double[to.length() + 1];
        for (int j = 1; j < before.length; j++) {
            before[j] = j * SLIPPED;
        }
        for (int i = 1; i <= from.length(); i++) {
            double[] now = new double[before.length];
            now[0] = i * SLIPPED;
            for (int j = 1; j < now.length; j++) {
                double replaced = before[j - 1] + replacement(from.charAt(i - 1), to.charAt(j - 1));
                now[j] = Math.min(replaced, SLIPPED + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[to.length()];
    }

    private static double replacement(char from, char to) {
        if (from == to) {
            return 0;
        }
        int before = from - FIRST;
        int after = to - FIRST;
        boolean hangul = before >= 0 && before < LETTERS && after >= 0 && after < LETTERS;
        return hangul && CONFUSABLE[before * LETTERS + after] ? CONFUSED : 1;
    }

    private static boolean[] confusable() {
        boolean[] table = new boolean[LETTERS * LETTERS];
        for (String alike : ALIKE) {
            for (int i = 0; i < alike.length(); i++) {
                for (int j = 0; j < alike.length(); j++) {
                    table[(alike.charAt(i) - FIRST) * LETTERS + alike.charAt(j) - FIRST] = true;
                }
            }
        }
        return table;
    }
}
