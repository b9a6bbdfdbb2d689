package dev.ieum.knowledge;

/// One ranked passage.
///
/// @param citation where the passage stands
/// @param text the whole passage as a reader would read it (a table's row reads as a sentence)
/// @param snippet the sentence or sentences of `text` that answer best, verbatim
/// @param score 0 to 1 within one search: how well it matches, comparable between the findings of one search only
public record Finding(Citation citation, String text, String snippet, double score) {}
