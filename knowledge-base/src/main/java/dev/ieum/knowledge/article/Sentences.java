package dev.ieum.knowledge.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds where Korean and English sentences end. A line's end always ends a sentence. A full stop does not when it
/// stands in a number (3.5), a date (2026. 11. 22.), an abbreviation (e.g., a.m.), an initial, an ordinal at a line's
/// start (1.) or inside a word (ieum.example).
public final class Sentences {

    private static final String CLOSING = "\"'”’)]}」』》〉】";

    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "etc", "no", "nos", "mr", "mrs", "ms", "dr", "st", "vs", "inc", "ltd", "co", "corp", "u.s",
            "u.k", "approx", "min", "max", "tel", "ext", "fig", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
            "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "dept", "est", "prof", "vol",
            "cf", "ver", "p", "pp", "art", "sec");

    private Sentences() {}

    /// From `start` to before `end`, in UTF-16 units.
    public record Span(int start, int end) {

        public String of(String text) {
            return text.substring(start, end);
        }
    }

    /// The sentences of `text` in order, without the blanks around them; they never overlap.
    public static List<Span> of(String text) {
        List<Span> found = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                add(found, text, start, i);
                start = i + 1;
            } else if (isStop(c)) {
                int end = endOfStops(text, i);
                if (ends(text, i, end)) {
                    add(found, text, start, end);
                    start = end;
                }
                i = end - 1;
            }
        }
        add(found, text, start, text.length());
        return found;
    }

    private static void add(List<Span> found, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            found.add(new Span(start, end));
        }
    }

    private static int endOfStops(String text, int at) {
        int end = at + 1;
        while (end < text.length() && isStop(text.charAt(end))) {
            end++;
        }
        while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean ends(String text, int stop, int end) {
        if (end == text.length()) {
            return true;
        }
        char next = text.charAt(end);
        if (text.charAt(stop) != '.') {
            return isWide(text.charAt(stop)) || isBlank(next) || isHangul(next);
        }
        if (!isBlank(next)) {
            return isHangul(next) && stop > 0 && isVerbEnding(text.charAt(stop - 1));
        }
        return end - stop > 1 || !isAbbreviated(text, stop, end);
    }

    /// Whether the single full stop at `stop`, followed by a blank, belongs to what stands before it.
    private static boolean isAbbreviated(String text, int stop, int end) {
        int wordStart = stop;
        while (wordStart > 0 && !isBlank(text.charAt(wordStart - 1)) && text.charAt(wordStart - 1) != '(') {
            wordStart--;
        }
        String word = text.substring(wordStart, stop);
        if (word.isEmpty()) {
            return false;
        }
        char following = firstVisible(text, end);
        if (isDigit(word.charAt(word.length() - 1))) {
            return isNumber(word)
                    && (isDigit(following)
                            || following == '('
                            || isLineStart(text, wordStart)
                            || (isHangul(following) && followsNumber(text, wordStart)));
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("a.m") || lower.equals("p.m")) {
            return !Character.isUpperCase(following);
        }
        if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
            return Character.isUpperCase(following);
        }
        return ABBREVIATIONS.contains(lower) && !endsAnyway(lower, following);
    }

    private static boolean endsAnyway(String abbreviation, char following) {
        return switch (abbreviation) {
            case "etc", "inc", "ltd", "co", "corp", "min", "max" ->
                Character.isUpperCase(following) || isHangul(following);
            case "no" -> !isDigit(following);
            case "sun", "sat", "mar", "art", "sec", "ms", "p" ->
                !isDigit(following) && Character.isUpperCase(following);
            default -> false;
        };
    }

    private static char firstVisible(String text, int from) {
        for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (!isBlank(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return '\n';
    }

    private static boolean isLineStart(String text, int at) {
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '-')) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    /// Whether the word before `at` is a number with a full stop, as in the date 2026. 12. 31.
    private static boolean followsNumber(String text, int at) {
        int i = at - 1;
        while (i >= 0 && text.charAt(i) == ' ') {
            i--;
        }
        return i > 0 && text.charAt(i) == '.' && isDigit(text.charAt(i - 1));
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(c -> isDigit((char) c) || c == '.' || c == ',');
    }

    private static boolean isVerbEnding(char c) {
        return "다요죠까오음함임됨".indexOf(c) >= 0;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || isWide(c);
    }

    private static boolean isWide(char c) {
        return c == '。' || c == '！' || c == '？';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHangul(char c) {
        return c >= '가' && c <= '힣';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u3000';
    }
}
