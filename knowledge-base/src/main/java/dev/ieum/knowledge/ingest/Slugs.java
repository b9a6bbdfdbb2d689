package dev.ieum.knowledge.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes stable slugs from names that were not meant as slugs.
final class Slugs {

    private static final int MAX_READABLE = 80;
    private static final int HASH_CHARACTERS = 8;
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Slugs() {}

    /// The readable part of `name`: letters, digits and single hyphens, lower case, at most 80 characters.
    static String readable(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String joined = SEPARATORS.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        int end = joined.offsetByCodePoints(0, Math.min(MAX_READABLE, joined.codePointCount(0, joined.length())));
        return joined.substring(0, end).replaceAll("-$", "");
    }

    /// A slug that no other `identity` has, beginning with what is readable of `name`.
    static String unique(String name, String identity) {
        String readable = readable(name);
        return (readable.isEmpty() ? "page" : readable) + "-" + hash(identity);
    }

    /// The same `identity` always gives the same 8 hexadecimal digits.
    static String hash(String identity) {
        return fullHash(identity).substring(0, HASH_CHARACTERS);
    }

    /// SHA-256 of the text, in hexadecimal.
    static String fullHash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
