package dev.ieum.evaluation.experiment;

import java.util.Locale;

/// What a metric should be.
public sealed interface Expectation {

    boolean holds(double value);

    /// For the table.
    String words();

    /// The number that was measured; anything further away than `tolerance`, up or down, is drift.
    record Pinned(double value, double tolerance) implements Expectation {
        @Override
        public boolean holds(double measured) {
            return Math.abs(measured - value) <= tolerance + 1e-9;
        }

        @Override
        public String words() {
            return number(value) + " ± " + number(tolerance);
        }
    }

    /// A floor.
    record AtLeast(double value) implements Expectation {
        @Override
        public boolean holds(double measured) {
            return measured >= value - 1e-9;
        }

        @Override
        public String words() {
            return "≥ " + number(value);
        }
    }

    /// A ceiling.
    record AtMost(double value) implements Expectation {
        @Override
        public boolean holds(double measured) {
            return measured <= value + 1e-9;
        }

        @Override
        public String words() {
            return "≤ " + number(value);
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) >= 10
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.4f", value)
                        .replaceAll("0+$", "")
                        .replaceAll("\\.$", ".0");
    }
}
