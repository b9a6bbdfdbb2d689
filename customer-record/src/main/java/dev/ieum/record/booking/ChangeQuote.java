package dev.ieum.record.booking;

import dev.ieum.record.shop.Won;

/// What a change costs.
///
/// @param before what the booking costs now
/// @param after what it would cost
public record ChangeQuote(Quote before, Quote after) {

    /// What is to be paid on top; negative when it becomes cheaper.
    public Won difference() {
        return after.total().minus(before.total());
    }
}
