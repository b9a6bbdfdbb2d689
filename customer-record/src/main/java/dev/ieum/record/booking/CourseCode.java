package dev.ieum.record.booking;

import java.text.Normalizer;
import java.util.Locale;

/// Names a course, such as `C-PERFUME`.
///
/// @param value never blank; full-width and lower-case characters are made plain
public record CourseCode(String value) {

    public CourseCode {
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
