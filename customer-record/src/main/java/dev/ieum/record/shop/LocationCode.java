package dev.ieum.record.shop;

import java.text.Normalizer;
import java.util.Locale;

/// Names a location of the shop, such as `SEONGSU` or `ONLINE`.
///
/// @param value never blank; full-width and lower-case characters are made plain
public record LocationCode(String value) {

    public LocationCode {
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
