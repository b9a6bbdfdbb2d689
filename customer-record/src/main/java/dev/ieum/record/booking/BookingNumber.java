package dev.ieum.record.booking;

import java.text.Normalizer;
import java.util.Locale;

/// The number of a booking, as the customer reads it: `B-20261122-48151`.
///
/// @param value never blank; full-width and lower-case characters are made plain
public record BookingNumber(String value) {

    public BookingNumber {
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
