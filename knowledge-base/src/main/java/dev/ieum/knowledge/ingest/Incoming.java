package dev.ieum.knowledge.ingest;

import dev.ieum.knowledge.article.ArticleContent;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.Origin;

/// An article as a source gives it, before it is stored.
///
/// @param key which article
/// @param content what it says
/// @param origin where it was read
/// @param draft whether its source asks for it not to be shown yet
public record Incoming(ArticleKey key, ArticleContent content, Origin origin, boolean draft) {}
