package dev.ieum.evaluation.noise;

import java.util.ArrayList;
import java.util.List;

/// What differs between a text as it should be and as it was typed.
final class Errors {

    private Errors() {}

    /// A stretch that was typed as another; either may be empty.
    record Slipped(String right, String typed) {}

    /// The differing stretches of a shortest edit script (Levenshtein 1966; Wagner and Fischer 1974), in their order.
    static List<Slipped> between(String right, String typed) {
        int[][] costs = costs(right, typed);
        List<Slipped> errors = new ArrayList<>();
        int i = right.length();
        int j = typed.length();
        int endRight = i;
        int endTyped = j;
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && right.charAt(i - 1) == typed.charAt(j - 1) && costs[i][j] == costs[i - 1][j - 1]) {
                add(errors, right.substring(i, endRight), typed.substring(j, endTyped));
                i--;
                j--;
                endRight = i;
                endTyped = j;
            } else if (i > 0 && j > 0 && costs[i][j] == costs[i - 1][j - 1] + 1) {
                i--;
                j--;
            } else if (i > 0 && costs[i][j] == costs[i - 1][j] + 1) {
                i--;
            } else {
                j--;
            }
        }
        add(errors, right.substring(0, endRight), typed.substring(0, endTyped));
        return errors.reversed();
    }

    private static void add(List<Slipped> errors, String right, String typed) {
        if (!right.isEmpty() || !typed.isEmpty()) {
            errors.add(new Slipped(right, typed));
        }
    }

    private static int[][] costs(String right, String typed) {
        int[][] costs = new int[right.length() + 1][typed.length() + 1];
        for (int i = 0; i <= right.length(); i++) {
            for (int j = 0; j <= typed.length(); j++) {
                if (i == 0 || j == 0) {
                    costs[i][j] = i + j;
                } else {
                    int changed = costs[i - 1][j - 1] + (right.charAt(i - 1) == typed.charAt(j - 1) ? 0 : 1);
                    costs[i][j] = Math.min(changed, 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
                }
            }
        }
        return costs;
    }
}
