package dev.ieum.knowledge.semantic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A text whose meaning is searched.
///
/// @param kind whether it asks or answers: models embed the two differently
/// @param text what is embedded
public record MeaningText(Kind kind, String text) {

    public enum Kind {
        /// A title or another way of asking it.
        QUESTION('q'),
        /// A passage, below its title.
        PASSAGE('p');

        private final char code;

        Kind(char code) {
            this.code = code;
        }
    }

    /// A passage as it is embedded.
    public static MeaningText passage(String title, String text) {
        return new MeaningText(Kind.PASSAGE, title.isBlank() ? text : title + "\n" + text);
    }

    /// Names the text: equal texts have equal keys, different ones practically never do (64 bits of SHA-256).
    public long key() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest((kind.code + text).getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
