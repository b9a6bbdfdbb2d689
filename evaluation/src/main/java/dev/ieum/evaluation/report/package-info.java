/// What a run looks like to its reader: one table on the terminal, one HTML page that needs nothing beside
/// itself, one JSON file for programs, one line per case for comparisons. Enters: a finished run. Leaves:
/// files and text.
@NullMarked
package dev.ieum.evaluation.report;

import org.jspecify.annotations.NullMarked;
