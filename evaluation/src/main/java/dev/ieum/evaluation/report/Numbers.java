package dev.ieum.evaluation.report;

import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.score.Interval;
import java.util.Locale;

/// How numbers are written in every report.
final class Numbers {

    private Numbers() {}

    static String value(double value) {
        if (Math.abs(value) >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.4f", value);
    }

    static String interval(Metric metric) {
        Interval interval = metric.interval();
        return interval == null ? "" : String.format(Locale.ROOT, "%.3f – %.3f", interval.low(), interval.high());
    }
}
