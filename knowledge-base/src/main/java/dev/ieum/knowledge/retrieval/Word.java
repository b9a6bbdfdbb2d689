package dev.ieum.knowledge.retrieval;

/// One word as it is matched.
///
/// @param term its form in the index
/// @param kind what sort of word it is
record Word(String term, Kind kind) {

    /// Sorts of words, by how much they say about what is meant.
    enum Kind {
        NAME,
        NOUN,
        ACTION,
        NUMBER,
        FOREIGN,
        MINOR,
        ASKING
    }
}
