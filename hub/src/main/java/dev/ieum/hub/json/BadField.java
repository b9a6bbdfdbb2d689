package dev.ieum.hub.json;

/// A field that cannot be taken.
///
/// @param pointer JSON pointer (RFC 6901) into the body, or `?name` for a query parameter
/// @param code what is wrong with it: `missing`, `not-text`, `too-long`, …
/// @param argument goes into the text: a number, a name
public record BadField(String pointer, String code, String argument) {
    public BadField(String pointer, String code) {
        this(pointer, code, "");
    }
}
