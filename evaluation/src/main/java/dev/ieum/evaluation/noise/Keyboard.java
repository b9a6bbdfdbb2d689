package dev.ieum.evaluation.noise;

import java.util.Map;

/// The two-set Korean keyboard: which keys lie side by side, and what comes out when the layout was not switched.
final class Keyboard {

    private static final String[] LEAD_KEYS = "r R s e E f a q Q t T d w W c z x v g".split(" ");
    private static final String[] VOWEL_KEYS = "k o i O j p u P h hk ho hl y n nj np nl b m ml l".split(" ");
    private static final String[] TAIL_KEYS =
            " r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g".split(" ", -1);

    private static final Map<Character, String> BESIDE = Map.ofEntries(
            Map.entry('ㅂ', "ㅈ"),
            Map.entry('ㅈ', "ㅂㄷ"),
            Map.entry('ㄷ', "ㅈㄱ"),
            Map.entry('ㄱ', "ㄷㅅ"),
            Map.entry('ㅅ', "ㄱ"),
            Map.entry('ㅁ', "ㄴ"),
            Map.entry('ㄴ', "ㅁㅇ"),
            Map.entry('ㅇ', "ㄴㄹ"),
            Map.entry('ㄹ', "ㅇㅎ"),
            Map.entry('ㅎ', "ㄹ"),
            Map.entry('ㅋ', "ㅌ"),
            Map.entry('ㅌ', "ㅋㅊ"),
            Map.entry('ㅊ', "ㅌㅍ"),
            Map.entry('ㅍ', "ㅊ"),
            Map.entry('ㅛ', "ㅕ"),
            Map.entry('ㅕ', "ㅛㅑ"),
            Map.entry('ㅑ', "ㅕㅐ"),
            Map.entry('ㅐ', "ㅑㅔ"),
            Map.entry('ㅔ', "ㅐ"),
            Map.entry('ㅗ', "ㅓ"),
            Map.entry('ㅓ', "ㅗㅏ"),
            Map.entry('ㅏ', "ㅓㅣ"),
            Map.entry('ㅣ', "ㅏ"),
            Map.entry('ㅠ', "ㅜ"),
            Map.entry('ㅜ', "ㅠㅡ"),
            Map.entry('ㅡ', "ㅜ"));

    private Keyboard() {}

    /// The jamo on the neighbouring keys; empty when there is none.
    static String beside(char jamo) {
        return BESIDE.getOrDefault(jamo, "");
    }

    /// The Latin letters of the keys that would have made this Korean text.
    static String unswitched(String text) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Jamo.isSyllable(c)) {
                int[] parts = Jamo.apart(c);
                keys.append(LEAD_KEYS[parts[0]]).append(VOWEL_KEYS[parts[1]]).append(TAIL_KEYS[parts[2]]);
            } else {
                keys.append(c);
            }
        }
        return keys.toString();
    }
}
