package dev.ieum.evaluation.experiment;

import dev.ieum.evaluation.dataset.DataFolder;
import java.util.Set;

/// One kind of measurement. The same experiment, seed and program give the same outcome, timings apart.
public interface Suite {

    /// What experiment files call it.
    String name();

    /// Raised whenever the same answers would be graded differently; older expected numbers then no longer compare.
    int grading();

    /// The metrics it can measure. In an experiment a metric of a system beside the measured one has the
    /// system's name and a slash in front.
    Set<String> metrics();

    /// The keys that `configuration` may have.
    Set<String> settings();

    /// @throws dev.ieum.evaluation.dataset.BadInput if the experiment or its data cannot be used
    Attempt run(Experiment experiment, DataFolder data, Progress progress);
}
