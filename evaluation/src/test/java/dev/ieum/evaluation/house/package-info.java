/// The house itself under test: its map, its ceilings, its documents.
@NullMarked
package dev.ieum.evaluation.house;

import org.jspecify.annotations.NullMarked;
