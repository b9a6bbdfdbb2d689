package dev.ieum.hub.journey;

import java.time.Duration;

/// How long somebody still waits. Measured by the machine's own ticks, which no change of clocks moves.
///
/// @param endNanos of [System#nanoTime]
public record Patience(long endNanos) {

    public static Patience of(Duration duration) {
        return new Patience(System.nanoTime() + duration.toNanos());
    }

    /// Zero when it is over.
    public Duration left() {
        return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
    }
}
