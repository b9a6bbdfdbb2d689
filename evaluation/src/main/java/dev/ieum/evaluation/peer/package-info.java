/// Other people's programs, run on the same questions in the same process or beside it: plain Lucene here,
/// packages from npm through the scripts in `evaluation/peers`.
@NullMarked
package dev.ieum.evaluation.peer;

import org.jspecify.annotations.NullMarked;
