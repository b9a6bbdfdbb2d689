package dev.ieum.knowledge.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Collects a text's words as they are written, from the first morpheme that is kept to the last one before the next
/// blank: `배송비는` gives `배송비`, and its parts of two syllables and more.
final class Surfaces {
    private static final int MIN_SYLLABLES = 2;
    private static final int MIN_LATIN = 4;
    private static final int MAX = 16;

    private final String text;
    private final List<String> found = new ArrayList<>();
    private int start = -1;
    private int end = -1;

    Surfaces(String text) {
        this.text = text;
    }

    /// Takes the next morpheme's span.
    void add(int from, int to) {
        if (start >= 0 && (from > end + 4 || hasBlank(end, from))) {
            close();
        }
        if (start < 0) {
            start = from;
        }
        end = Math.max(end, to);
        if (to - from < end - start) {
            keep(from, to);
        }
    }

    List<String> found() {
        if (start >= 0) {
            close();
        }
        return found;
    }

    private void close() {
        keep(start, end);
        start = -1;
        end = -1;
    }

    private boolean hasBlank(int from, int to) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private void keep(int from, int to) {
        int length = to - from;
        boolean hangul = length > 0 && Hangul.isSyllable(text.charAt(from));
        if (length <= MAX && length >= (hangul ? MIN_SYLLABLES : MIN_LATIN)) {
            found.add(text.substring(from, to).toLowerCase(Locale.ROOT));
        }
    }
}
