package dev.ieum.knowledge.article;

import java.util.Locale;

/// Chooses the Korean particle that fits the sound a word ends with; figures and Latin letters are read aloud the
/// Korean way (10ml ends like 밀리리터, 3 like 삼).
final class Particles {

    private static final String DIGITS_WITH_FINAL = "013678";
    private static final String[] OPEN_UNITS = {"ml", "l", "cm", "mm", "m", "km", "cc", "%", "℃", "°", "pt", "oz"};
    private static final String[] CLOSED_UNITS = {"kg", "mg", "g"};

    private Particles() {}

    /// `은` or `는`.
    static String topic(String word) {
        return hasFinal(word) ? "은" : "는";
    }

    /// `이` or `가`.
    static String subject(String word) {
        return hasFinal(word) ? "이" : "가";
    }

    /// Whether the last sound of `word` is a consonant; what stands in brackets at its end is not read.
    static boolean hasFinal(String word) {
        String spoken = withoutBrackets(word);
        if (spoken.isEmpty()) {
            return false;
        }
        char last = spoken.charAt(spoken.length() - 1);
        if (last >= '가' && last <= '힣') {
            return (last - '가') % 28 != 0;
        }
        if (Character.isDigit(last)) {
            return DIGITS_WITH_FINAL.indexOf(last) >= 0;
        }
        return latinHasFinal(spoken);
    }

    private static String withoutBrackets(String word) {
        String rest = word.strip();
        while (rest.endsWith(")") && rest.indexOf('(') > 0) {
            rest = rest.substring(0, rest.lastIndexOf('(')).strip();
        }
        int end = rest.length();
        while (end > 0 && !Character.isLetterOrDigit(rest.charAt(end - 1)) && "%℃°".indexOf(rest.charAt(end - 1)) < 0) {
            end--;
        }
        return rest.substring(0, end);
    }

    private static boolean latinHasFinal(String word) {
        int start = word.length();
        while (start > 0 && isLatin(word.charAt(start - 1))) {
            start--;
        }
        String tail = word.substring(start);
        String lower = tail.toLowerCase(Locale.ROOT);
        if (start > 0 && Character.isDigit(word.charAt(start - 1))) {
            for (String unit : CLOSED_UNITS) {
                if (lower.equals(unit)) {
                    return true;
                }
            }
            for (String unit : OPEN_UNITS) {
                if (lower.equals(unit)) {
                    return false;
                }
            }
        }
        if (lower.isEmpty()) {
            return false;
        }
        char last = lower.charAt(lower.length() - 1);
        boolean spelled = tail.equals(tail.toUpperCase(Locale.ROOT)) && tail.length() <= 4;
        return spelled ? "lmnr".indexOf(last) >= 0 : "lmnckpb".indexOf(last) >= 0 || lower.endsWith("ng");
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '%' || c == '℃' || c == '°';
    }
}
