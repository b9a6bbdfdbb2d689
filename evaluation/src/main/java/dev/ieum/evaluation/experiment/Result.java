package dev.ieum.evaluation.experiment;

import java.time.Duration;
import java.util.List;

/// One experiment of a run.
public sealed interface Result {

    Experiment experiment();

    /// Whether the run as a whole fails because of it.
    boolean failed();

    /// It was measured.
    record Measured(Experiment experiment, Outcome outcome, List<Check> checks, Duration took) implements Result {
        public Measured {
            checks = List.copyOf(checks);
        }

        @Override
        public boolean failed() {
            return checks.stream().anyMatch(check -> check.verdict() != Verdict.AS_EXPECTED);
        }
    }

    /// It could not run here; named, never silently skipped.
    record NotRun(Experiment experiment, String why) implements Result {
        @Override
        public boolean failed() {
            return false;
        }
    }

    /// It broke.
    record Broken(Experiment experiment, String why) implements Result {
        @Override
        public boolean failed() {
            return true;
        }
    }

    /// One expected number against the measured one.
    record Check(String metric, Expectation expectation, double measured, Verdict verdict) {}

    /// What to think of a number.
    enum Verdict {
        AS_EXPECTED,
        DRIFTED,
        NOT_COMPARABLE
    }
}
