package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/// Finds the word of the articles that an unknown word was meant to be, letter by letter: 배쏭비 is 배송비. Only words
/// that no article has are looked up, and a short word must differ by letters that are easily confused, so that a word
/// which is right but unknown here is left alone.
final class Spelling {
    private static final int SHORT = 6;
    private static final double CONFUSED = 0.3;
    private static final double SLIPPED = 0.7;

    /// Letters that sound alike, look alike or lie on one key.
    private static final List<String> ALIKE = List.of(
            "ㄱㄲㅋ", "ㄷㄸㅌ", "ㅂㅃㅍ", "ㅅㅆ", "ㅈㅉㅊ", "ㅐㅔㅒㅖ", "ㅙㅚㅞㅔㅐ", "ㅏㅑ", "ㅓㅕ", "ㅗㅛ", "ㅜㅠ", "ㅡㅜ", "ㅓㅗ", "ㅣㅢ", "ㄴㄹ", "ㄴㄶㄵ",
            "ㄹㅀㄼㄺ", "ㅁㄻ", "ㅂㅄ", "ㅝㅓ", "ㅘㅏ", "ㅟㅣ");

    private final Frequencies frequencies;

    Spelling(Frequencies frequencies) {
        this.frequencies = frequencies;
    }

    /// Whether an article has this word.
    boolean knows(String surface) throws IOException {
        return frequencies.of(PassageDocuments.SURFACE, Hangul.letters(surface)) > 0;
    }

    /// The most likely word, if there is one near enough.
    Optional<String> findCorrection(String surface) throws IOException {
        String letters = Hangul.letters(surface);
        Terms terms = MultiTerms.getTerms(frequencies.reader(), PassageDocuments.SURFACE);
        if (terms == null || letters.length() < 4) {
            return Optional.empty();
        }
        int edits = letters.length() <= SHORT ? 1 : 2;
        Term wanted = new Term(PassageDocuments.SURFACE, letters);
        FuzzyTermsEnum near = new FuzzyTermsEnum(terms, wanted, edits, 0, true);
        String best = "";
        double bestCost = limit(letters.length());
        int bestFrequency = 0;
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            String candidate = term.utf8ToString();
            double cost = cost(letters, candidate);
            if (cost < bestCost - 1e-9 || (cost < bestCost + 1e-9 && near.docFreq() > bestFrequency)) {
                best = candidate;
                bestCost = cost;
                bestFrequency = near.docFreq();
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(Hangul.syllables(best));
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
        boolean alike = ALIKE.stream().anyMatch(letters -> letters.indexOf(from) >= 0 && letters.indexOf(to) >= 0);
        return alike ? CONFUSED : 1;
    }
}
