package dev.ieum.bot.understanding;

import java.util.Locale;

/// Korean typed while the keyboard stood on English: wnckql is 주차비 (two-set keyboard, KS X 5002).
final class Keyboard {

    private static final String KEYS = "rRseEfaqQtTdwWczxvgkoiOjpuPhynbml";
    private static final String LETTERS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ";
    private static final String LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String TAILS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
    private static final String[] PAIRED_VOWELS = {"ㅗㅏㅘ", "ㅗㅐㅙ", "ㅗㅣㅚ", "ㅜㅓㅝ", "ㅜㅔㅞ", "ㅜㅣㅟ", "ㅡㅣㅢ"};
    private static final String[] PAIRED_TAILS = {
        "ㄱㅅㄳ", "ㄴㅈㄵ", "ㄴㅎㄶ", "ㄹㄱㄺ", "ㄹㅁㄻ", "ㄹㅂㄼ", "ㄹㅅㄽ", "ㄹㅌㄾ", "ㄹㅍㄿ", "ㄹㅎㅀ", "ㅂㅅㅄ"
    };
    private static final int SHORTEST = 5;

    private Keyboard() {}

    /// The Korean that was meant, or the text itself. English does not make whole syllables, so it stays.
    static String corrected(String text) {
        long letters =
                text.chars().filter(c -> c < 128 && Character.isLetter(c)).count();
        if (letters < SHORTEST || text.chars().anyMatch(c -> c > 127)) {
            return text;
        }
        String korean = compose(letters(text));
        long syllables = korean.chars().filter(c -> Jamo.isSyllable((char) c)).count();
        long loose = korean.chars().filter(c -> c >= 'ㄱ' && c <= 'ㅣ').count();
        return loose == 0 && syllables * 2 <= letters ? korean : text;
    }

    private static String letters(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = KEYS.indexOf(c) >= 0
                    ? KEYS.indexOf(c)
                    : KEYS.indexOf(String.valueOf(c).toLowerCase(Locale.ROOT));
            out.append(at < 0 ? c : LETTERS.charAt(at));
        }
        return out.toString();
    }

    private static String compose(String letters) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < letters.length()) {
            int lead = LEADS.indexOf(letters.charAt(i));
            int vowel = i + 1 < letters.length() ? VOWELS.indexOf(letters.charAt(i + 1)) : -1;
            if (lead < 0 || vowel < 0) {
                out.append(letters.charAt(i++));
                continue;
            }
            i += 2;
            char second = pair(PAIRED_VOWELS, letters, i - 1);
            if (second != 0) {
                vowel = VOWELS.indexOf(second);
                i++;
            }
            int tail = 0;
            if (isTail(letters, i)) {
                char both = pair(PAIRED_TAILS, letters, i);
                boolean pairs = both != 0 && isTail(letters, i + 1);
                tail = TAILS.indexOf(pairs ? both : letters.charAt(i));
                i += pairs ? 2 : 1;
            }
            out.append((char) (0xAC00 + lead * 588 + vowel * 28 + tail));
        }
        return out.toString();
    }

    /// A consonant before a vowel begins the next syllable.
    private static boolean isTail(String letters, int at) {
        return at < letters.length()
                && TAILS.indexOf(letters.charAt(at)) > 0
                && (at + 1 >= letters.length() || VOWELS.indexOf(letters.charAt(at + 1)) < 0);
    }

    private static char pair(String[] pairs, String letters, int at) {
        if (at + 1 < letters.length()) {
            for (String pair : pairs) {
                if (pair.charAt(0) == letters.charAt(at) && pair.charAt(1) == letters.charAt(at + 1)) {
                    return pair.charAt(2);
                }
            }
        }
        return 0;
    }
}
