/// Courses, their sessions, who has a seat, who waits for one, and what a seat or a cancellation costs.
@NullMarked
package dev.ieum.record.booking;

import org.jspecify.annotations.NullMarked;
