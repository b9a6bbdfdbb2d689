package dev.ieum.knowledge.article;

import java.util.List;

/// What customers may be shown of one article now.
///
/// @param key which article
/// @param passages its passages in reading order; empty when nothing of it may be shown any more
public record ArticlePassages(ArticleKey key, List<StoredPassage> passages) {

    public ArticlePassages {
        passages = List.copyOf(passages);
    }
}
