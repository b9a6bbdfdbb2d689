package dev.ieum.evaluation.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The first tables of the page of pages: what a reader can take in at once.
final class Summary {

    private static final int METRICS = 3;

    private Summary() {}

    /// Retrieval as set × system, then every other suite with the first metrics of each experiment.
    static String of(JsonNode results) {
        return retrieval(results) + others(results);
    }

    private static String retrieval(JsonNode results) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (JsonNode entry : results) {
            for (JsonNode system : entry.path("systems")) {
                List<String> row = new ArrayList<>();
                system.forEach(cell -> row.add(cell.asText()));
                rows.merge(row.get(0) + "\t" + row.get(1), row, RetrievalTable::fuller);
            }
        }
        if (rows.isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder("""
                ## Retrieval, side by side

                `lexical` searches words, `semantic` asks the embedding model alone, `hybrid` is what the program does when the
                model is there; the others are yardsticks in the same process. AUROC and refused@95 tell questions of the set
                from questions that nothing in it answers.

                """);
        row(table, RetrievalTable.COLUMNS.subList(0, RetrievalTable.TIMELESS));
        table.append("|---".repeat(RetrievalTable.TIMELESS)).append("|\n");
        String before = "";
        for (List<String> row : rows.values()) {
            List<String> shown = new ArrayList<>(row);
            if (row.getFirst().equals(before)) {
                shown.set(0, "");
            }
            before = row.getFirst();
            row(table, shown);
        }
        return table.append('\n').toString();
    }

    private static String others(JsonNode results) {
        Map<String, List<Map.Entry<String, JsonNode>>> suites = new LinkedHashMap<>();
        results.properties().forEach(entry -> {
            if (!entry.getValue().has("systems")) {
                suites.computeIfAbsent(entry.getValue().path("suite").asText(), suite -> new ArrayList<>())
                        .add(entry);
            }
        });
        if (suites.isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder("## Everything else, in short\n\n");
        row(table, List.of("suite", "experiment", "measured (95 %)", "cases"));
        table.append("|---|---|---|---|\n");
        new TreeMap<>(suites)
                .forEach((suite, entries) -> entries.stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(entry -> row(
                                table,
                                List.of(
                                        suite,
                                        entry.getKey(),
                                        metrics(entry.getValue()),
                                        String.format(
                                                Locale.ROOT,
                                                "%,d",
                                                entry.getValue().path("cases").asInt())))));
        return table.append('\n').toString();
    }

    private static String metrics(JsonNode entry) {
        return entry.path("metrics").properties().stream()
                .limit(METRICS)
                .map(metric -> metric.getKey() + " "
                        + Numbers.value(metric.getValue().path("value").asDouble())
                        + (metric.getValue().has("low") ? " (" + Results.interval(metric.getValue()) + ")" : ""))
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    private static void row(StringBuilder table, List<String> cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
