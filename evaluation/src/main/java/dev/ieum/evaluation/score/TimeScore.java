package dev.ieum.evaluation.score;

import java.time.LocalDateTime;

/// Is a resolved time the right one?
public final class TimeScore {

    private TimeScore() {}

    /// A stretch of time.
    ///
    /// @param start first moment, in the zone of the question
    /// @param end one past the last
    public record Stretch(LocalDateTime start, LocalDateTime end) {
        public Stretch {
            if (end.isBefore(start)) {
                throw new IllegalArgumentException("a stretch cannot end before it starts: " + start + " to " + end);
            }
        }
    }

    /// 1 when both ends agree, otherwise 0.
    public static double exact(Stretch expected, Stretch actual) {
        return expected.equals(actual) ? 1 : 0;
    }

    /// 1 when the starts agree, otherwise 0: for questions where only the beginning was asked.
    public static double start(Stretch expected, Stretch actual) {
        return expected.start().equals(actual.start()) ? 1 : 0;
    }
}
