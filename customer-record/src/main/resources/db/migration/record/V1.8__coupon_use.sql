-- A coupon is found again by what it was used for when that came to nothing.
CREATE INDEX coupon_used_for ON coupon (used_for);
