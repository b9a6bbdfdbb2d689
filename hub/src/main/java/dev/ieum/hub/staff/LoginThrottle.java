package dev.ieum.hub.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down guessing: after some wrong attempts each further one doubles the wait, per login and, later, per address.
/// Thread-safe.
final class LoginThrottle {
    static final int FREE_PER_LOGIN = 5;
    static final int FREE_PER_ADDRESS = 25;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MAX_DOUBLINGS = 10;
    private static final int MAX_KEPT = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MAX_KEPT;
        }
    };

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /// How long this key must still wait; zero when it may try.
    synchronized Duration waitFor(String key) {
        Failures before = failures.get(key);
        if (before == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), before.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// @param free how many wrong attempts cost nothing
    synchronized void failed(String key, int free) {
        Failures before = failures.get(key);
        int count = before == null ? 1 : before.count() + 1;
        int doublings = Math.min(MAX_DOUBLINGS, count - free);
        Duration wait = count < free ? Duration.ZERO : FIRST.multipliedBy(1L << doublings);
        Duration capped = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        failures.put(key, new Failures(count, clock.instant().plus(capped)));
    }

    synchronized void succeeded(String key) {
        failures.remove(key);
    }

    private record Failures(int count, Instant until) {}
}
