package dev.ieum.evaluation.experiment;

import java.time.Instant;
import java.util.List;

/// A finished run of experiments.
public record Run(Instant at, Machine machine, List<Result> results) {

    public Run {
        results = List.copyOf(results);
    }

    /// Where and on what it ran.
    ///
    /// @param revision the revision of the sources, with `+` when they were changed since; empty when unknown
    public record Machine(String revision, String processor, int cores, String java, String system) {}

    /// Whether any number drifted, anything broke, or nothing at all was measured.
    public boolean failed() {
        return results.stream().anyMatch(Result::failed)
                || results.stream().noneMatch(Result.Measured.class::isInstance);
    }
}
