package dev.ieum.evaluation.noise;

import java.util.ArrayList;
import java.util.List;

/// Where in a text an error can be made.
final class Places {

    private Places() {}

    /// Where `part` begins.
    static List<Integer> of(String part, String text) {
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            places.add(at);
        }
        return places;
    }

    /// Behind every syllable.
    static List<Integer> within(String text) {
        return syllables(text).stream().map(at -> at + 1).toList();
    }

    /// Every syllable.
    static List<Integer> syllables(String text) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (Jamo.isSyllable(text.charAt(at))) {
                places.add(at);
            }
        }
        return places;
    }
}
