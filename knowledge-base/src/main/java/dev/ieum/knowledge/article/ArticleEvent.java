package dev.ieum.knowledge.article;

import java.time.Instant;

/// One line of an article's audit.
///
/// @param key which article
/// @param version which of its versions
/// @param what what happened
/// @param by who did it
/// @param at when
/// @param reason the words given for it; empty where none are asked for
public record ArticleEvent(ArticleKey key, int version, What what, String by, Instant at, String reason) {

    public enum What {
        STORED,
        SUBMITTED,
        PUBLISHED,
        /// The gate said no; the reason is its difference.
        REFUSED,
        /// Published although the gate said no; the reason is the person's.
        OVERRIDDEN,
        ARCHIVED
    }
}
