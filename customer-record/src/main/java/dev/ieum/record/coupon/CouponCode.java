package dev.ieum.record.coupon;

import java.text.Normalizer;
import java.util.Locale;

/// Names a kind of coupon, such as `WELCOME5`.
///
/// @param value never blank; full-width and lower-case characters are made plain
public record CouponCode(String value) {

    public CouponCode {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (value.isBlank()) {
            throw new IllegalArgumentException("a code is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
