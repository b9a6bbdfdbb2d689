package dev.ieum.evaluation.noise;

/// A way in which what a customer means becomes what they type. The same text with the same seed is typed the same.
public interface Typing {

    /// @param seed which of the possible errors are made
    String apply(String text, long seed);
}
