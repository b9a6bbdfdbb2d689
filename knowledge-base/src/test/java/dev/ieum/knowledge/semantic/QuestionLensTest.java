package dev.ieum.knowledge.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionLensTest {
    private static final float[] USUAL = {1, 0, 0, 0};

    @Test
    void theShippedLensShouldBeReadable() {
        assertThat(QuestionLens.load().through(new float[384])).hasSize(384);
    }

    @Test
    void aLensShouldBeUsedForTheModelItWasLearntWithOnly() {
        QuestionLens lens = forgettingTheSecond();

        assertThat(lens.findFor(List.of(new float[] {1, 0.01f, 0, 0}, new float[] {1, -0.01f, 0, 0})))
                .isPresent();
        assertThat(lens.findFor(List.of(new float[] {0, 1, 0, 0}))).isEmpty();
        assertThat(lens.findFor(List.of(new float[] {1, 0, 0}))).isEmpty();
        assertThat(lens.findFor(List.of())).isEmpty();
    }

    @Test
    void theWayBackShouldGiveTheSameProducts() {
        QuestionLens lens = new QuestionLens(
                USUAL, new float[][] {{.1f, .2f, -.3f, .4f}, {1, 0, 2, 0}}, new float[][] {{0, 1, 0, -1}, {.5f, 0, 0, 1}
                });
        float[] one = {1, 2, 3, 4};
        float[] other = {-2, 0, 1, 5};

        assertThat(Vectors.dot(lens.back(one), other)).isCloseTo(Vectors.dot(one, lens.through(other)), within(1e-4f));
    }

    @Test
    void questionsShouldBeComparedThroughTheLensAndPassagesWithoutIt() {
        Map<Long, float[]> known = new HashMap<>(Map.of(
                1L, new float[] {0, 0, 1, 0},
                2L, new float[] {0, 0.8f, 0.6f, 0},
                3L, new float[] {0, 0.8f, 0.6f, 0}));
        Map<Long, MeaningText.Kind> kinds =
                Map.of(1L, MeaningText.Kind.QUESTION, 2L, MeaningText.Kind.QUESTION, 3L, MeaningText.Kind.PASSAGE);
        float[] asked = {0, 0, 1, 0};

        Vectors.Wanted plain = new Vectors(kinds, known, List.of(USUAL), Optional.empty()).wanted(asked);
        Vectors.Wanted seen =
                new Vectors(kinds, known, List.of(USUAL), Optional.of(forgettingTheSecond())).wanted(asked);

        assertThat(seen.likeness(2).orElseThrow())
                .isGreaterThan(plain.likeness(2).orElseThrow() + 0.1);
        assertThat(seen.likeness(3).orElseThrow()).isCloseTo(plain.likeness(3).orElseThrow(), within(1e-6));
        assertThat(seen.likeness(2).orElseThrow()).isLessThanOrEqualTo(1 + 1e-6);
    }

    private static QuestionLens forgettingTheSecond() {
        return new QuestionLens(USUAL, new float[][] {{0, 1, 0, 0}}, new float[][] {{0, -1, 0, 0}});
    }
}
