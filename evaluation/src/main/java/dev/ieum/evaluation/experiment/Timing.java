package dev.ieum.evaluation.experiment;

import java.util.List;
import org.HdrHistogram.Histogram;

/// How long something took in this run. Timings are shown and never compared with another run's.
///
/// @param what was timed
/// @param unit of all numbers, `µs` or `ms`
public record Timing(String what, String unit, Percentiles percentiles, List<Section.Bar> bars) {

    public Timing {
        bars = List.copyOf(bars);
    }

    /// Count and percentiles of one measurement.
    public record Percentiles(long count, long p50, long p95, long p99, long p999, long max) {}

    /// Reads a histogram.
    public static Timing of(String what, String unit, Histogram histogram) {
        Percentiles percentiles = new Percentiles(
                histogram.getTotalCount(),
                histogram.getValueAtPercentile(50),
                histogram.getValueAtPercentile(95),
                histogram.getValueAtPercentile(99),
                histogram.getValueAtPercentile(99.9),
                histogram.getMaxValue());
        List<Section.Bar> bars = new java.util.ArrayList<>();
        histogram
                .logarithmicBucketValues(Math.max(1, histogram.getMinNonZeroValue()), 1.5)
                .forEach(bucket -> {
                    if (bucket.getCountAddedInThisIterationStep() > 0) {
                        bars.add(new Section.Bar(
                                "≤ " + bucket.getValueIteratedTo(), bucket.getCountAddedInThisIterationStep()));
                    }
                });
        return new Timing(what, unit, percentiles, bars);
    }
}
