package dev.ieum.evaluation.retrieval;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Logistic regression that holds outside the groups it was learnt from: signals may speak in one direction only, every
/// group has a level of its own while the weights are learnt, so that they tell what is right within a group and not
/// which group it is, and only then one level is found for all, with the help of what distinguishes the groups.
/// Immutable.
final class LogisticFit {
    private static final double LEAST_SPREAD = 1e-6;

    /// What all samples together weigh against the pull towards small weights.
    private static final double SAMPLES = 3_000;

    private static final double PULL = 20;
    private static final double PULL_OF_LEVELS = 1;

    private final double[] weights;

    private LogisticFit(double[] weights) {
        this.weights = weights;
    }

    /// What a signal may say.
    enum Sense {
        ANYTHING,
        FOR,
        AGAINST,
        /// It is the same for all samples of a group.
        OF_GROUP
    }

    /// @param weight what the sample counts for
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sample(double[] signals, boolean yes, double weight, String group) {}

    /// Signals may say anything.
    static LogisticFit of(List<Sample> samples) {
        return of(samples, Collections.nCopies(samples.getFirst().signals().length, Sense.ANYTHING));
    }

    /// @param senses what each signal may say
    static LogisticFit of(List<Sample> samples, List<Sense> senses) {
        int length = senses.size();
        List<String> groups = samples.stream().map(Sample::group).distinct().toList();
        Descent within = new Descent(samples.size(), length + groups.size(), SAMPLES / total(samples));
        Scale[] scales = new Scale[length];
        for (int i = 0; i < length; i++) {
            double[] values = column(samples, i);
            scales[i] = Scale.of(values, samples);
            within.column(i, scales[i].of(values), senses.get(i), PULL);
        }
        for (int g = 0; g < groups.size(); g++) {
            String group = groups.get(g);
            double[] level = samples.stream()
                    .mapToDouble(sample -> sample.group().equals(group) ? 1 : 0)
                    .toArray();
            within.column(length + g, level, Sense.ANYTHING, PULL_OF_LEVELS / SAMPLES);
        }
        double[] found = within.solve(samples);
        double[] weights = new double[length + 1];
        for (int i = 0; i < length; i++) {
            weights[i] = senses.get(i) == Sense.OF_GROUP ? 0 : found[i] / scales[i].spread();
        }
        return new LogisticFit(level(samples, senses, weights));
    }

    /// One level for all, and how far the signals of groups move it.
    private static double[] level(List<Sample> samples, List<Sense> senses, double[] weights) {
        double[] scores = samples.stream()
                .mapToDouble(sample -> score(weights, sample.signals()))
                .toArray();
        int length = senses.size();
        Descent between = new Descent(samples.size(), length + 2, SAMPLES / total(samples));
        Scale scoreScale = Scale.of(scores, samples);
        between.column(length, scoreScale.of(scores), Sense.FOR, PULL_OF_LEVELS);
        between.column(length + 1, ones(scores.length), Sense.ANYTHING, 0);
        Scale[] scales = new Scale[length];
        for (int i = 0; i < length; i++) {
            double[] values = column(samples, i);
            scales[i] = Scale.of(values, samples);
            boolean ofGroup = senses.get(i) == Sense.OF_GROUP;
            between.column(
                    i, ofGroup ? scales[i].of(values) : new double[values.length], Sense.ANYTHING, PULL_OF_LEVELS);
        }
        double[] found = between.solve(samples);
        double stretch = found[length] / scoreScale.spread();
        double[] levelled =
                Arrays.stream(weights).map(weight -> weight * stretch).toArray();
        levelled[length] = found[length + 1] - stretch * scoreScale.mean();
        for (int i = 0; i < length; i++) {
            if (senses.get(i) == Sense.OF_GROUP) {
                levelled[i] = found[i] / scales[i].spread();
                levelled[length] -= levelled[i] * scales[i].mean();
            }
        }
        return levelled;
    }

    private static double total(List<Sample> samples) {
        return samples.stream().mapToDouble(Sample::weight).sum();
    }

    private static double[] column(List<Sample> samples, int at) {
        return samples.stream().mapToDouble(sample -> sample.signals()[at]).toArray();
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /// Signals are measured in their spreads, so that the pull treats them alike.
    private record Scale(double mean, double spread) {
        static Scale of(double[] values, List<Sample> samples) {
            double all = total(samples);
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < values.length; i++) {
                double share = samples.get(i).weight() / all;
                sum += share * values[i];
                squares += share * values[i] * values[i];
            }
            double spread = Math.sqrt(Math.max(0, squares - sum * sum));
            return new Scale(sum, spread < LEAST_SPREAD ? 1 : spread);
        }

        double[] of(double[] values) {
            return Arrays.stream(values).map(value -> (value - mean) / spread).toArray();
        }
    }

    private static double score(double[] weights, double[] signals) {
        double sum = weights[weights.length - 1];
        for (int i = 0; i < signals.length; i++) {
            sum += weights[i] * signals[i];
        }
        return sum;
    }

    /// The weights of the signals in their order, and the bias.
    double[] weights() {
        return Arrays.copyOf(weights, weights.length);
    }

    double probability(double[] signals) {
        return 1 / (1 + Math.exp(-score(weights, signals)));
    }
}
