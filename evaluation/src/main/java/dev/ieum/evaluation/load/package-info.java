/// Load, start-up and memory of the running program, seen from outside. Enters: a program in a process of
/// its own. Leaves: whether everything was answered, and histograms whose clock starts when a request was
/// due, not when it could be sent.
@NullMarked
package dev.ieum.evaluation.load;

import org.jspecify.annotations.NullMarked;
