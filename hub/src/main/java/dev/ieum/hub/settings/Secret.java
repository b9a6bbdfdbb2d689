package dev.ieum.hub.settings;

/// Something that must not be printed.
///
/// @param value empty when it is not set
public record Secret(String value) {

    public boolean isSet() {
        return !value.isEmpty();
    }

    @Override
    public String toString() {
        return isSet() ? "Secret[set]" : "Secret[not set]";
    }
}
