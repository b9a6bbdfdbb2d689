package dev.ieum.record.booking;

/// Tells one wish from another: the same key again is the same wish, and is granted once.
///
/// @param value such as a turn's id and the tool's name; never blank
public record RequestKey(String value) {

    public RequestKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a key is not blank");
        }
    }
}
