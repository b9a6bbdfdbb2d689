package dev.ieum.knowledge.retrieval;

/// What a text would have been if the keyboard had been switched to the other language (two-set layout, KS X 5002).
final class KeyboardLayout {
    private static final String KEYS = "rRseEfaqQtTdwWczxvgkoiOjpuPhynbml";
    private static final String LETTERS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ";
    private static final String[] JOINED = {
        "ㅗㅏㅘ", "ㅗㅐㅙ", "ㅗㅣㅚ", "ㅜㅓㅝ", "ㅜㅔㅞ", "ㅜㅣㅟ", "ㅡㅣㅢ", "ㄱㅅㄳ", "ㄴㅈㄵ", "ㄴㅎㄶ", "ㄹㄱㄺ", "ㄹㅁㄻ", "ㄹㅂㄼ", "ㄹㅅㄽ", "ㄹㅌㄾ", "ㄹㅍㄿ",
        "ㄹㅎㅀ", "ㅂㅅㅄ"
    };

    private KeyboardLayout() {}

    /// Latin keystrokes as Hangul: `ghksqnf` is 환불. Empty when a stroke is left over, so that it is no Korean word.
    static String toHangul(String keystrokes) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < keystrokes.length(); i++) {
            char key = keystrokes.charAt(i);
            int at = KEYS.indexOf(key);
            at = at < 0 ? KEYS.indexOf(Character.toLowerCase(key)) : at;
            if (at < 0) {
                return "";
            }
            letters.append(LETTERS.charAt(at));
        }
        return compose(letters.toString());
    }

    /// Hangul as the Latin keys that were struck: ㅗ디ㅔ is `help`. Characters that no key makes stay.
    static String toLatin(String hangul) {
        StringBuilder keys = new StringBuilder();
        Hangul.letters(hangul).chars().forEach(letter -> appendKeys((char) letter, keys));
        return keys.toString();
    }

    private static void appendKeys(char letter, StringBuilder keys) {
        int at = LETTERS.indexOf(letter);
        if (at >= 0) {
            keys.append(KEYS.charAt(at));
            return;
        }
        for (String joined : JOINED) {
            if (joined.charAt(2) == letter) {
                appendKeys(joined.charAt(0), keys);
                appendKeys(joined.charAt(1), keys);
                return;
            }
        }
        keys.append(letter);
    }

    private static String compose(String letters) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < letters.length()) {
            if (at + 1 >= letters.length()
                    || !Hangul.canLead(letters.charAt(at))
                    || !Hangul.isVowel(letters.charAt(at + 1))) {
                return "";
            }
            char lead = letters.charAt(at++);
            char middle = letters.charAt(at++);
            char wider = at < letters.length() ? joined(middle, letters.charAt(at)) : '\0';
            if (wider != '\0') {
                middle = wider;
                at++;
            }
            char tail = '\0';
            if (endsHere(letters, at)) {
                tail = letters.charAt(at++);
                char both = at < letters.length() ? joined(tail, letters.charAt(at)) : '\0';
                if (both != '\0' && endsHere(letters, at)) {
                    tail = both;
                    at++;
                }
            }
            text.append(Hangul.compose(lead, middle, tail));
        }
        return text.toString();
    }

    /// Whether the consonant at `at` belongs to the syllable before it.
    private static boolean endsHere(String letters, int at) {
        return at < letters.length()
                && Hangul.canEnd(letters.charAt(at))
                && (at + 1 == letters.length() || !Hangul.isVowel(letters.charAt(at + 1)));
    }

    private static char joined(char first, char second) {
        for (String joined : JOINED) {
            if (joined.charAt(0) == first && joined.charAt(1) == second) {
                return joined.charAt(2);
            }
        }
        return '\0';
    }
}
