package dev.ieum.record.conversation;

/// A span of one version of one article.
///
/// @param article the article's slug
/// @param version 1, 2, …
/// @param start first character in the version's plain text
/// @param end one past the last
public record SourceSpan(String article, int version, int start, int end) {}
