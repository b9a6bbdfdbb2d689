/// Other ways of typing the same thing: missing spaces, slips of the finger, dropped particles, fillers,
/// other levels of politeness. Enters: a text and a seed. Leaves: the text as a hurried customer would type
/// it; the same seed gives the same text.
@NullMarked
package dev.ieum.evaluation.noise;

import org.jspecify.annotations.NullMarked;
