/// A second opinion on answers. Enters: what was asked, what was answered and what was expected, all of it
/// data. Leaves: right, wrong or not sure, always with a reason. An opinion stands beside a suite's own
/// verdict and never replaces it.
@NullMarked
package dev.ieum.evaluation.judge;

import org.jspecify.annotations.NullMarked;
