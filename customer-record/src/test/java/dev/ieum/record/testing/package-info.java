/// A small shop and a clock that tests can move.
@NullMarked
package dev.ieum.record.testing;

import org.jspecify.annotations.NullMarked;
