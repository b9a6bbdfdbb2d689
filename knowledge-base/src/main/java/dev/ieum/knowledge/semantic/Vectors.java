package dev.ieum.knowledge.semantic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One model's vectors of everything that is searched, in memory. Searching compares with every one of them: for the
/// sizes that shops have this costs less than an approximate index and misses nothing. Thread-safe.
final class Vectors {
    private final Map<Long, float[]> vectors = new ConcurrentHashMap<>();

    /// A text, and how alike it is.
    record Near(long key, double likeness) {}

    void putAll(Map<Long, float[]> more) {
        vectors.putAll(more);
    }

    boolean has(long key) {
        return vectors.containsKey(key);
    }

    /// How alike a text is to `wanted`; empty when it has no vector.
    OptionalDouble likeness(float[] wanted, long key) {
        float[] vector = vectors.get(key);
        return vector == null ? OptionalDouble.empty() : OptionalDouble.of(dot(wanted, vector));
    }

    void retain(Set<Long> keys) {
        vectors.keySet().retainAll(keys);
    }

    Set<Long> keys() {
        return Set.copyOf(vectors.keySet());
    }

    int size() {
        return vectors.size();
    }

    /// The `limit` most alike texts, best first.
    List<Near> nearest(float[] wanted, int limit) {
        PriorityQueue<Near> best = new PriorityQueue<>(limit + 1, Comparator.comparingDouble(Near::likeness));
        vectors.forEach((key, vector) -> {
            double likeness = dot(wanted, vector);
            if (best.size() < limit) {
                best.add(new Near(key, likeness));
            } else if (likeness > best.element().likeness()) {
                best.poll();
                best.add(new Near(key, likeness));
            }
        });
        List<Near> found = new ArrayList<>(best);
        found.sort(Comparator.comparingDouble(Near::likeness).reversed());
        return found;
    }

    static double dot(float[] a, float[] b) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            sum0 += a[i] * b[i];
            sum1 += a[i + 1] * b[i + 1];
            sum2 += a[i + 2] * b[i + 2];
            sum3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            sum0 += a[i] * b[i];
        }
        return sum0 + sum1 + sum2 + sum3;
    }
}
