package dev.ieum.evaluation.score;

/// A 95 % interval around a measured value.
public record Interval(double low, double high) {

    /// Whether the interval leaves no doubt about the sign.
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
