package dev.ieum.knowledge.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LensTest {
    private static final float[] USUAL = {1, 0, 0, 0};

    @Test
    void theShippedLensesShouldBeReadable() {
        assertThat(Lens.load("question-lens.bin").through(new float[384])).hasSize(384);
        assertThat(Lens.load("passage-lens.bin").through(new float[384])).hasSize(384);
    }

    @Test
    void aLensShouldBeUsedForTheModelItWasLearntWithOnly() {
        Lens lens = forgettingTheSecond();

        assertThat(lens.findFor(List.of(new float[] {1, 0.01f, 0, 0}, new float[] {1, -0.01f, 0, 0})))
                .isPresent();
        assertThat(lens.findFor(List.of(new float[] {0, 1, 0, 0}))).isEmpty();
        assertThat(lens.findFor(List.of(new float[] {1, 0, 0}))).isEmpty();
        assertThat(lens.findFor(List.of())).isEmpty();
    }

    @Test
    void theWayBackShouldGiveTheSameProducts() {
        Lens lens = new Lens(
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

        Vectors.Wanted plain = wanted(asked, kinds, known, Optional.empty());
        Vectors.Wanted seen = wanted(asked, kinds, known, Optional.of(forgettingTheSecond()));

        assertThat(seen.likeness(2).orElseThrow())
                .isGreaterThan(plain.likeness(2).orElseThrow() + 0.1);
        assertThat(seen.likeness(3).orElseThrow()).isCloseTo(plain.likeness(3).orElseThrow(), within(1e-6));
        assertThat(seen.likeness(2).orElseThrow()).isLessThanOrEqualTo(1 + 1e-6);
    }

    @Test
    void passagesShouldBeComparedThroughTheirLensWhereFewQuestionsStandBesideThem() {
        Map<Long, float[]> known =
                Map.of(1L, new float[] {0, 0.8f, 0.6f, 0}, 2L, new float[] {0, 0, 1, 0}, 3L, new float[] {0, 0, 1, 0});
        Map<Long, MeaningText.Kind> passages = new HashMap<>(Map.of(1L, MeaningText.Kind.PASSAGE));
        Vectors.Lenses lenses = new Vectors.Lenses(Optional.empty(), Optional.of(forgettingTheSecond()));
        float[] asked = {0, 0, 1, 0};

        double alone = new Vectors(passages, known, new Vectors.Packaged(List.of(USUAL), List.of()), lenses)
                .wanted(asked)
                .likeness(1)
                .orElseThrow();
        passages.put(2L, MeaningText.Kind.QUESTION);
        passages.put(3L, MeaningText.Kind.QUESTION);
        double besideQuestions = new Vectors(passages, known, new Vectors.Packaged(List.of(USUAL), List.of()), lenses)
                .wanted(asked)
                .likeness(1)
                .orElseThrow();

        assertThat(alone).isGreaterThan(besideQuestions + 0.1);
    }

    private static Vectors.Wanted wanted(
            float[] asked, Map<Long, MeaningText.Kind> kinds, Map<Long, float[]> known, Optional<Lens> lens) {
        return new Vectors(
                        kinds,
                        known,
                        new Vectors.Packaged(List.of(USUAL), List.of()),
                        new Vectors.Lenses(lens, Optional.empty()))
                .wanted(asked);
    }

    private static Lens forgettingTheSecond() {
        return new Lens(USUAL, new float[][] {{0, 1, 0, 0}}, new float[][] {{0, -1, 0, 0}});
    }
}
