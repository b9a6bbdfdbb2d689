package dev.ieum.evaluation.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Result;
import dev.ieum.evaluation.experiment.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/// The results that stand: `results.json` keeps, for each experiment, what its last pinning run
/// measured, when, on which revision and on what machine; `README.md` beside it is made from that and
/// from nothing else.
public final class Results {

    private static final KeptPage KEPT = new KeptPage("results.json", "README.md", Results::entry, Results::markdown);

    private Results() {}

    /// Takes what a pinning run measured, and writes both files.
    public static void update(Path folder, Run run) {
        KEPT.update(folder, run);
    }

    /// The page that belongs to a folder's `results.json`.
    public static String page(Path folder) throws IOException {
        return KEPT.write(folder);
    }

    private static ObjectNode entry(Result.Measured result, Run run) {
        ObjectNode entry = KeptPage.JSON.createObjectNode();
        entry.put("suite", result.experiment().suite());
        entry.put("about", result.experiment().about());
        entry.put("data", result.experiment().setup().data());
        entry.put("configuration", result.experiment().setup().configuration().describe());
        entry.put("measured", LocalDate.ofInstant(run.at(), ZoneOffset.UTC).toString());
        entry.put("revision", run.machine().revision());
        entry.put(
                "machine",
                run.machine().processor() + ", " + run.machine().cores() + " cores, Java "
                        + run.machine().java());
        entry.put("cases", result.outcome().cases().size());
        List<List<String>> systems = RetrievalTable.timeless(result);
        if (!systems.isEmpty()) {
            entry.set("systems", KeptPage.JSON.valueToTree(systems));
        }
        ObjectNode metrics = entry.putObject("metrics");
        for (String name : result.experiment().shown()) {
            Metric metric = result.outcome().get(name);
            ObjectNode value = metrics.putObject(name);
            value.put("value", rounded(metric.value()));
            if (metric.interval() != null) {
                value.put("low", rounded(metric.interval().low()));
                value.put("high", rounded(metric.interval().high()));
            }
        }
        return entry;
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private static String markdown(ObjectNode results) {
        StringBuilder page = new StringBuilder("""
                # What was measured

                Made by `./ieum evaluate --pin` from the results that stand; nobody writes it by hand. `./ieum evaluate` runs the
                project's own suites, `./ieum evaluate --data DIR` the public sets too, one folder per set. A run writes its page
                with distributions, confusion, latency and worst cases to `target/evaluation/index.html`. Numbers that drift beyond
                the tolerance in `evaluation/experiments` fail the run. Intervals are 95 % bootstrap over the cases; a metric named
                `system/metric` belongs to another system that ran in the same process. Times are never compared between runs and
                therefore not here.

                """);
        page.append(Summary.of(results));
        page.append("## Every experiment\n\n");
        results.properties().forEach(field -> page.append(section(field.getKey(), field.getValue())));
        return page.toString();
    }

    private static String section(String name, JsonNode entry) {
        StringBuilder section = new StringBuilder("### ").append(name).append("\n\n");
        section.append(entry.path("about").asText()).append("\n\n| metric | measured | 95 % |\n|---|---|---|\n");
        entry.path("metrics").properties().forEach(metric -> section.append(row(metric.getKey(), metric.getValue())));
        return section.append(String.format(
                        Locale.ROOT,
                        "%nSuite %s on %s (%s), %,d cases; %s, revision %s, %s. Repeat with `./ieum evaluate %s%s`.%n%n",
                        entry.path("suite").asText(),
                        entry.path("data").asText(),
                        entry.path("configuration").asText(),
                        entry.path("cases").asInt(),
                        entry.path("measured").asText(),
                        entry.path("revision").asText(),
                        entry.path("machine").asText(),
                        name,
                        entry.path("data").asText().matches("(?:ko|en)-.*") ? " --data DIR" : ""))
                .toString();
    }

    private static String row(String metric, JsonNode value) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s |%n",
                metric,
                Numbers.value(value.path("value").asDouble()),
                interval(value));
    }

    static String interval(JsonNode value) {
        return value.has("low")
                ? String.format(
                        Locale.ROOT,
                        "%.3f – %.3f",
                        value.path("low").asDouble(),
                        value.path("high").asDouble())
                : "";
    }
}
