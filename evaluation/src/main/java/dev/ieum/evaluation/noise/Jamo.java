package dev.ieum.evaluation.noise;

/// Hangul syllables taken apart and put together (Unicode chapter 3.12).
final class Jamo {

    static final String LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    static final String TAILS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    private static final int FIRST = 0xAC00;
    private static final int COUNT = 11_172;

    private Jamo() {}

    static boolean isSyllable(char c) {
        return c >= FIRST && c < FIRST + COUNT;
    }

    /// Index of the lead, the vowel and the tail (0: none).
    static int[] apart(char syllable) {
        int index = syllable - FIRST;
        return new int[] {index / 588, index % 588 / 28, index % 28};
    }

    static char together(int lead, int vowel, int tail) {
        return (char) (FIRST + lead * 588 + vowel * 28 + tail);
    }
}
