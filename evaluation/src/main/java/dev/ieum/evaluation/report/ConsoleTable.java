package dev.ieum.evaluation.report;

import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Result;
import dev.ieum.evaluation.experiment.Run;
import java.util.ArrayList;
import java.util.List;

/// The one table a run prints.
public final class ConsoleTable {

    private static final List<String> HEAD = List.of("experiment", "metric", "measured", "95 %", "expected", "");

    private ConsoleTable() {}

    public static String of(Run run) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (Result result : run.results()) {
            rows.addAll(rows(result));
        }
        return Columns.layOut(rows) + "\n" + summary(run) + "\n";
    }

    private static List<List<String>> rows(Result result) {
        String name = result.experiment().name();
        return switch (result) {
            case Result.NotRun notRun -> List.of(List.of(name, "–", "", "", "", "not run: " + notRun.why()));
            case Result.Broken broken -> List.of(List.of(name, "–", "", "", "", "BROKEN: " + broken.why()));
            case Result.Measured measured -> measuredRows(measured);
        };
    }

    private static List<List<String>> measuredRows(Result.Measured result) {
        List<List<String>> rows = new ArrayList<>();
        List<String> names = new ArrayList<>(result.experiment().shown());
        result.checks().stream()
                .map(Result.Check::metric)
                .filter(metric -> !names.contains(metric))
                .forEach(names::add);
        for (String name : names) {
            Metric metric = result.outcome().get(name);
            String expected = "";
            String verdict = "";
            for (Result.Check check : result.checks()) {
                if (check.metric().equals(name)) {
                    expected = check.expectation().words();
                    verdict = Verdicts.words(check);
                }
            }
            rows.add(List.of(
                    rows.isEmpty() ? result.experiment().name() : "",
                    name,
                    Numbers.value(metric.value()),
                    Numbers.interval(metric),
                    expected,
                    verdict));
        }
        return rows;
    }

    private static String summary(Run run) {
        long failed = run.results().stream().filter(Result::failed).count();
        long notRun =
                run.results().stream().filter(Result.NotRun.class::isInstance).count();
        return "%d experiments, %d as expected, %d not, %d not run"
                .formatted(run.results().size(), run.results().size() - failed - notRun, failed, notRun);
    }
}
