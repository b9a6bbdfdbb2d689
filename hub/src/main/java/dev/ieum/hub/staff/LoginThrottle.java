package dev.ieum.hub.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down guessing: after some wrong attempts each further one doubles the wait, per login and, later,
/// per address. Thread-safe.
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

    /// Takes an attempt for `login` from the address `from`. It counts as wrong until [#succeeded] says otherwise, so
    /// that attempts made at once are slowed down like those made one after another.
    ///
    /// @return how long to wait instead of trying; zero when the attempt may be made
    synchronized Duration take(String login, String from) {
        Duration wait = longest(waitFor(byLogin(login)), waitFor(byAddress(from)));
        if (wait.isZero()) {
            count(byLogin(login), FREE_PER_LOGIN);
            count(byAddress(from), FREE_PER_ADDRESS);
        }
        return wait;
    }

    /// The attempt was right: both are forgiven.
    synchronized void succeeded(String login, String from) {
        failures.remove(byLogin(login));
        failures.remove(byAddress(from));
    }

    private static String byLogin(String login) {
        return "login " + login;
    }

    private static String byAddress(String from) {
        return "from " + from;
    }

    private Duration waitFor(String key) {
        Failures before = failures.get(key);
        if (before == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), before.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// @param free the attempts before the first wait
    private void count(String key, int free) {
        Failures before = failures.get(key);
        int count = before == null ? 1 : before.count() + 1;
        int doublings = Math.min(MAX_DOUBLINGS, count - free);
        Duration wait = count < free ? Duration.ZERO : FIRST.multipliedBy(1L << doublings);
        Duration capped = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        failures.put(key, new Failures(count, clock.instant().plus(capped)));
    }

    private static Duration longest(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private record Failures(int count, Instant until) {}
}
