/// The running program seen from outside: started as its own process, spoken to through the protocol,
/// stopped or killed.
@NullMarked
package dev.ieum.evaluation.program;

import org.jspecify.annotations.NullMarked;
