package dev.ieum.evaluation.score;

import java.util.ArrayList;
import java.util.List;

/// Does a probability mean what it says?
public final class Calibration {

    private static final int BINS = 10;

    private Calibration() {}

    /// Cases whose probability fell into one tenth of the scale.
    ///
    /// @param said mean probability
    /// @param happened share of the cases that were right
    public record Bin(double said, double happened, int cases) {}

    /// The non-empty bins, lowest first.
    public static List<Bin> bins(double[] said, boolean[] happened) {
        if (said.length != happened.length) {
            throw new IllegalArgumentException("paired values are needed");
        }
        double[] sums = new double[BINS];
        int[] right = new int[BINS];
        int[] cases = new int[BINS];
        for (int i = 0; i < said.length; i++) {
            int bin = (int) Math.clamp(said[i] * BINS, 0, BINS - 1);
            sums[bin] += said[i];
            right[bin] += happened[i] ? 1 : 0;
            cases[bin]++;
        }
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            if (cases[bin] > 0) {
                bins.add(new Bin(sums[bin] / cases[bin], (double) right[bin] / cases[bin], cases[bin]));
            }
        }
        return bins;
    }

    /// Expected calibration error: the mean distance between said and happened, weighted by cases (Naeini
    /// et al., 2015).
    public static double error(double[] said, boolean[] happened) {
        if (said.length == 0) {
            throw new IllegalArgumentException("nothing was scored");
        }
        double sum = 0;
        for (Bin bin : bins(said, happened)) {
            sum += bin.cases() * Math.abs(bin.said() - bin.happened());
        }
        return sum / said.length;
    }
}
