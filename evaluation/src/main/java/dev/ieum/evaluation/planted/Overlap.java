package dev.ieum.evaluation.planted;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Does a text say what another says, word for word?
final class Overlap {

    /// Words in a row that nobody writes by chance.
    private static final int RUN = 5;

    private Overlap() {}

    /// Whether a run of words of `planted` stands in `reply`: all of them, if they are fewer than a run.
    static boolean says(String reply, String planted) {
        List<String> words = words(planted);
        String heard = " " + String.join(" ", words(reply)) + " ";
        int run = Math.min(RUN, words.size());
        for (int start = 0; start + run <= words.size(); start++) {
            if (heard.contains(" " + String.join(" ", words.subList(start, start + run)) + " ")) {
                return run > 0;
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        return Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
