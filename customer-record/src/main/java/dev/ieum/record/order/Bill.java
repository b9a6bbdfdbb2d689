package dev.ieum.record.order;

import dev.ieum.record.coupon.CouponCode;
import dev.ieum.record.shop.Won;
import java.time.Instant;
import java.util.Optional;

/// What an order costs.
///
/// @param discount what was taken off, not negative
/// @param shipping the delivery fee
/// @param coupon the coupon behind the discount
/// @param paidAt when it was paid
public record Bill(Won goods, Won discount, Won shipping, Optional<CouponCode> coupon, Optional<Instant> paidAt) {

    public Won total() {
        return goods.minus(discount).plus(shipping);
    }
}
