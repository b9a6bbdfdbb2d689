package dev.ieum.record.stock;

import java.text.Normalizer;
import java.util.Locale;

/// Names a product, such as `P-LAV10`.
///
/// @param value never blank; full-width and lower-case characters are made plain
public record Sku(String value) {

    public Sku {
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
