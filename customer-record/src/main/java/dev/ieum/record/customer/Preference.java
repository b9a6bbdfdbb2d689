package dev.ieum.record.customer;

import java.time.Instant;

/// Something a customer likes, and where it was learnt.
///
/// @param topic what it is about, such as `향` or `목적`
/// @param value such as `플로럴`
/// @param learntBy how: `said`, `bought`, `booked`, `shop`
/// @param learntFrom the row it was learnt from, such as `order/O-0907`; may be empty
public record Preference(String topic, String value, String learntBy, String learntFrom, Instant at) {}
