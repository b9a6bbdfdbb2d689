package dev.ieum.hub.care;

/// Chooses between the two forms of a Korean ending by how the word before it ends.
final class Particles {
    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    private static final int FINALS = 28;
    private static final String CONSONANT_DIGITS = "013678";

    private Particles() {}

    /// Replaces `placeholder{with consonant|with vowel}` by the placeholder and the form that suits `word`.
    static String settle(String text, String placeholder, String word) {
        int at = text.indexOf(placeholder + "{");
        if (at < 0) {
            return text;
        }
        int open = at + placeholder.length();
        int close = text.indexOf('}', open);
        String[] forms = text.substring(open + 1, close).split("\\|", 2);
        return text.substring(0, open) + (endsInConsonant(word) ? forms[0] : forms[1]) + text.substring(close + 1);
    }

    private static boolean endsInConsonant(String word) {
        if (word.isEmpty()) {
            return false;
        }
        char last = word.charAt(word.length() - 1);
        if (last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE) {
            return (last - FIRST_SYLLABLE) % FINALS != 0;
        }
        return CONSONANT_DIGITS.indexOf(last) >= 0 || "bcdgklmnpqrtx".indexOf(Character.toLowerCase(last)) >= 0;
    }
}
