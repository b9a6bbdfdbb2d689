package dev.ieum.record.audit;

import java.time.Instant;

/// One change of one row.
///
/// @param row which row, such as `booking/B-2001`
/// @param what what became of it, such as `cancelled, refund 50 %`
/// @param why the reason that was given; may be empty
public record Change(Instant at, Actor by, String row, String what, String why) {}
