package dev.ieum.evaluation.score;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts of expected against given labels.
public final class Agreement {

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private int cases;
    private int right;

    public void add(String expected, String given) {
        counts.computeIfAbsent(expected, label -> new TreeMap<>()).merge(given, 1, Integer::sum);
        cases++;
        right += expected.equals(given) ? 1 : 0;
    }

    /// Share of the cases whose label is right.
    public double accuracy() {
        if (cases == 0) {
            throw new IllegalStateException("nothing was scored");
        }
        return (double) right / cases;
    }

    /// Mean F1 over the expected labels, each weighing the same.
    public double macroF1() {
        return labels().stream()
                .filter(counts::containsKey)
                .mapToDouble(label -> of(label).f1())
                .average()
                .orElse(0);
    }

    /// Precision and recall of one label.
    public Prf of(String label) {
        long hit = count(label, label);
        long found = counts.keySet().stream()
                .mapToLong(expected -> count(expected, label))
                .sum();
        long expected = counts.getOrDefault(label, Map.of()).values().stream()
                .mapToLong(Integer::longValue)
                .sum();
        return new Prf(hit, found, expected);
    }

    /// How often `expected` was given as `given`.
    public int count(String expected, String given) {
        return counts.getOrDefault(expected, Map.of()).getOrDefault(given, 0);
    }

    /// All labels, expected or given, sorted.
    public List<String> labels() {
        return java.util.stream.Stream.concat(
                        counts.keySet().stream(), counts.values().stream().flatMap(row -> row.keySet().stream()))
                .distinct()
                .sorted()
                .toList();
    }
}
