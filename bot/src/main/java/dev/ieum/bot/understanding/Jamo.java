package dev.ieum.bot.understanding;

/// Letters of Hangul syllables: typing errors are errors of letters.
final class Jamo {

    private static final String OFTEN_MISTAKEN = "ㄲㄸㅃㅆㅉㅐㅒㅖㅙㅚ";
    private static final String TAKEN_FOR = "ㄱㄷㅂㅅㅈㅔㅖㅔㅞㅞ";

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final String LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String TAILS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    private Jamo() {}

    static boolean isSyllable(char c) {
        return c >= FIRST && c <= LAST;
    }

    /// Whether the syllable ends in a consonant.
    static boolean hasTail(char c) {
        return isSyllable(c) && (c - FIRST) % 28 != 0;
    }

    static String split(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSyllable(c)) {
                out.append(c);
                continue;
            }
            int at = c - FIRST;
            out.append(LEADS.charAt(at / 588)).append(VOWELS.charAt(at % 588 / 28));
            if (at % 28 != 0) {
                out.append(TAILS.charAt(at % 28));
            }
        }
        return out.toString();
    }

    /// How it sounds to a careless ear: 향쑤 is 향수, 디퓨져 is 디퓨저, 캔들 is 켄들.
    static String sound(CharSequence text) {
        StringBuilder out = new StringBuilder();
        for (char c : split(text).toCharArray()) {
            int at = OFTEN_MISTAKEN.indexOf(c);
            out.append(at < 0 ? c : TAKEN_FOR.charAt(at));
        }
        return out.toString().replaceAll("([ㅈㅊㅉ])ㅕ", "$1ㅓ").replaceAll("([ㅈㅊㅉ])ㅑ", "$1ㅏ");
    }

    /// Edit distance, given up above `limit`.
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int best = row[0];
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
                best = Math.min(best, row[j]);
            }
            if (best > limit) {
                return limit + 1;
            }
        }
        return row[b.length()];
    }
}
