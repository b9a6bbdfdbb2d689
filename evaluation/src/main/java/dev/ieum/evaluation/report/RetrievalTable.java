package dev.ieum.evaluation.report;

import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Outcome;
import dev.ieum.evaluation.experiment.Result;
import dev.ieum.evaluation.experiment.Run;
import dev.ieum.evaluation.experiment.Timing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Every retrieval experiment's systems side by side: what a reader wants to see first.
public final class RetrievalTable {

    private static final String SUITE = "retrieval";
    private static final List<String> MEASURES =
            List.of("recall@1", "recall@5", "recall@10", "mrr@10", "ndcg@10", "auroc", "refused@95");
    static final List<String> COLUMNS = List.of(
            "set", "system", "R@1", "R@5", "R@10", "MRR@10", "nDCG@10", "AUROC", "refused@95", "p50 ms", "p99 ms");
    static final int TIMELESS = 2 + MEASURES.size();

    /// What is measured beside noise; it stands in a row of its own experiment already.
    private static final String CLEAN = "clean";
    private static final String ONE_QUESTION = ", one question";

    private final List<List<String>> rows;

    private RetrievalTable(List<List<String>> rows) {
        this.rows = rows;
    }

    public static RetrievalTable of(Run run) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (Result result : run.results()) {
            if (result instanceof Result.Measured measured
                    && measured.experiment().suite().equals(SUITE)) {
                systems(measured.outcome()).forEach(system -> {
                    List<String> row = row(measured, system);
                    rows.merge(row.get(0) + "/" + row.get(1), row, RetrievalTable::fuller);
                });
            }
        }
        return new RetrievalTable(rows.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList());
    }

    /// Of the same system on the same set, the row with more in it.
    static List<String> fuller(List<String> one, List<String> other) {
        return other.stream().filter(cell -> !cell.isEmpty()).count()
                        > one.stream().filter(cell -> !cell.isEmpty()).count()
                ? other
                : one;
    }

    private static List<String> systems(Outcome outcome) {
        return outcome.timings().stream()
                .map(Timing::what)
                .filter(what -> what.endsWith(ONE_QUESTION))
                .map(what -> what.substring(0, what.length() - ONE_QUESTION.length()))
                .filter(system -> !system.equals(CLEAN))
                .toList();
    }

    private static List<String> row(Result.Measured measured, String system) {
        var configuration = measured.experiment().setup().configuration();
        String noise = configuration.findText("noise").map(way -> ", " + way).orElse("");
        String split = configuration.findText("split").map(part -> ", " + part).orElse("");
        String prefix = system.equals(configuration.text("system")) ? "" : system + "/";
        List<String> row = new ArrayList<>(List.of(measured.experiment().setup().data() + split + noise, kind(system)));
        MEASURES.forEach(measure -> row.add(number(measured.outcome(), prefix + measure)));
        row.add(time(measured.outcome(), system, 50));
        row.add(time(measured.outcome(), system, 99));
        return row;
    }

    private static String kind(String system) {
        return switch (system) {
            case "knowledge", "articles" -> "lexical";
            case "knowledge-hybrid", "articles-hybrid" -> "hybrid";
            default -> system;
        };
    }

    private static String number(Outcome outcome, String name) {
        return outcome.metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .map(Metric::value)
                .map(value -> String.format(Locale.ROOT, "%.3f", value))
                .findFirst()
                .orElse("");
    }

    /// The search, and where it is paid apart, turning the question into a vector.
    private static String time(Outcome outcome, String system, int percentile) {
        StringBuilder text = new StringBuilder();
        for (Timing timing : outcome.timings()) {
            if (timing.what().startsWith(system + ", ")) {
                long micros = percentile == 50
                        ? timing.percentiles().p50()
                        : timing.percentiles().p99();
                text.append(text.isEmpty() ? "" : " + ").append(String.format(Locale.ROOT, "%.2f", micros / 1_000.0));
            }
        }
        return text.toString();
    }

    /// One result's rows without its times, which are this run's only; empty for another suite's.
    static List<List<String>> timeless(Result.Measured measured) {
        return measured.experiment().suite().equals(SUITE)
                ? systems(measured.outcome()).stream()
                        .map(system -> row(measured, system).subList(0, TIMELESS))
                        .toList()
                : List.of();
    }

    List<List<String>> rows() {
        return rows;
    }

    /// For the terminal; empty when nothing was ranked.
    public String text() {
        if (rows.isEmpty()) {
            return "";
        }
        List<List<String>> all = new ArrayList<>(List.of(COLUMNS));
        all.addAll(rows);
        return "\nretrieval (times of this run only; a sum is search + embedding the question)\n" + Columns.layOut(all);
    }
}
