package dev.ieum.knowledge.article;

/// A new version to be stored.
///
/// @param key which article
/// @param content what it shall say
/// @param origin where that came from
/// @param by who says so
/// @param basedOn the version the writer was looking at; 0 overwrites whatever is there; [#NOTHING] if there was none
public record Edit(ArticleKey key, ArticleContent content, Origin origin, String by, int basedOn) {

    /// The writer saw no such article.
    public static final int NOTHING = -1;

    /// An edit that overwrites whatever is there.
    public static Edit of(ArticleKey key, ArticleContent content, Origin origin, String by) {
        return new Edit(key, content, origin, by, 0);
    }
}
