package dev.ieum.channels.kakao;

import java.util.ArrayList;
import java.util.List;

/// Makes texts fit.
final class Clip {
    private static final String MORE = "…";
    private static final List<String> SEAMS = List.of("\n\n", "\n", ". ", "? ", "! ", "요. ", " ");

    private Clip() {}

    /// At most `max` characters; what is left out is marked.
    static String to(int max, String text) {
        String stripped = text.strip();
        return stripped.length() <= max
                ? stripped
                : head(stripped, max - MORE.length()).stripTrailing() + MORE;
    }

    /// Parts of at most `max` characters each, cut where a reader would pause. Nothing but white space is lost.
    static List<String> parts(int max, String text) {
        List<String> parts = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > max) {
            String part = rest.substring(0, seam(head(rest, max)));
            parts.add(part.strip());
            rest = rest.substring(part.length()).strip();
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    /// Where to cut within `head`: behind the last seam of the strongest kind that leaves at least half of it.
    private static int seam(String head) {
        for (String seam : SEAMS) {
            int at = head.lastIndexOf(seam);
            if (at >= head.length() / 2) {
                return at + seam.length();
            }
        }
        return head.length();
    }

    /// The first characters; never half of a surrogate pair.
    private static String head(String text, int length) {
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
