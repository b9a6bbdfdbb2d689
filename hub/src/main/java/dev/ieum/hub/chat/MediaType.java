package dev.ieum.hub.chat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The files that are taken, told by their first bytes; what a sender calls them counts for nothing.
public enum MediaType {
    JPEG("image/jpeg", "image"),
    PNG("image/png", "image"),
    GIF("image/gif", "image"),
    WEBP("image/webp", "image"),
    PDF("application/pdf", "file");

    private static final int HEAD = 12;
    private static final int WEBP_MARK = 8;

    private final String type;
    private final String kind;

    MediaType(String type, String kind) {
        this.type = type;
        this.kind = kind;
    }

    public String type() {
        return type;
    }

    /// `image` or `file`.
    public String kind() {
        return kind;
    }

    /// What `bytes` are; empty when they are nothing that is taken.
    public static Optional<MediaType> find(byte[] bytes) {
        if (bytes.length < HEAD) {
            return Optional.empty();
        }
        String head = new String(bytes, 0, HEAD, StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", WEBP_MARK)) {
            return Optional.of(WEBP);
        }
        return head.startsWith("%PDF-") ? Optional.of(PDF) : Optional.empty();
    }

    /// The type that [#type] wrote.
    public static MediaType of(String type) {
        return Arrays.stream(values())
                .filter(media -> media.type.equals(type))
                .findFirst()
                .orElseThrow();
    }
}
