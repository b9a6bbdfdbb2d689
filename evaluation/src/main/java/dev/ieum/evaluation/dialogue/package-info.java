/// Dialogue scenarios: customers who write to the running program, and what must come of it. Enters:
/// scenario files and a door to a program. Leaves: what was wrong, turn by turn, and what the record looked
/// like at the end. Words come second: the end state of the record comes first.
@NullMarked
package dev.ieum.evaluation.dialogue;

import org.jspecify.annotations.NullMarked;
