package dev.ieum.evaluation.experiment;

import dev.ieum.evaluation.dataset.DataFolder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs experiments one after the other and compares what comes out with what was expected.
public final class Runner {

    private final Map<String, Suite> suites = new LinkedHashMap<>();
    private final DataFolder data;
    private final Progress progress;

    public Runner(List<Suite> suites, DataFolder data, Progress progress) {
        suites.forEach(suite -> this.suites.put(suite.name(), suite));
        this.data = data;
        this.progress = progress;
    }

    /// Every experiment gives one result, whatever happens to the others.
    public List<Result> run(List<Experiment> experiments) {
        List<Result> results = new ArrayList<>();
        for (Experiment experiment : experiments) {
            results.add(run(experiment));
        }
        return results;
    }

    private Result run(Experiment experiment) {
        Suite suite = suites.get(experiment.suite());
        if (suite == null) {
            return new Result.Broken(experiment, "there is no suite " + experiment.suite());
        }
        long began = System.nanoTime();
        try {
            return switch (suite.run(experiment, data, progress)) {
                case Attempt.NotRun notRun -> new Result.NotRun(experiment, notRun.why());
                case Attempt.Scored scored ->
                    new Result.Measured(
                            experiment,
                            scored.outcome(),
                            checks(suite, experiment.expected(), scored.outcome()),
                            Duration.ofNanos(System.nanoTime() - began));
            };
        } catch (Unavailable cannotBeHad) {
            return new Result.NotRun(experiment, String.valueOf(cannotBeHad.getMessage()));
        } catch (RuntimeException broken) {
            return new Result.Broken(experiment, words(broken));
        } finally {
            progress.end();
        }
    }

    private static List<Result.Check> checks(Suite suite, Experiment.Expected expected, Outcome outcome) {
        List<Result.Check> checks = new ArrayList<>();
        expected.metrics().forEach((name, expectation) -> {
            double measured = outcome.get(name).value();
            Result.Verdict verdict;
            if (suite.grading() != expected.grading()) {
                verdict = Result.Verdict.NOT_COMPARABLE;
            } else {
                verdict = expectation.holds(measured) ? Result.Verdict.AS_EXPECTED : Result.Verdict.DRIFTED;
            }
            checks.add(new Result.Check(name, expectation, measured, verdict));
        });
        return checks;
    }

    private static String words(RuntimeException broken) {
        String message = broken.getMessage();
        return message == null ? broken.getClass().getSimpleName() : message;
    }
}
