/// Experiments: what is measured, with what, and what is expected. Enters: experiment files and suites.
/// Leaves: a [Run] whose results say, metric by metric, whether the numbers are as expected. Knows no suite
/// and no report.
@NullMarked
package dev.ieum.evaluation.experiment;

import org.jspecify.annotations.NullMarked;
