package dev.ieum.record.identity;

/// What became of an attempt to prove who is writing.
public sealed interface Proof {

    /// It is them; the address is linked.
    record Proven(Link link) implements Proof {}

    /// What was said does not fit together. Nobody is told which part is wrong.
    record Refused() implements Proof {}

    /// Too often wrong; it can be tried again later, or a person can help.
    record TooManyAttempts() implements Proof {}
}
