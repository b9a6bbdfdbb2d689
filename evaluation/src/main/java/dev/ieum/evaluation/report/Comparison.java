package dev.ieum.evaluation.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ieum.evaluation.dataset.Fields;
import dev.ieum.evaluation.dataset.JsonLines;
import dev.ieum.evaluation.dataset.Origin;
import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Result;
import dev.ieum.evaluation.experiment.Run;
import dev.ieum.evaluation.score.Bootstrap;
import dev.ieum.evaluation.score.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Two revisions side by side, case by case.
public final class Comparison {

    private static final int SHOWN = 25;

    private final String other;
    private final List<Row> rows;

    private Comparison(String other, List<Row> rows) {
        this.other = other;
        this.rows = rows;
    }

    /// One experiment in both revisions.
    private record Row(String experiment, int cases, double mean, Interval interval, List<Moved> moved) {
        long better() {
            return moved.stream().filter(move -> move.after() > move.before()).count();
        }
    }

    /// A case whose score changed.
    private record Moved(String input, double before, double after) {}

    /// @param before the folder of the other revision's report
    /// @param now the folder of this revision's report
    public static Comparison of(String other, Path before, Path now, Run run) throws IOException {
        Map<String, JsonNode> gradings = new HashMap<>();
        JsonMapper.builder()
                .build()
                .readTree(Files.readString(before.resolve("run.json")))
                .path("experiments")
                .forEach(entry -> gradings.put(entry.path("name").asText(), entry));
        List<Row> rows = new ArrayList<>();
        for (Result result : run.results()) {
            Path cases = before.resolve("cases").resolve(result.experiment().name() + ".jsonl");
            if (result instanceof Result.Measured measured && Files.exists(cases) && Files.exists(now)) {
                rows.add(row(measured, cases));
            }
        }
        return new Comparison(other, rows);
    }

    private static Row row(Result.Measured measured, Path file) {
        Map<String, Double> old = new HashMap<>();
        JsonLines.read(Origin.file(file), Comparison::score).forEach(entry -> old.put(entry.id(), entry.score()));
        List<Judged> both = measured.outcome().cases().stream()
                .filter(judged -> old.containsKey(judged.id()))
                .toList();
        double[] before = both.stream()
                .mapToDouble(judged -> old.getOrDefault(judged.id(), 0.0))
                .toArray();
        double[] after = both.stream().mapToDouble(Judged::score).toArray();
        List<Moved> moved = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < before.length; i++) {
            sum += after[i] - before[i];
            if (after[i] != before[i]) {
                moved.add(new Moved(both.get(i).input(), before[i], after[i]));
            }
        }
        moved.sort(Comparator.comparingDouble(move -> move.after() - move.before()));
        Interval interval = before.length == 0
                ? new Interval(0, 0)
                : Bootstrap.difference(
                        before, after, measured.experiment().setup().seed());
        return new Row(measured.experiment().name(), both.size(), sum / Math.max(1, both.size()), interval, moved);
    }

    private record Scored(String id, double score) {}

    private static Scored score(Fields fields) {
        return new Scored(fields.text("id"), Double.parseDouble(fields.text("score")));
    }

    /// For the terminal.
    public String table() {
        StringBuilder text = new StringBuilder("\nagainst " + other + " (mean score of the cases both have)\n");
        for (Row row : rows) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-40s %+.4f  [%+.4f, %+.4f]  %d better, %d worse of %d%s%n",
                    row.experiment(),
                    row.mean(),
                    row.interval().low(),
                    row.interval().high(),
                    row.better(),
                    row.moved().size() - row.better(),
                    row.cases(),
                    row.interval().excludesZero() ? "  *" : ""));
        }
        return text.append("* the 95 % interval excludes no change\n").toString();
    }

    /// For a browser.
    public String page() {
        StringBuilder html = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<title>Ieum evaluation against ")
                .append(Markup.escape(other))
                .append("</title><style>")
                .append(Origin.resource("report/page.css").text())
                .append("</style></head><body><main><h1>Against ")
                .append(Markup.escape(other))
                .append("</h1><p class=\"soft\">Difference of the mean score, this revision minus the other, over the ")
                .append("cases that both have, with its paired bootstrap interval.</p>");
        html.append(Markup.table(
                List.of("experiment", "cases", "difference", "95 %", "better", "worse"),
                rows.stream().map(Comparison::cells).toList()));
        for (Row row : rows) {
            html.append("<h3>").append(Markup.escape(row.experiment())).append("</h3>");
            html.append(Markup.table(List.of("case", other, "now", "difference"), moves(row)));
        }
        return html.append("</main></body></html>\n").toString();
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.experiment(),
                String.valueOf(row.cases()),
                String.format(Locale.ROOT, "%+.4f", row.mean()),
                String.format(
                        Locale.ROOT,
                        "%+.4f – %+.4f",
                        row.interval().low(),
                        row.interval().high()),
                String.valueOf(row.better()),
                String.valueOf(row.moved().size() - row.better()));
    }

    private static List<List<String>> moves(Row row) {
        List<List<String>> shown = new ArrayList<>();
        for (int i = 0; i < row.moved().size(); i++) {
            if (i < SHOWN || i >= row.moved().size() - SHOWN) {
                Moved move = row.moved().get(i);
                shown.add(List.of(
                        move.input(),
                        String.format(Locale.ROOT, "%.2f", move.before()),
                        String.format(Locale.ROOT, "%.2f", move.after()),
                        String.format(Locale.ROOT, "%+.2f", move.after() - move.before())));
            }
        }
        return shown;
    }
}
