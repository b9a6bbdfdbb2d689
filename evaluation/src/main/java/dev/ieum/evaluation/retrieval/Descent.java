package dev.ieum.evaluation.retrieval;

import dev.ieum.evaluation.retrieval.LogisticFit.Sample;
import dev.ieum.evaluation.retrieval.LogisticFit.Sense;
import java.util.List;

/// Finds the weights of a logistic regression one after the other, again and again, until none moves any more; a weight
/// never takes a sign that it must not have. Not thread-safe.
final class Descent {
    private static final int ROUNDS = 400;
    private static final double STILL = 1e-4;
    private static final double LEAST_CURVE = 1e-9;

    private final double[][] columns;
    private final Sense[] senses;
    private final double[] pulls;
    private final double[] weights;
    private final double[] sums;
    private final double share;

    /// @param share what a sample's weight is multiplied by
    Descent(int samples, int columns, double share) {
        this.columns = new double[columns][];
        this.senses = new Sense[columns];
        this.pulls = new double[columns];
        this.weights = new double[columns];
        this.sums = new double[samples];
        this.share = share;
    }

    /// @param values of all samples
    /// @param pull towards zero
    void column(int at, double[] values, Sense sense, double pull) {
        columns[at] = values;
        senses[at] = sense;
        pulls[at] = pull;
    }

    double[] solve(List<Sample> samples) {
        double[] counts =
                samples.stream().mapToDouble(sample -> share * sample.weight()).toArray();
        double[] right =
                samples.stream().mapToDouble(sample -> sample.yes() ? 1 : 0).toArray();
        double moved = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS && moved > STILL; round++) {
            moved = 0;
            for (int column = 0; column < columns.length; column++) {
                moved = Math.max(moved, Math.abs(move(column, counts, right)));
            }
        }
        return weights.clone();
    }

    /// One Newton step of one weight.
    private double move(int column, double[] counts, double[] right) {
        double[] values = columns[column];
        double slope = -pulls[column] * weights[column];
        double curve = pulls[column] + LEAST_CURVE;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                double probability = 1 / (1 + Math.exp(-sums[i]));
                slope += counts[i] * (right[i] - probability) * values[i];
                curve += counts[i] * probability * (1 - probability) * values[i] * values[i];
            }
        }
        double before = weights[column];
        double after = allowed(before + slope / curve, senses[column]);
        weights[column] = after;
        for (int i = 0; i < values.length && after != before; i++) {
            sums[i] += (after - before) * values[i];
        }
        return after - before;
    }

    private static double allowed(double weight, Sense sense) {
        return switch (sense) {
            case ANYTHING -> weight;
            case FOR -> Math.max(0, weight);
            case AGAINST -> Math.min(0, weight);
            case OF_GROUP -> 0;
        };
    }
}
