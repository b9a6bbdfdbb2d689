package dev.ieum.evaluation.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Result;
import dev.ieum.evaluation.experiment.Run;
import dev.ieum.evaluation.experiment.Timing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a run into a folder: `index.html`, `run.json` and `cases/<experiment>.jsonl`.
public final class RunFiles {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final ObjectMapper LINE = JsonMapper.builder().build();

    private RunFiles() {}

    public static void write(Run run, Path folder) {
        try {
            Path cases = Files.createDirectories(folder.resolve("cases"));
            Files.writeString(folder.resolve("index.html"), HtmlPage.of(run));
            Files.writeString(folder.resolve("run.json"), json(run) + "\n");
            for (Result result : run.results()) {
                if (result instanceof Result.Measured measured) {
                    Files.writeString(
                            cases.resolve(measured.experiment().name() + ".jsonl"),
                            lines(measured.outcome().cases()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report into " + folder, e);
        }
    }

    /// The run for programs. Timings are in it, apart from the metrics, because no two runs agree on them.
    static String json(Run run) throws IOException {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("at", run.at().toString());
        top.put("revision", run.machine().revision());
        top.put("processor", run.machine().processor());
        top.put("cores", run.machine().cores());
        top.put("java", run.machine().java());
        top.put("system", run.machine().system());
        top.put("failed", run.failed());
        top.put("experiments", run.results().stream().map(RunFiles::experiment).toList());
        return JSON.writeValueAsString(top);
    }

    private static Map<String, Object> experiment(Result result) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", result.experiment().name());
        entry.put("suite", result.experiment().suite());
        entry.put("about", result.experiment().about());
        entry.put("data", result.experiment().setup().data());
        entry.put("configuration", result.experiment().setup().configuration().describe());
        entry.put("seed", result.experiment().setup().seed());
        switch (result) {
            case Result.NotRun notRun -> entry.put("notRun", notRun.why());
            case Result.Broken broken -> entry.put("broken", broken.why());
            case Result.Measured measured -> measured(measured, entry);
        }
        return entry;
    }

    private static void measured(Result.Measured result, Map<String, Object> entry) {
        Map<String, Object> metrics = new LinkedHashMap<>();
        for (Metric metric : result.outcome().metrics()) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("value", metric.value());
            if (metric.interval() != null) {
                value.put("low", metric.interval().low());
                value.put("high", metric.interval().high());
            }
            metrics.put(metric.name(), value);
        }
        entry.put("shown", result.experiment().shown());
        entry.put("metrics", metrics);
        List<Map<String, Object>> checks = new ArrayList<>();
        for (Result.Check check : result.checks()) {
            checks.add(Map.of(
                    "metric", check.metric(),
                    "expected", check.expectation().words(),
                    "verdict", check.verdict().name()));
        }
        entry.put("checks", checks);
        entry.put("cases", result.outcome().cases().size());
        Map<String, Object> timings = new LinkedHashMap<>();
        for (Timing timing : result.outcome().timings()) {
            timings.put(timing.what() + ", " + timing.unit(), timing.percentiles());
        }
        entry.put("timings", timings);
    }

    private static String lines(List<Judged> cases) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Judged judged : cases) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", judged.id());
            line.put("input", judged.input());
            line.put("score", judged.score());
            line.put("details", judged.details());
            text.append(LINE.writeValueAsString(line)).append('\n');
        }
        return text.toString();
    }
}
