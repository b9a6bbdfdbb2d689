package dev.ieum.evaluation.dataset;

/// One entry of a corpus.
///
/// @param title empty when the corpus has none
public record Document(String id, String title, String text) {}
