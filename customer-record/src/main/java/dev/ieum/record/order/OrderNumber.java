package dev.ieum.record.order;

import java.text.Normalizer;
import java.util.Locale;

/// The number of an order, as the customer reads it: `O-20261120-001`.
///
/// @param value never blank; full-width and lower-case characters are made plain
public record OrderNumber(String value) {

    public OrderNumber {
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
