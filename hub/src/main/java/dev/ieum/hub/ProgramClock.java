package dev.ieum.hub;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// The program's clock: the system's, or one that starts at a given instant and runs on.
public final class ProgramClock {
    private ProgramClock() {}

    /// @param start where it starts; empty: now
    public static Clock startingAt(Optional<Instant> start, ZoneId zone) {
        Clock system = Clock.systemUTC().withZone(zone);
        return start.map(instant -> Clock.offset(system, Duration.between(system.instant(), instant)))
                .orElse(system);
    }
}
