package dev.ieum.knowledge;

/// A span of one version of one article.
///
/// @param article the article's slug
/// @param version 1, 2, …
/// @param start first character of the span in the version's plain text, in UTF-16 units
/// @param end one past the last
public record PassageRef(String article, int version, int start, int end) {}
