package dev.ieum.hub.http;

import dev.ieum.hub.http.Refusal.Kind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Token buckets, one per kind of call and caller. Thread-safe; keeps at most [#MAX_CALLERS], the longest
/// unseen go first.
final class RateLimits {
    private static final int MAX_CALLERS = 50_000;
    private static final double NANOS = 1e9;

    private final boolean on;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_CALLERS;
        }
    };

    RateLimits(boolean on) {
        this.on = on;
    }

    /// @throws Refusal 429 with `Retry-After` when the caller's bucket is empty
    void take(Limit limit, String caller) {
        if (!on) {
            return;
        }
        double wait;
        synchronized (buckets) {
            wait = buckets.computeIfAbsent(limit + " " + caller, _ -> new Bucket(limit))
                    .take(System.nanoTime());
        }
        if (wait > 0) {
            throw Refusal.later(Kind.TOO_MANY_REQUESTS, Duration.ofSeconds((long) Math.ceil(wait)));
        }
    }

    /// How many at once, and how many a second in the long run.
    enum Limit {
        SESSION(30, 0.5),
        CHAT(120, 10),
        MESSAGE(20, 0.5),
        ATTACHMENT(10, 0.05),
        /// What a browser says of the moment: that somebody types, how far they have read.
        MOMENT(30, 5),
        WEBHOOK(30, 2),
        STAFF(300, 20),
        /// Guesses at the password or the code of somebody who is signed in already: at a screen that was left alone.
        PROOF(5, 0.02),
        API(600, 100);

        private final int burst;
        private final double perSecond;

        Limit(int burst, double perSecond) {
            this.burst = burst;
            this.perSecond = perSecond;
        }
    }

    private static final class Bucket {
        private final Limit limit;
        private double tokens;
        private long at = System.nanoTime();

        Bucket(Limit limit) {
            this.limit = limit;
            this.tokens = limit.burst;
        }

        /// Zero when a token was taken, else the seconds until there is one.
        double take(long now) {
            tokens = Math.min(limit.burst, tokens + (now - at) / NANOS * limit.perSecond);
            at = now;
            if (tokens >= 1) {
                tokens--;
                return 0;
            }
            return (1 - tokens) / limit.perSecond;
        }
    }
}
