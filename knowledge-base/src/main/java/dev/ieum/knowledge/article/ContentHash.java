package dev.ieum.knowledge.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// SHA-256 over everything an article says; equal contents have equal hashes on every machine.
final class ContentHash {

    private ContentHash() {}

    static String of(ArticleContent content) {
        List<Object> parts = new ArrayList<>();
        parts.add(content.title());
        parts.add(content.variants());
        parts.add(content.body());
        parts.add(String.valueOf(content.applicability().from()));
        parts.add(String.valueOf(content.applicability().until()));
        parts.add(content.applicability().audience());
        parts.add(content.applicability().tags());
        parts.add(content.goldenOrNone());
        byte[] bytes = JsonText.of(parts).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
