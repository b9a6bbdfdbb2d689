/// Scorers: small pure functions from what was expected and what came to a number, and the statistics that
/// say how far a number can be trusted. Enters: values. Leaves: numbers and intervals; the same input gives
/// the same output, always.
@NullMarked
package dev.ieum.evaluation.score;

import org.jspecify.annotations.NullMarked;
