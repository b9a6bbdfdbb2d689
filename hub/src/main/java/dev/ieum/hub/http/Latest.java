package dev.ieum.hub.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// What was last worked out for a key, for all who ask until something has happened since. Many screens want the same
/// rows at the same moment; the first one reads them for all. Thread-safe.
final class Latest<K, V> {
    private static final int MOST = 2_000;

    private final LongSupplier now;
    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();

    /// @param now the number of the last thing that happened
    Latest(LongSupplier now) {
        this.now = now;
    }

    private record Entry<V>(long at, V value) {}

    /// @param atLeast what must have happened before it was worked out
    V get(K key, long atLeast, Supplier<V> work) {
        if (entries.size() > MOST) {
            entries.clear();
        }
        return entries.compute(key, (_, was) -> was != null && was.at() >= atLeast ? was : fresh(work))
                .value();
    }

    private Entry<V> fresh(Supplier<V> work) {
        long at = now.getAsLong();
        return new Entry<>(at, work.get());
    }
}
