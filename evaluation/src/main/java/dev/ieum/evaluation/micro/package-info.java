/// JMH benchmarks of the inner loops. Enters: nothing; each makes its own small state from the demo shop's
/// articles. Leaves: times per call. `MicroBenchmarks` runs them; they belong to no suite, because JMH
/// wants a quiet machine and minutes.
@NullMarked
package dev.ieum.evaluation.micro;

import org.jspecify.annotations.NullMarked;
