package dev.ieum.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CommonnessTest {
    @Test
    void wordsOfTheLanguageShouldBeKnownAndSlipsShouldNot() {
        assertThat(Commonness.findCost("속눈썹")).isPresent();
        assertThat(Commonness.findCost("향쑤")).isEmpty();
        assertThat(Commonness.findCost("")).isEmpty();
    }

    @Test
    void everydayWordShouldCostLessThanARareOne() {
        assertThat(Commonness.findCost("친구").orElseThrow())
                .isLessThan(Commonness.findCost("수하물").orElseThrow());
    }
}
