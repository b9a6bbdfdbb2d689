package dev.ieum.evaluation.retrieval;

import java.util.Arrays;
import java.util.List;

/// Logistic regression with a pull towards small weights, by Newton's method; signals are measured in their spreads, so
/// that the pull treats them alike. Immutable.
final class LogisticFit {
    private static final int ROUNDS = 30;
    private static final double LEAST_SPREAD = 1e-6;
    private static final double LEAST_CURVE = 1e-6;
    private static final double ALMOST_NOTHING = 1e-12;

    /// What all samples together weigh against the pull.
    private static final double SAMPLES = 3_000;

    private static final double PULL = 0.1;

    private final double[] weights;

    private LogisticFit(double[] weights) {
        this.weights = weights;
    }

    /// @param weight what the sample counts for
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sample(double[] signals, boolean yes, double weight) {}

    static LogisticFit of(List<Sample> samples) {
        int length = samples.getFirst().signals().length;
        double all = samples.stream().mapToDouble(Sample::weight).sum();
        double[] means = new double[length];
        double[] spreads = new double[length];
        for (int i = 0; i < length; i++) {
            int at = i;
            means[i] = samples.stream()
                            .mapToDouble(sample -> sample.weight() * sample.signals()[at])
                            .sum()
                    / all;
            double squares = samples.stream()
                            .mapToDouble(sample -> sample.weight() * Math.pow(sample.signals()[at] - means[at], 2))
                            .sum()
                    / all;
            spreads[i] = Math.max(LEAST_SPREAD, Math.sqrt(squares));
        }
        double[] scaled = newton(samples, means, spreads, SAMPLES / all);
        double[] weights = new double[length + 1];
        weights[length] = scaled[length];
        for (int i = 0; i < length; i++) {
            weights[i] = scaled[i] / spreads[i];
            weights[length] -= weights[i] * means[i];
        }
        return new LogisticFit(weights);
    }

    private static double[] newton(List<Sample> samples, double[] means, double[] spreads, double share) {
        double[] weights = new double[means.length + 1];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] system = pull(weights);
            for (Sample sample : samples) {
                add(row(sample, means, spreads), sample, share, weights, system);
            }
            double[] step = solve(system);
            for (int i = 0; i < weights.length; i++) {
                weights[i] += step[i];
            }
        }
        return weights;
    }

    /// The equations of a round before any sample is added: their last column is the gradient.
    private static double[][] pull(double[] weights) {
        int size = weights.length;
        double[][] system = new double[size][size + 1];
        for (int i = 0; i + 1 < size; i++) {
            system[i][i] = PULL;
            system[i][size] = -PULL * weights[i];
        }
        return system;
    }

    /// The signals in their spreads, and 1 for the bias.
    private static double[] row(Sample sample, double[] means, double[] spreads) {
        double[] row = new double[means.length + 1];
        row[means.length] = 1;
        for (int i = 0; i < means.length; i++) {
            row[i] = (sample.signals()[i] - means[i]) / spreads[i];
        }
        return row;
    }

    private static void add(double[] row, Sample sample, double share, double[] weights, double[][] system) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += weights[i] * row[i];
        }
        double probability = 1 / (1 + Math.exp(-sum));
        double counts = sample.weight() * share;
        double curve = Math.max(LEAST_CURVE, probability * (1 - probability)) * counts;
        double error = ((sample.yes() ? 1 : 0) - probability) * counts;
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                system[i][j] += curve * row[i] * row[j];
            }
            system[i][row.length] += error * row[i];
        }
    }

    /// Gaussian elimination with pivots.
    private static double[] solve(double[][] system) {
        int size = system.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int i = column + 1; i < size; i++) {
                pivot = Math.abs(system[i][column]) > Math.abs(system[pivot][column]) ? i : pivot;
            }
            double[] swapped = system[column];
            system[column] = system[pivot];
            system[pivot] = swapped;
            for (int i = column + 1; i < size; i++) {
                double factor = system[i][column] / (system[column][column] + ALMOST_NOTHING);
                for (int j = column; j <= size; j++) {
                    system[i][j] -= factor * system[column][j];
                }
            }
        }
        double[] solution = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            double sum = system[i][size];
            for (int j = i + 1; j < size; j++) {
                sum -= system[i][j] * solution[j];
            }
            solution[i] = sum / (system[i][i] + ALMOST_NOTHING);
        }
        return solution;
    }

    /// The weights of the signals in their order, and the bias.
    double[] weights() {
        return Arrays.copyOf(weights, weights.length);
    }

    double probability(double[] signals) {
        double sum = weights[weights.length - 1];
        for (int i = 0; i < signals.length; i++) {
            sum += weights[i] * signals[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
