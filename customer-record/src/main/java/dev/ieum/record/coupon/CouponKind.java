package dev.ieum.record.coupon;

import dev.ieum.record.shop.Label;
import dev.ieum.record.shop.Won;

/// A kind of coupon that the shop gives out.
///
/// @param minimum the least sum it can be used on
/// @param appliesTo what it is for: `order`, `one-day-class`, …
/// @param occasion why it is given, such as `first-order` or `birthday`
public record CouponKind(
        CouponCode code, Label name, Benefit benefit, Won minimum, String appliesTo, String occasion) {}
