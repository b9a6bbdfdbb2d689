package dev.ieum.evaluation.experiment;

import java.util.List;

/// A part of an experiment's report beyond its metrics.
public sealed interface Section {

    String title();

    /// A table of texts.
    record Table(String title, List<String> columns, List<List<String>> rows) implements Section {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// How many values fell where.
    ///
    /// @param unit of the bars' labels
    record Histogram(String title, String unit, List<Bar> bars) implements Section {
        public Histogram {
            bars = List.copyOf(bars);
        }
    }

    /// One bar: `label` on the axis, `count` high.
    record Bar(String label, long count) {}

    /// Expected labels (rows) against given labels (columns).
    record Confusion(String title, List<String> labels, List<List<Integer>> counts) implements Section {
        public Confusion {
            labels = List.copyOf(labels);
            counts = counts.stream().map(List::copyOf).toList();
        }
    }

    /// Lines in the unit square: a ROC curve, a reliability diagram.
    record Curve(String title, String across, String up, List<Point> points) implements Section {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /// A point of a curve, both coordinates 0 to 1.
    record Point(double x, double y) {}

    /// Plain words.
    record Note(String title, String text) implements Section {}
}
