package dev.ieum.knowledge.retrieval;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into its sentences, each with its span.
final class Sentences {
    /// A sentence without an end is cut at a space after this many characters.
    static final int MAX_CHARACTERS = 400;

    private Sentences() {}

    record Span(int start, int end) {
        String of(String text) {
            return text.substring(start, end);
        }
    }

    /// The sentences in order, without the white space around them; empty ones are left out.
    static List<Span> split(String text) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean tooLong = i - start >= MAX_CHARACTERS && Character.isWhitespace(text.charAt(i));
            if (tooLong || endsAt(text, i)) {
                add(text, start, i + 1, spans);
                start = i + 1;
            }
        }
        add(text, start, text.length(), spans);
        return spans;
    }

    private static boolean endsAt(String text, int i) {
        char here = text.charAt(i);
        if (here == '\n') {
            return true;
        }
        if (".!?。！？…".indexOf(here) < 0) {
            return false;
        }
        boolean last = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
        return last && !isNumbering(text, i);
    }

    /// `1.` at the beginning of a line numbers what follows.
    private static boolean isNumbering(String text, int i) {
        int from = i;
        while (from > 0 && Character.isDigit(text.charAt(from - 1))) {
            from--;
        }
        return from < i && text.charAt(i) == '.' && (from == 0 || text.charAt(from - 1) == '\n');
    }

    private static void add(String text, int start, int end, List<Span> spans) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            spans.add(new Span(from, to));
        }
    }
}
