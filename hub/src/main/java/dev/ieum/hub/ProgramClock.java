package dev.ieum.hub;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// The program's clock: the system's, or one that starts at a given instant and runs on.
final class ProgramClock {
    private ProgramClock() {}

    /// The time of the world, for what others' clocks must agree with: one-time codes, signatures. The one
    /// place where the machine's clock is read.
    public static Clock real() {
        return Clock.systemUTC();
    }

    /// @param start where it starts; empty: now
    public static Clock startingAt(Optional<Instant> start, ZoneId zone) {
        Clock system = real().withZone(zone);
        return start.map(instant -> Clock.offset(system, Duration.between(system.instant(), instant)))
                .orElse(system);
    }
}
