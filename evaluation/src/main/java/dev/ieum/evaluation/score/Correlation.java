package dev.ieum.evaluation.score;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Do two measures put the same things in the same order?
public final class Correlation {

    private Correlation() {}

    /// Spearman's rank correlation, ties sharing their mean rank; 0 when one of them never changes.
    public static double spearman(double[] one, double[] other) {
        if (one.length != other.length || one.length == 0) {
            throw new IllegalArgumentException("paired values are needed");
        }
        double[] x = ranks(one);
        double[] y = ranks(other);
        double mean = (one.length - 1) / 2.0;
        double both = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < x.length; i++) {
            both += (x[i] - mean) * (y[i] - mean);
            first += (x[i] - mean) * (x[i] - mean);
            second += (y[i] - mean) * (y[i] - mean);
        }
        return first == 0 || second == 0 ? 0 : both / Math.sqrt(first * second);
    }

    private static double[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + to - 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
