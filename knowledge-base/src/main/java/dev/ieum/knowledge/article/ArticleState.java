package dev.ieum.knowledge.article;

/// Where the latest version of an article stands. An article whose latest version is a draft may still show
/// an earlier, published one.
public enum ArticleState {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    ARCHIVED
}
