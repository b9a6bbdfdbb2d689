package dev.ieum.storage;

import java.time.Clock;
import java.util.UUID;

/// Makes ids. A parameter wherever ids are made, so that a test can foresee them.
@FunctionalInterface
public interface Ids {

    /// A new id; time-ordered (UUID version 7, RFC 9562 §5.7) in the running program.
    UUID next();

    /// Ids that sort by the time at which they were made, strictly increasing within one instance.
    static Ids timeOrdered(Clock clock) {
        return new TimeOrderedIds(clock);
    }
}
