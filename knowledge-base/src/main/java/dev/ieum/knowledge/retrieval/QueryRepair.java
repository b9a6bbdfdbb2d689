package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// Puts a question right before it is read: keyboard-layout slips both ways, and words that no article has but nearly
/// has. A word that the articles know is never touched.
final class QueryRepair {
    /// At most so many words of one question are looked up in the spelling.
    static final int MAX_CORRECTIONS = 4;

    /// Longer questions are descriptions, not slips of a few words.
    static final int MAX_CHARACTERS = 200;

    private static final int MIN_KEYSTROKES = 3;

    /// Longer words of the articles are not looked for inside a question's words.
    private static final int MAX_SURFACE = 6;

    /// What Korean questions ask with, behind at least two syllables.
    private static final Pattern ASKS = Pattern.compile(
            "(?<=[가-힣]{2})(?=얼마|언제|어디|어떻게|어느|며칠|몇|누구|누가|무슨|뭐|가격|가능|되[나는면죠]|돼[요도]|됨|있[나어음는]|없[나어음]|알려|주세요|해\\s?주|하고\\s?싶|하나요|인가요|[예에]요|취소|변경|환불)");

    private final TextAnalysis analysis;
    private final Frequencies frequencies;
    private final Synonyms synonyms;
    private final Spelling spelling;
    private int corrections;

    QueryRepair(TextAnalysis analysis, Synonyms synonyms, Frequencies frequencies, Lexicons lexicons) {
        this.analysis = analysis;
        this.synonyms = synonyms;
        this.frequencies = frequencies;
        this.spelling = new Spelling(frequencies, lexicons);
    }

    String repair(String text) throws IOException {
        if (text.length() > MAX_CHARACTERS) {
            return text;
        }
        StringJoiner repaired = new StringJoiner(" ");
        for (String word : ChatSpelling.plain(text).split("\\s+")) {
            repaired.add(repairWord(word));
        }
        return repaired.toString();
    }

    private String repairWord(String word) throws IOException {
        String letters = Dissection.squeeze(word);
        if (letters.length() < 2) {
            return word;
        }
        if (letters.chars().allMatch(QueryRepair::isLatin)) {
            return letters.length() < MIN_KEYSTROKES || known(word) ? word : fromLatin(word);
        }
        if (!Hangul.containsHangul(letters) || allPairsKnown(letters)) {
            return word;
        }
        boolean strayLetters = letters.chars().anyMatch(Hangul::isLetter);
        String latin = strayLetters ? KeyboardLayout.toLatin(letters) : "";
        if (strayLetters && latin.chars().allMatch(QueryRepair::isLatin) && known(latin)) {
            return latin;
        }
        String apart = takeApart(word);
        return apart.equals(word) ? respell(word) : apart;
    }

    /// Where a word that no article has lies across the seam of two that articles have, the seam is where a space was
    /// left out: 성수점주차 is 성수점 주차 in a shop that has both, not 성수 점주 차.
    private String takeApart(String word) throws IOException {
        for (Word term : analysis.words(word)) {
            int start = word.indexOf(term.term());
            if (start < 0 || frequencies.of(PassageDocuments.WHOLE, term.term()) > 0) {
                continue;
            }
            for (int seam = start + 1; seam < start + term.term().length(); seam++) {
                if (isSeam(word, seam)) {
                    return word.substring(0, seam) + ' ' + takeApart(word.substring(seam));
                }
            }
        }
        return word;
    }

    private boolean isSeam(String word, int seam) throws IOException {
        boolean before = false;
        for (int start = Math.max(0, seam - MAX_SURFACE); start <= seam - 2 && !before; start++) {
            before = spelling.knows(word.substring(start, seam));
        }
        boolean after = false;
        for (int end = seam + 2; end <= Math.min(word.length(), seam + MAX_SURFACE) && before && !after; end++) {
            after = spelling.knows(word.substring(seam, end));
        }
        return after;
    }

    private String fromLatin(String word) throws IOException {
        String keys = word.replaceAll("[^A-Za-z]", "");
        String hangul = KeyboardLayout.toHangul(keys);
        if (!hangul.isEmpty() && hangul.length() > 1 && known(hangul)) {
            return hangul;
        }
        return respell(word);
    }

    /// Where a space was left out before what asks, the slip is in front of it: 배쏭비얼마 is 배쏭비 얼마.
    private String respell(String word) throws IOException {
        StringJoiner respelt = new StringJoiner(" ");
        for (String piece : ASKS.split(word)) {
            String right = respellPiece(piece);
            respelt.add(right.equals(piece) ? respellAround(piece) : right);
        }
        return respelt.toString();
    }

    /// Where a word of the articles is glued to a slip, the slip is put right by itself: 단채할인 is 단체 할인.
    private String respellAround(String piece) throws IOException {
        for (int length = Math.min(MAX_SURFACE, piece.length() - 2); length >= 2; length--) {
            for (int start = 0; start + length <= piece.length(); start++) {
                String before = piece.substring(0, start);
                String word = piece.substring(start, start + length);
                String after = piece.substring(start + length);
                if (Hangul.isSyllable(word.charAt(0)) && spelling.knows(word)) {
                    String respelt = respellPiece(before) + ' ' + word + ' ' + respellPiece(after);
                    return respelt.equals(before + ' ' + word + ' ' + after) ? piece : respelt.strip();
                }
            }
        }
        return piece;
    }

    private String respellPiece(String word) throws IOException {
        String respelt = word;
        for (String surface : analysis.analyse(word).surfaces()) {
            boolean known = synonyms.knows(surface)
                    || spelling.knows(surface)
                    || Commonness.findCost(surface).isPresent();
            if (corrections < MAX_CORRECTIONS && respelt.contains(surface) && !known) {
                corrections++;
                Optional<String> correction = spelling.findCorrection(surface);
                if (correction.isPresent()) {
                    return respelt.replace(surface, correction.get());
                }
            }
        }
        return respelt;
    }

    private boolean known(String word) throws IOException {
        for (Word term : analysis.words(word)) {
            boolean says = term.kind() != Word.Kind.MINOR && term.term().length() > 1;
            if (says && frequencies.of(PassageDocuments.WHOLE, term.term()) > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean allPairsKnown(String letters) throws IOException {
        for (int i = 0; i + 1 < letters.length(); i++) {
            if (frequencies.of(PassageDocuments.PAIRS, letters.substring(i, i + 2)) == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLatin(int character) {
        return character >= 'a' && character <= 'z';
    }
}
