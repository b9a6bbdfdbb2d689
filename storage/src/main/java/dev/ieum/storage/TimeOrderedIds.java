package dev.ieum.storage;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// UUIDs of version 7 (RFC 9562 §5.7): 48 bits of milliseconds, then a counter of 12 bits seeded anew each
/// millisecond (§6.2, method 1), then 62 random bits. Ids of one instance are strictly increasing, even when the
/// clock steps back. Thread-safe.
final class TimeOrderedIds implements Ids {
    private static final int COUNTER_BITS = 12;
    private static final int SEED_BOUND = 1 << (COUNTER_BITS - 1);
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();

    TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UUID next() {
        long now = clock.millis() << COUNTER_BITS | random.nextInt(SEED_BOUND);
        long tick = last.updateAndGet(before -> Math.max(before + 1, now));
        long high = (tick >>> COUNTER_BITS) << 16 | VERSION_7 | (tick & 0xFFF);
        long low = random.nextLong() >>> 2 | VARIANT;
        return new UUID(high, low);
    }
}
