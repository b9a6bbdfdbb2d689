/// Scenarios, scorers, baselines, reports and benchmarks.
@NullMarked
package dev.ieum.evaluation;

import org.jspecify.annotations.NullMarked;
