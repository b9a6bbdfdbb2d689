package dev.ieum.knowledge.retrieval;

/// Hangul syllables as the letters they are typed with (Unicode 16, §3.12, and the KS X 5002 two-set keyboard).
final class Hangul {
    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final int VOWELS = 21;
    private static final int TAILS = 28;

    private static final String LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String MIDDLES = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String ENDS = "\0ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    private Hangul() {}

    static boolean isSyllable(int character) {
        return character >= FIRST && character <= LAST;
    }

    /// A letter that stands alone, as in `ㅋㅋ` or `ㅎㅏ`.
    static boolean isLetter(int character) {
        return character >= 'ㄱ' && character <= 'ㅣ';
    }

    static boolean isHangul(int character) {
        return isSyllable(character) || isLetter(character);
    }

    static boolean containsHangul(CharSequence text) {
        return text.chars().anyMatch(Hangul::isHangul);
    }

    /// The syllable's letters; a character that is no syllable stays itself.
    static String letters(CharSequence text) {
        StringBuilder letters = new StringBuilder(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            appendLetters(text.charAt(i), letters);
        }
        return letters.toString();
    }

    private static void appendLetters(char character, StringBuilder out) {
        if (!isSyllable(character)) {
            out.append(character);
            return;
        }
        int index = character - FIRST;
        out.append(LEADS.charAt(index / (VOWELS * TAILS)));
        out.append(MIDDLES.charAt(index / TAILS % VOWELS));
        if (index % TAILS != 0) {
            out.append(ENDS.charAt(index % TAILS));
        }
    }

    /// The index of the syllable's last consonant, 0 for none.
    static int tail(char syllable) {
        return (syllable - FIRST) % TAILS;
    }

    /// Puts a syllable together.
    ///
    /// @param lead a consonant that can begin a syllable
    /// @param middle a vowel
    /// @param tail a consonant that can end one, or `\0`
    static char compose(char lead, char middle, char tail) {
        int index = (LEADS.indexOf(lead) * VOWELS + MIDDLES.indexOf(middle)) * TAILS + ENDS.indexOf(tail);
        return (char) (FIRST + index);
    }

    static boolean isVowel(char letter) {
        return letter >= 'ㅏ' && letter <= 'ㅣ';
    }

    static boolean canLead(char letter) {
        return LEADS.indexOf(letter) >= 0;
    }

    static boolean canEnd(char letter) {
        return letter != '\0' && ENDS.indexOf(letter) > 0;
    }

    /// Letters as syllables again, the other way round of [#letters].
    static String syllables(String letters) {
        StringBuilder text = new StringBuilder(letters.length());
        int at = 0;
        while (at < letters.length()) {
            boolean begins =
                    at + 1 < letters.length() && canLead(letters.charAt(at)) && isVowel(letters.charAt(at + 1));
            if (!begins) {
                text.append(letters.charAt(at++));
                continue;
            }
            boolean ends = at + 2 < letters.length()
                    && canEnd(letters.charAt(at + 2))
                    && (at + 3 == letters.length() || !isVowel(letters.charAt(at + 3)));
            text.append(compose(letters.charAt(at), letters.charAt(at + 1), ends ? letters.charAt(at + 2) : '\0'));
            at += ends ? 3 : 2;
        }
        return text.toString();
    }
}
