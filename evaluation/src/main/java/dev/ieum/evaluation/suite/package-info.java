/// The suites: what is asked of the program, and how its answers are graded. Enters: an experiment and its
/// data. Leaves: an outcome with metrics, cases and sections. Each suite speaks to what it measures through
/// a small port of its own, so that a baseline, a mutation or an older revision can stand in its place.
@NullMarked
package dev.ieum.evaluation.suite;

import org.jspecify.annotations.NullMarked;
