package dev.ieum.evaluation.experiment;

import dev.ieum.evaluation.dataset.YamlObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One experiment file.
///
/// @param name the file's name without its ending
/// @param suite which suite runs it
/// @param about one sentence for the reader of the report
/// @param shown metrics of the printed table, in order
/// @param expected what was measured before; never empty in a file that is checked in
public record Experiment(String name, String suite, String about, Setup setup, List<String> shown, Expected expected) {

    public Experiment {
        shown = List.copyOf(shown);
    }

    /// What it runs on.
    ///
    /// @param data a folder of the public data, or a name the suite knows
    /// @param configuration the suite's own settings
    public record Setup(String data, YamlObject configuration, long seed) {}

    /// What should come out.
    ///
    /// @param grading the suite's grading when the numbers were measured
    /// @param measured when they were
    public record Expected(int grading, String measured, Map<String, Expectation> metrics) {
        public Expected {
            metrics = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        }
    }
}
