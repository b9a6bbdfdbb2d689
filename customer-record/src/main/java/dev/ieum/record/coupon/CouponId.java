package dev.ieum.record.coupon;

/// Names one coupon in a customer's hands.
///
/// @param value opaque outside the record, never empty
public record CouponId(String value) {

    public CouponId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
