package dev.ieum.knowledge.retrieval;

import java.util.Arrays;

/// What a score must reach to be among the best so many, or a little less: scores are counted in steps of a
/// sixty-fourth. That costs one look at each, where keeping the best in order costs far more. Not thread-safe.
final class Cut {
    /// The bits of a float below its first six digits.
    private static final int SHIFT = 17;

    /// Scores below 2⁻¹⁰ stand in the first step.
    private static final int LOWEST = Float.floatToIntBits(0x1p-10f) >> SHIFT;

    /// Scores above 2²² stand in the last one.
    private static final int STEPS = 32 << 6;

    private final int[] counts = new int[STEPS];

    void clear() {
        Arrays.fill(counts, 0);
    }

    void count(float score) {
        counts[Math.clamp((Float.floatToIntBits(score) >> SHIFT) - LOWEST, 0, STEPS - 1)]++;
    }

    /// The least score of the step in which the best so many end; 0 when there are fewer.
    float below(int best) {
        int found = 0;
        for (int step = STEPS - 1; step > 0; step--) {
            found += counts[step];
            if (found >= best) {
                return Float.intBitsToFloat((step + LOWEST) << SHIFT);
            }
        }
        return 0;
    }
}
