package dev.ieum.evaluation.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LowRankTest {
    private static final int DIMENSIONS = 8;
    private static final int GROUPS = 20;

    private final Random random = new Random(5);

    @Test
    void whatIsLearntShouldBringTheSameNearerAndLeaveOthersWhereTheyAre() {
        float[][] entries = new float[GROUPS][];
        float[][] asked = new float[GROUPS][];
        float[][] elsewhere = new float[GROUPS][DIMENSIONS];
        for (int i = 0; i < GROUPS; i++) {
            entries[i] = vector();
            asked[i] = vector();
            System.arraycopy(entries[i], 2, asked[i], 2, 3);
            LowRank.scale(asked[i]);
            elsewhere[i][DIMENSIONS - 1] = 1;
        }
        LowRank lens = new LowRank(DIMENSIONS, true, 1e-3);
        LowRank unlearnt = new LowRank(DIMENSIONS, true, 1e-3);

        lens.learn(entries, asked, (one, other) -> one % GROUPS == other % GROUPS, elsewhere);

        assertThat(hits(lens, entries, asked)).isGreaterThan(hits(unlearnt, entries, asked));
        assertThat(lens.through(elsewhere[0])[DIMENSIONS - 1]).isBetween(0.7f, 1.3f);
    }

    private float[] vector() {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i + 1 < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        LowRank.scale(vector);
        return vector;
    }

    private static int hits(LowRank lens, float[][] entries, float[][] asked) {
        int hits = 0;
        for (int i = 0; i < asked.length; i++) {
            int best = 0;
            for (int j = 0; j < entries.length; j++) {
                best = likeness(lens, asked[i], entries[j]) > likeness(lens, asked[i], entries[best]) ? j : best;
            }
            hits += best == i ? 1 : 0;
        }
        return hits;
    }

    private static float likeness(LowRank lens, float[] one, float[] other) {
        float[] a = lens.through(one);
        float[] b = lens.through(other);
        LowRank.scale(a);
        LowRank.scale(b);
        return LowRank.dot(a, b);
    }
}
