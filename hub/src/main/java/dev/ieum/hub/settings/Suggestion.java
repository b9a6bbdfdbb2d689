package dev.ieum.hub.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/// What somebody who mistyped a key may have meant.
final class Suggestion {
    private static final int NEAR = 3;

    private Suggestion() {}

    /// A question to put behind a message; empty when nothing is near.
    static String of(String key) {
        String wanted = key.toLowerCase(Locale.ROOT);
        return Arrays.stream(Setting.values())
                .map(Setting::key)
                .min(Comparator.comparingInt((String known) -> distance(wanted, known)))
                .filter(known -> distance(wanted, known) <= NEAR)
                .map(known -> "; did you mean \"" + known + "\"?")
                .orElse("");
    }

    /// The Levenshtein distance.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
