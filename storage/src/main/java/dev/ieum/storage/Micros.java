package dev.ieum.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Instants as the schema keeps them: whole microseconds since 1970-01-01T00:00:00Z, in a BIGINT that sorts and
/// compares alike on every database.
final class Micros {
    private static final long PER_SECOND = 1_000_000;

    private Micros() {}

    static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant toInstant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000);
    }
}
