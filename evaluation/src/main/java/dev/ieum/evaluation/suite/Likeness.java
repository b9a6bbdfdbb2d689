package dev.ieum.evaluation.suite;

/// Something that says how alike two texts are. Not thread-safe.
public interface Likeness extends AutoCloseable {

    /// Higher is more alike; a system that only decides says 1 or 0.
    double of(String one, String other);

    @Override
    void close();

    /// Makes a fresh one.
    interface Maker {
        Likeness make();
    }
}
