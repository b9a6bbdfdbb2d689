package dev.ieum.evaluation.experiment;

import dev.ieum.evaluation.score.Interval;
import org.jspecify.annotations.Nullable;

/// One measured number.
///
/// @param name what the experiment file calls it
/// @param interval its 95 % interval, where one can be had
public record Metric(String name, double value, @Nullable Interval interval) {

    public static Metric of(String name, double value) {
        return new Metric(name, value, null);
    }
}
