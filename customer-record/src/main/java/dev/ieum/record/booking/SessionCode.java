package dev.ieum.record.booking;

import java.text.Normalizer;
import java.util.Locale;

/// Names one date of a course, or one run of a course with several lessons.
///
/// @param value never blank; full-width and lower-case characters are made plain
public record SessionCode(String value) {

    public SessionCode {
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
