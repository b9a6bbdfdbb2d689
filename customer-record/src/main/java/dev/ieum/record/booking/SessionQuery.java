package dev.ieum.record.booking;

import dev.ieum.record.shop.LocationCode;
import java.time.Instant;
import java.util.Optional;

/// Which sessions are looked for. Called-off ones are never found.
///
/// @param from the first instant at which one may start
/// @param to the first instant at which one may no longer start
/// @param free the least number of free seats; zero finds full ones too
public record SessionQuery(
        Optional<CourseCode> course, Optional<LocationCode> location, Instant from, Instant to, int free) {

    /// Every session that starts in this time.
    public static SessionQuery between(Instant from, Instant to) {
        return new SessionQuery(Optional.empty(), Optional.empty(), from, to, 0);
    }

    public SessionQuery of(CourseCode code) {
        return new SessionQuery(Optional.of(code), location, from, to, free);
    }

    public SessionQuery at(LocationCode code) {
        return new SessionQuery(course, Optional.of(code), from, to, free);
    }

    public SessionQuery withFree(int seats) {
        return new SessionQuery(course, location, from, to, seats);
    }
}
