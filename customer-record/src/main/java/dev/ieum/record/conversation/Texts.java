package dev.ieum.record.conversation;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Cleans what people and their programs type. The words stay; what cannot be seen or only deceives goes.
public final class Texts {

    private static final Pattern LINES = Pattern.compile("\n{3,}");
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int VARIATION_SELECTOR_16 = 0xFE0F;

    private Texts() {}

    /// `text` in NFC, without control characters (but line breaks and tabs), bidirectional overrides and isolates, zero
    /// width characters (but those that hold an emoji together) and lone surrogates, without blanks at its ends and
    /// without more than one empty line in a row. May be empty.
    public static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(Texts::visible)
                .forEach(kept::appendCodePoint);
        String composed = Normalizer.normalize(kept, Normalizer.Form.NFC);
        return LINES.matcher(composed).replaceAll("\n\n").strip();
    }

    private static boolean visible(int point) {
        if (point == '\n' || point == '\t' || point == ZERO_WIDTH_JOINER || point == VARIATION_SELECTOR_16) {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
