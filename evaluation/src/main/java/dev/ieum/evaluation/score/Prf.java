package dev.ieum.evaluation.score;

/// Counts behind precision and recall; sums over cases give the micro average.
///
/// @param right found and expected
/// @param found all that was found
/// @param expected all that was expected
public record Prf(long right, long found, long expected) {

    public static final Prf NONE = new Prf(0, 0, 0);

    /// Share of what was found that is right; 1 when nothing was found.
    public double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    /// Share of what was expected that was found; 1 when nothing was expected.
    public double recall() {
        return expected == 0 ? 1 : (double) right / expected;
    }

    /// Harmonic mean of precision and recall.
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    public Prf plus(Prf other) {
        return new Prf(right + other.right, found + other.found, expected + other.expected);
    }
}
