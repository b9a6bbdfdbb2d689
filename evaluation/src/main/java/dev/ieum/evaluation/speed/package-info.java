/// How fast the inner parts are and how much memory they hold. Enters: a made-up large shop or a folder
/// with an embedding model. Leaves: rates, histograms and memory, measured in JVMs of their own with the
/// flags and the heap of the running program, with plain Lucene in the same run where there is something
/// to compare with.
@NullMarked
package dev.ieum.evaluation.speed;

import org.jspecify.annotations.NullMarked;
