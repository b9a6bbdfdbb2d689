package dev.ieum.knowledge.retrieval;

/// One word as it is matched.
///
/// @param term its form in the index
/// @param kind what sort of word it is
record Word(String term, Kind kind) {

    /// Sorts of words, by how much they say about what is meant. The weights were chosen by measurement on questions in
    /// Korean and English; verbs and words that ask find the wrong article more often than names and nouns do.
    enum Kind {
        NAME(1.4),
        NOUN(1),
        FOREIGN(1),
        NUMBER(0.8),
        ACTION(0.55),
        MINOR(0.5),
        ASKING(0.1);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }
    }
}
