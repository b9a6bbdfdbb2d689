package dev.ieum.record.customer;

import java.text.Normalizer;

/// The shop's own id for a customer.
///
/// @param value never blank; full-width characters are made plain
public record CustomerRef(String value) {

    public CustomerRef {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
        if (value.isBlank()) {
            throw new IllegalArgumentException("a code is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
