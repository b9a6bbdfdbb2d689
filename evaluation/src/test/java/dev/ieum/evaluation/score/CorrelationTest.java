package dev.ieum.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationTest {

    @Test
    void correlationShouldFollowTheOrderAlone() {
        assertThat(Correlation.spearman(new double[] {1, 2, 3}, new double[] {10, 100, 1_000}))
                .isEqualTo(1);
        assertThat(Correlation.spearman(new double[] {1, 2, 3}, new double[] {3, 2, 1}))
                .isEqualTo(-1);
    }

    @Test
    void correlationShouldShareRanksBetweenTies() {
        assertThat(Correlation.spearman(new double[] {1, 2, 2, 3}, new double[] {1, 2, 3, 4}))
                .isCloseTo(0.9487, within(1e-4));
        assertThat(Correlation.spearman(new double[] {1, 1, 1}, new double[] {1, 2, 3}))
                .isZero();
    }

    @Test
    void correlationShouldRefuseWhatIsNotPaired() {
        assertThatThrownBy(() -> Correlation.spearman(new double[] {1}, new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
