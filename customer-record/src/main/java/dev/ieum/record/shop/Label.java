package dev.ieum.record.shop;

/// A name that customers read, in the two languages of the house.
///
/// @param ko Korean, never blank
/// @param en English, never blank; the Korean one where the shop gave none
public record Label(String ko, String en) {

    public Label {
        if (ko.isBlank()) {
            throw new IllegalArgumentException("a label has a Korean text");
        }
        en = en.isBlank() ? ko : en;
    }

    /// The name in `locale`: `en` gives English, everything else Korean.
    public String in(String locale) {
        return locale.startsWith("en") ? en : ko;
    }
}
