package dev.ieum.knowledge.article;

import org.jspecify.annotations.Nullable;

/// Which articles to list, in key order.
///
/// @param state only these; null: all
/// @param locale only these; empty: all
/// @param words part of the title or slug, letter case does not matter; empty: all
/// @param originPrefix only those whose origin's location begins so; empty: all
/// @param after the last article of the page before; null: the first page
/// @param limit 1 to [#MAX_LIMIT]
public record ArticleFilter(
        @Nullable ArticleState state,
        String locale,
        String words,
        String originPrefix,
        @Nullable ArticleKey after,
        int limit) {

    public static final int MAX_LIMIT = 500;

    public ArticleFilter {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT + ", not " + limit);
        }
    }

    public static ArticleFilter all(int limit) {
        return new ArticleFilter(null, "", "", "", null, limit);
    }

    public ArticleFilter from(String location) {
        return new ArticleFilter(state, locale, words, location, after, limit);
    }

    public ArticleFilter after(ArticleKey last) {
        return new ArticleFilter(state, locale, words, originPrefix, last, limit);
    }
}
