package dev.ieum.evaluation.report;

import dev.ieum.evaluation.experiment.Expectation;
import dev.ieum.evaluation.experiment.Result;

/// Verdicts in words.
final class Verdicts {

    private Verdicts() {}

    static String words(Result.Check check) {
        return switch (check.verdict()) {
            case AS_EXPECTED -> "ok";
            case NOT_COMPARABLE -> "NOT COMPARABLE: graded differently since";
            case DRIFTED ->
                switch (check.expectation()) {
                    case Expectation.Pinned(var value, var tolerance) ->
                        check.measured() > value
                                ? "DRIFTED up by " + Numbers.value(check.measured() - value)
                                : "DRIFTED down by " + Numbers.value(value - check.measured());
                    case Expectation.AtLeast floor -> "BELOW the floor";
                    case Expectation.AtMost ceiling -> "ABOVE the ceiling";
                };
        };
    }

    static String mark(Result.Verdict verdict) {
        return switch (verdict) {
            case AS_EXPECTED -> "good";
            case DRIFTED -> "bad";
            case NOT_COMPARABLE -> "unsure";
        };
    }
}
