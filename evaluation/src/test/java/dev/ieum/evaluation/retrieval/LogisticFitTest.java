package dev.ieum.evaluation.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogisticFitTest {
    @Test
    void weightsShouldBeThoseThatMadeTheSamples() {
        List<LogisticFit.Sample> samples = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 20_000; i++) {
            double[] signals = {random.nextDouble(), 10 * random.nextDouble()};
            double probability = 1 / (1 + Math.exp(-(3 * signals[0] - 0.5 * signals[1] + 1)));
            samples.add(new LogisticFit.Sample(signals, random.nextDouble() < probability, 1, "all"));
        }

        double[] weights = LogisticFit.of(samples).weights();

        assertThat(weights[0]).isCloseTo(3, within(0.25));
        assertThat(weights[1]).isCloseTo(-0.5, within(0.05));
        assertThat(weights[2]).isCloseTo(1, within(0.25));
    }

    @Test
    void signalThatNeverChangesShouldWeighNothing() {
        List<LogisticFit.Sample> samples = List.of(
                new LogisticFit.Sample(new double[] {0, 1}, false, 1, "all"),
                new LogisticFit.Sample(new double[] {1, 1}, true, 1, "all"));

        LogisticFit fit = LogisticFit.of(samples);

        assertThat(fit.weights()[1]).isCloseTo(0, within(1e-6));
        assertThat(fit.probability(new double[] {1, 1})).isGreaterThan(0.9);
        assertThat(fit.probability(new double[] {0, 1})).isLessThan(0.1);
    }

    @Test
    void signalShouldNeverSpeakAgainstItsSense() {
        List<LogisticFit.Sample> samples = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < 5_000; i++) {
            double[] signals = {random.nextDouble(), random.nextDouble()};
            double probability = 1 / (1 + Math.exp(-(2 * signals[0] - 2 * signals[1])));
            samples.add(new LogisticFit.Sample(signals, random.nextDouble() < probability, 1, "all"));
        }

        double[] weights = LogisticFit.of(samples, List.of(LogisticFit.Sense.FOR, LogisticFit.Sense.FOR))
                .weights();

        assertThat(weights[0]).isPositive();
        assertThat(weights[1]).isZero();
    }

    @Test
    void groupThatIsOftenRightShouldNotLendItsSignalsItsLevel() {
        List<LogisticFit.Sample> samples = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(13);
        for (int i = 0; i < 5_000; i++) {
            boolean often = random.nextBoolean();
            double[] signals = {random.nextDouble() + (often ? 1 : 0), often ? 1 : 0};
            String group = often ? "often" : "seldom";
            samples.add(new LogisticFit.Sample(signals, random.nextDouble() < (often ? 0.9 : 0.1), 1, group));
        }

        double[] weights = LogisticFit.of(samples, List.of(LogisticFit.Sense.ANYTHING, LogisticFit.Sense.OF_GROUP))
                .weights();

        assertThat(Math.abs(weights[0])).isLessThan(0.4);
        assertThat(weights[1]).isGreaterThan(3);
    }
}
