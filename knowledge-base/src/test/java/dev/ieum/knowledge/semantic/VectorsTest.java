package dev.ieum.knowledge.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class VectorsTest {
    private static final float[] NOTHING_COMMON = {0, 0, 0, 0};
    private static final float[] CLASSES = {1, 0, 0, 0};
    private static final float[] NAILS = {0, 1, 0, 0};
    private static final float[] FLIGHTS = {0, 0, 1, 0};

    private static Vectors shopWith(float[]... questions) {
        Map<Long, float[]> known = new HashMap<>();
        Map<Long, MeaningText.Kind> kinds = new HashMap<>();
        for (float[] question : questions) {
            kinds.put((long) known.size(), MeaningText.Kind.QUESTION);
            known.put((long) known.size(), question);
        }
        Vectors.Packaged packaged = new Vectors.Packaged(List.of(NOTHING_COMMON), List.of(NAILS, FLIGHTS));
        return new Vectors(kinds, known, packaged, new Vectors.Lenses(Optional.empty(), Optional.empty()));
    }

    @Test
    void questionThatIsAskedElsewhereShouldBeNearerToThereThanAnythingHere() {
        Vectors classes = shopWith(CLASSES);

        assertThat(classes.wanted(NAILS).elsewhere()).isGreaterThan(0.5);
        assertThat(classes.wanted(CLASSES).elsewhere()).isLessThan(0.5);
    }

    @Test
    void whatAShopDoesShouldNotBeAskedElsewhere() {
        Vectors nails = shopWith(CLASSES, NAILS);

        assertThat(nails.wanted(NAILS).elsewhere()).isLessThan(0.1);
        assertThat(nails.wanted(FLIGHTS).elsewhere()).isGreaterThan(0.5);
    }
}
