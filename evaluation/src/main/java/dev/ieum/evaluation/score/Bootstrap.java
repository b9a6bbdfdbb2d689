package dev.ieum.evaluation.score;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Percentile bootstrap over cases (Efron and Tibshirani, 1993, chapter 13): how much would the mean move
/// if other cases of the same kind had been asked? With one seed the answer is the same every time.
public final class Bootstrap {

    static final int RESAMPLES = 1_000;

    private Bootstrap() {}

    /// The interval of the mean.
    public static Interval mean(double[] values, long seed) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was scored");
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[RESAMPLES];
        for (int sample = 0; sample < RESAMPLES; sample++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[random.nextInt(values.length)];
            }
            means[sample] = sum / values.length;
        }
        Arrays.sort(means);
        return new Interval(means[RESAMPLES * 25 / 1000], means[RESAMPLES * 975 / 1000 - 1]);
    }

    /// The interval of the mean difference `after - before` of the same cases.
    public static Interval difference(double[] before, double[] after, long seed) {
        if (before.length != after.length) {
            throw new IllegalArgumentException("paired values are needed: " + before.length + " and " + after.length);
        }
        double[] differences = new double[before.length];
        Arrays.setAll(differences, i -> after[i] - before[i]);
        return mean(differences, seed);
    }
}
