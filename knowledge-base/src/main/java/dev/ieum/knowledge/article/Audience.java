package dev.ieum.knowledge.article;

/// Who may be shown an article. Only what [#EVERYONE] may read is given to the index that answers customers.
public enum Audience {
    EVERYONE,
    STAFF
}
