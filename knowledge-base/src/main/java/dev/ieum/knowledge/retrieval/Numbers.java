package dev.ieum.knowledge.retrieval;

/// One spelling for numbers, prices and durations.
final class Numbers {
    private Numbers() {}

    static String normalise(String text) {
        return text;
    }
}
