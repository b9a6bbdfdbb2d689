package dev.ieum.evaluation.experiment;

import java.util.List;
import java.util.NoSuchElementException;

/// What a suite measured.
public record Outcome(List<Metric> metrics, List<Judged> cases, List<Section> sections, List<Timing> timings) {

    /// @throws IllegalStateException when nothing was scored: an empty run is an error, never a pass
    public Outcome {
        metrics = List.copyOf(metrics);
        cases = List.copyOf(cases);
        sections = List.copyOf(sections);
        timings = List.copyOf(timings);
        if (metrics.isEmpty() || cases.isEmpty()) {
            throw new IllegalStateException("nothing was scored");
        }
        for (Metric metric : metrics) {
            if (Double.isNaN(metric.value())) {
                throw new IllegalStateException("the metric " + metric.name() + " is no number");
            }
        }
    }

    /// The metric of that name.
    public Metric get(String name) {
        return metrics.stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the suite did not measure " + name));
    }
}
