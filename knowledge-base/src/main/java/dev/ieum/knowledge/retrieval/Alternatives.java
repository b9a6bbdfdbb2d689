package dev.ieum.knowledge.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Tells whether any of many patterns is in a text, as the one regular expression `a|b|c` would: only those are tried
/// whose first letters the text has, so that a text pays for the few that may be there. Immutable.
final class Alternatives {
    private static final String SPECIAL = "\\[](){}.*+?^$|";
    private static final String DIGIT = "\\d";

    private final List<Alternative> all = new ArrayList<>();

    /// One of them.
    ///
    /// @param letters signature of the letters that it begins with
    private record Alternative(long letters, Pattern pattern) {}

    private Alternatives(String expression) {
        for (String part : parts(expression)) {
            all.add(new Alternative(signature(start(part)), Pattern.compile(part, Pattern.CASE_INSENSITIVE)));
        }
    }

    /// Letters of the Latin alphabet are found in either case.
    static Alternatives of(String expression) {
        return new Alternatives(expression);
    }

    /// Whether one of them is in `text`.
    boolean areIn(String text) {
        long letters = signature(text);
        for (Alternative alternative : all) {
            if ((alternative.letters & ~letters) == 0
                    && alternative.pattern.matcher(text).find()) {
                return true;
            }
        }
        return false;
    }

    /// Cuts at the bars that stand in no bracket.
    private static List<String> parts(String expression) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == '|' && depth == 0) {
                parts.add(expression.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(expression.substring(start));
        return parts;
    }

    /// The letters that a pattern begins with for certain; one digit stands for all.
    private static String start(String pattern) {
        if (pattern.startsWith(DIGIT)) {
            return mayBeMissing(pattern, DIGIT.length()) ? "" : "0";
        }
        int end = 0;
        while (end < pattern.length() && SPECIAL.indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        return pattern.substring(0, mayBeMissing(pattern, end) ? Math.max(0, end - 1) : end);
    }

    /// Whether what stands before `end` may stand there no time at all.
    private static boolean mayBeMissing(String pattern, int end) {
        return pattern.startsWith("?", end) || pattern.startsWith("*", end) || pattern.startsWith("{0", end);
    }

    private static long signature(String text) {
        long signature = 0;
        for (int i = 0; i < text.length(); i++) {
            signature |= 1L << folded(text.charAt(i));
        }
        return signature;
    }

    private static int folded(char c) {
        if (c >= '0' && c <= '9') {
            return '0';
        }
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }
}
