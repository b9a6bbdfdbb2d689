/// What the house itself says to customers: the notice that an AI answers, the greeting, every change of the floor with
/// the consulting hours, and the question how it was.
@NullMarked
package dev.ieum.hub.care;

import org.jspecify.annotations.NullMarked;
