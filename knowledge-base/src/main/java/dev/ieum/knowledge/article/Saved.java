package dev.ieum.knowledge.article;

/// What became of an [Edit].
public sealed interface Saved {

    /// Which article.
    ArticleKey key();

    /// Stored as the latest version, a draft until it is published.
    record Stored(ArticleKey key, int version, boolean isNew) implements Saved {}

    /// The latest version says exactly this already; nothing was written.
    record Unchanged(ArticleKey key, int version) implements Saved {}

    /// Somebody stored `version` after the writer had looked; nothing was written.
    record Stale(ArticleKey key, int version) implements Saved {}

    /// Cannot be an article; nothing was written.
    ///
    /// @param field what is wrong with it
    /// @param message for the person who wrote it
    record Unusable(ArticleKey key, String field, String message) implements Saved {}
}
