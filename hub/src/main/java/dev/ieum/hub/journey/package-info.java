/// The journey of one message: in (stored, then acknowledged), through (admit, reply, conclude), out (deliver).
///
/// The three legs are joined by rows only: whatever was acknowledged is a row, and a program that starts again goes on
/// from the rows.
@NullMarked
package dev.ieum.hub.journey;

import org.jspecify.annotations.NullMarked;
