package dev.ieum.bot.understanding;

import java.util.Locale;

/// A text without spaces and punctuation, and where each of its characters stood.
final class Flat {

    private final String text;
    private final int[] origin;

    private Flat(String text, int[] origin) {
        this.text = text;
        this.origin = origin;
    }

    static Flat of(String text) {
        StringBuilder flat = new StringBuilder(text.length());
        int[] origin = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                origin[flat.length()] = i;
                flat.append(String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0));
            }
        }
        return new Flat(flat.toString(), origin);
    }

    String text() {
        return text;
    }

    int start(int at) {
        return origin[at];
    }

    int end(int at) {
        return origin[at - 1] + 1;
    }
}
