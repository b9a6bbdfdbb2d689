package dev.ieum.evaluation.experiment;

/// What came of trying to run an experiment.
public sealed interface Attempt {

    /// It ran.
    record Scored(Outcome outcome) implements Attempt {}

    /// It could not run here, and the reason a reader can act on.
    record NotRun(String why) implements Attempt {}
}
