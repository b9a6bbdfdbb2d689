package dev.ieum.evaluation.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes measured numbers back into their experiment file, so that the next run has something to compare
/// with. Floors and ceilings stay as they are; everything above `grading:` stays as it was written.
public final class Pins {

    private static final double DEFAULT_TOLERANCE = 0.005;

    private Pins() {}

    /// @param grading the suite's grading now
    public static void write(Path file, Result.Measured result, int grading, LocalDate day) {
        try {
            List<String> lines = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("grading:") || line.startsWith("measured:") || line.startsWith("expected:")) {
                    break;
                }
                lines.add(line);
            }
            lines.add("grading: " + grading);
            lines.add("measured: " + day);
            lines.add("expected:");
            expectations(result).forEach((metric, expectation) -> lines.add("  " + metric + ": " + entry(expectation)));
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static Map<String, Expectation> expectations(Result.Measured result) {
        Map<String, Expectation> before = result.experiment().expected().metrics();
        Map<String, Expectation> after = new LinkedHashMap<>();
        for (String metric : before.isEmpty() ? result.experiment().shown() : before.keySet()) {
            double value = result.outcome().get(metric).value();
            after.put(
                    metric,
                    pinned(before.getOrDefault(metric, new Expectation.Pinned(value, DEFAULT_TOLERANCE)), value));
        }
        return after;
    }

    private static Expectation pinned(Expectation before, double value) {
        return switch (before) {
            case Expectation.Pinned(var old, var tolerance) -> new Expectation.Pinned(value, tolerance);
            case Expectation.AtLeast floor -> floor;
            case Expectation.AtMost ceiling -> ceiling;
        };
    }

    private static String entry(Expectation expectation) {
        return switch (expectation) {
            case Expectation.Pinned(var value, var tolerance) ->
                String.format(Locale.ROOT, "{value: %.4f, tolerance: %s}", value, tolerance);
            case Expectation.AtLeast(var value) -> "{atLeast: " + value + "}";
            case Expectation.AtMost(var value) -> "{atMost: " + value + "}";
        };
    }
}
