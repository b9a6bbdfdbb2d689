package dev.ieum.evaluation.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Result;
import dev.ieum.evaluation.experiment.Run;
import dev.ieum.evaluation.experiment.Section;
import dev.ieum.evaluation.experiment.Timing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The times and sizes that were measured last: `benchmarks.json` keeps, for each benchmark, what its last pinning run
/// saw, and `benchmarks.md` beside it is made from that and from nothing else. Every benchmark is one run on one
/// machine; its numbers are compared with nothing outside that run.
public final class Benchmarks {

    private static final KeptPage KEPT =
            new KeptPage("benchmarks.json", "benchmarks.md", Benchmarks::entry, Benchmarks::markdown);

    private Benchmarks() {}

    /// Takes what a pinning run measured, and writes both files.
    public static void update(Path folder, Run run) {
        KEPT.update(folder, run);
    }

    /// The page that belongs to a folder's `benchmarks.json`.
    public static String page(Path folder) throws IOException {
        return KEPT.write(folder);
    }

    private static ObjectNode entry(Result.Measured result, Run run) {
        Run.Machine machine = run.machine();
        ObjectNode entry = KeptPage.JSON
                .createObjectNode()
                .put("about", result.experiment().about())
                .put(
                        "configuration",
                        result.experiment().setup().configuration().describe())
                .put("measured", LocalDate.ofInstant(run.at(), ZoneOffset.UTC).toString())
                .put("revision", machine.revision())
                .put("machine", machine.processor() + ", " + machine.cores() + " cores, Java " + machine.java());
        ArrayNode tables = entry.putArray("tables");
        List<List<String>> metrics = new ArrayList<>();
        for (String name : result.experiment().shown()) {
            Metric metric = result.outcome().get(name);
            String spread = metric.interval() == null
                    ? ""
                    : number(metric.interval().low()) + " – "
                            + number(metric.interval().high());
            metrics.add(List.of(name, number(metric.value()), spread));
        }
        tables.add(table("", List.of("metric", "measured", "lowest – highest"), metrics));
        for (Section section : result.outcome().sections()) {
            if (section instanceof Section.Table(var title, var columns, var rows)) {
                tables.add(table(title, columns, rows));
            } else if (section instanceof Section.Note(var title, var text)) {
                entry.withArray("notes").addObject().put("title", title).put("text", text);
            }
        }
        if (!result.outcome().timings().isEmpty()) {
            tables.add(times(result.outcome().timings()));
        }
        return entry;
    }

    private static ObjectNode times(List<Timing> timings) {
        List<List<String>> rows = new ArrayList<>();
        for (Timing timing : timings) {
            Timing.Percentiles times = timing.percentiles();
            List<String> row = new ArrayList<>(List.of(timing.what(), timing.unit()));
            for (long value :
                    new long[] {times.count(), times.p50(), times.p95(), times.p99(), times.p999(), times.max()}) {
                row.add(String.format(Locale.ROOT, "%,d", value));
            }
            rows.add(row);
        }
        return table("Times", List.of("what", "unit", "count", "p50", "p95", "p99", "p99.9", "max"), rows);
    }

    private static ObjectNode table(String title, List<String> columns, List<List<String>> rows) {
        ObjectNode table = KeptPage.JSON.createObjectNode().put("title", title);
        table.set("columns", KeptPage.JSON.valueToTree(columns));
        table.set("rows", KeptPage.JSON.valueToTree(rows));
        return table;
    }

    private static String number(double value) {
        String format = Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    private static String markdown(ObjectNode kept) {
        StringBuilder page = new StringBuilder("""
                # What was timed and weighed

                Made by `./ieum evaluate --experiments evaluation/benchmarks --pin`; nobody writes it by hand. The load client runs
                on the same machine as the program, sends at a fixed rate whatever becomes of what it sent, and counts each time
                from the moment the request was due. Peers run in the same run as the program, in turns; `ratio` is the program's
                time divided by the peer's, above 1 the peer is faster. Numbers of different runs are not comparable.

                """);
        kept.properties().forEach(field -> section(page, field.getKey(), field.getValue()));
        return page.toString();
    }

    private static void section(StringBuilder page, String name, JsonNode entry) {
        page.append("## ")
                .append(name)
                .append("\n\n")
                .append(entry.path("about").asText())
                .append("\n\n");
        entry.path("tables").forEach(table -> table(page, table));
        entry.path("notes")
                .forEach(note -> page.append("*")
                        .append(note.path("title").asText())
                        .append(".* ")
                        .append(note.path("text").asText())
                        .append("\n\n"));
        page.append(String.format(
                Locale.ROOT,
                "%s; %s, revision %s, %s. Repeat with `./ieum evaluate --experiments evaluation/benchmarks %s%s`.%n%n",
                entry.path("configuration").asText(),
                entry.path("measured").asText(),
                entry.path("revision").asText(),
                entry.path("machine").asText(),
                name,
                entry.path("configuration").asText().contains("model: given") ? " --model DIR" : ""));
    }

    private static void table(StringBuilder page, JsonNode table) {
        if (!table.path("title").asText().isEmpty()) {
            page.append(table.path("title").asText()).append(":\n\n");
        }
        row(page, table.path("columns"));
        page.append("|").append("---|".repeat(table.path("columns").size())).append('\n');
        table.path("rows").forEach(row -> row(page, row));
        page.append('\n');
    }

    private static void row(StringBuilder page, JsonNode cells) {
        page.append('|');
        cells.forEach(cell -> page.append(' ').append(cell.asText()).append(" |"));
        page.append('\n');
    }
}
