package dev.ieum.evaluation.score;

import java.util.Arrays;

/// How well one number separates what should be accepted from what should be refused.
public final class Separation {

    private Separation() {}

    /// Area under the ROC curve: the chance that a random accepted one scores above a random refused
    /// one, ties half.
    public static double auroc(double[] accept, double[] refuse) {
        if (accept.length == 0 || refuse.length == 0) {
            throw new IllegalArgumentException("both sides need a case");
        }
        double[] sorted = refuse.clone();
        Arrays.sort(sorted);
        double wins = 0;
        for (double value : accept) {
            wins += below(sorted, value) + 0.5 * (below(sorted, Math.nextUp(value)) - below(sorted, value));
        }
        return wins / ((double) accept.length * refuse.length);
    }

    /// Share of `refuse` that lies below the highest threshold which still keeps `keep` of `accept`.
    public static double refusedWhenKeeping(double keep, double[] accept, double[] refuse) {
        double threshold = threshold(keep, accept);
        return (double) Arrays.stream(refuse).filter(value -> value < threshold).count() / refuse.length;
    }

    /// The highest threshold at which at least `keep` of the values are not below it.
    public static double threshold(double keep, double[] accept) {
        if (accept.length == 0) {
            throw new IllegalArgumentException("nothing to keep");
        }
        double[] sorted = accept.clone();
        Arrays.sort(sorted);
        int dropped = (int) Math.floor((1 - keep) * accept.length + 1e-9);
        return sorted[Math.min(dropped, sorted.length - 1)];
    }

    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
