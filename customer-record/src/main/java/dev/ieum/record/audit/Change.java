package dev.ieum.record.audit;

import java.time.Instant;
import java.util.UUID;

/// One change of one row.
///
/// @param id names this line; later lines of one node have greater ones
/// @param row which row, such as `booking/B-2001`
/// @param what what became of it, such as `cancelled, refund 50 %`
/// @param why the reason that was given; may be empty
public record Change(UUID id, Instant at, Actor by, String row, String what, String why) {}
