package dev.ieum.knowledge.article;

import java.time.Instant;
import java.util.List;

/// One version, kept forever.
///
/// @param key which article
/// @param number 1, 2, …; counted over all locales of a slug, so that slug and number name one text
/// @param content what it says; its golden questions are never null here
/// @param stamp who stored it, when, from where
/// @param suspicions sentences that read like instructions for a language model; they are plain text and are shown to
///     the owner
public record ArticleVersion(ArticleKey key, int number, ArticleContent content, Stamp stamp, List<String> suspicions) {

    public ArticleVersion {
        suspicions = List.copyOf(suspicions);
    }

    /// Who stored a version, when, from where.
    public record Stamp(Origin origin, String by, Instant at) {}
}
