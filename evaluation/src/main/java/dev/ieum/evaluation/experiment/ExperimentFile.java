package dev.ieum.evaluation.experiment;

import dev.ieum.evaluation.dataset.BadInput;
import dev.ieum.evaluation.dataset.Origin;
import dev.ieum.evaluation.dataset.YamlFile;
import dev.ieum.evaluation.dataset.YamlObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads experiment files:
///
/// ```yaml
/// suite: retrieval
/// about: One sentence.
/// data: ko-parakqc-faq
/// seed: 7
/// configuration: {system: knowledge, beside: [plain-bm25]}
/// metrics: [ndcg@10, recall@1]
/// grading: 1
/// measured: 2026-11-22
/// expected:
///   ndcg@10: {value: 0.931, tolerance: 0.004}
///   recall@1: {atLeast: 0.865}
/// ```
public final class ExperimentFile {

    private static final Set<String> KEYS =
            Set.of("suite", "about", "data", "seed", "configuration", "metrics", "grading", "measured", "expected");

    private final Map<String, Suite> suites = new LinkedHashMap<>();
    private final boolean pinning;

    /// @param pinning whether numbers that were never measured are allowed, because this run will write them
    public ExperimentFile(List<Suite> suites, boolean pinning) {
        suites.forEach(suite -> this.suites.put(suite.name(), suite));
        this.pinning = pinning;
    }

    /// Every experiment of a folder, by name.
    ///
    /// @throws BadInput for the first file that cannot be used, or when there is none
    public List<Experiment> readAll(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(folder.toString(), 0, "there is no such folder of experiments");
        }
        try (var files = Files.list(folder)) {
            List<Experiment> experiments = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> read(Origin.file(file)))
                    .toList();
            if (experiments.isEmpty()) {
                throw new BadInput(folder.toString(), 0, "there is no experiment in it");
            }
            return experiments;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /// @throws BadInput with file and line for an unknown suite, setting or metric, and for numbers never measured
    public Experiment read(Origin origin) {
        YamlObject file = YamlFile.read(origin).only(KEYS);
        Suite suite = suites.get(file.text("suite"));
        if (suite == null) {
            throw file.refusal("suite", "is unknown; known: " + String.join(", ", suites.keySet()));
        }
        YamlObject configuration = file.findObject("configuration")
                .orElseGet(() -> YamlFile.parse(origin.name(), "{}"))
                .only(suite.settings());
        List<String> shown = file.texts("metrics");
        if (shown.isEmpty()) {
            throw file.refusal("metrics", "must name at least one metric");
        }
        shown.forEach(metric -> known(suite, file, "metrics", metric));
        return new Experiment(
                origin.fileName().replace(".yaml", ""),
                suite.name(),
                file.text("about"),
                new Experiment.Setup(file.text("data"), configuration, file.whole("seed")),
                shown,
                expected(suite, file));
    }

    private Experiment.Expected expected(Suite suite, YamlObject file) {
        YamlObject written = file.findObject("expected").orElseGet(() -> YamlFile.parse(file.file(), "{}"));
        if (written.keys().isEmpty() || file.findText("measured").isEmpty()) {
            if (pinning) {
                return new Experiment.Expected(suite.grading(), "never", Map.of());
            }
            throw file.refusal("expected", "was never measured; run with --pin to measure and write it");
        }
        Map<String, Expectation> metrics = new LinkedHashMap<>();
        for (String metric : written.keys()) {
            known(suite, written, metric, metric);
            metrics.put(metric, expectation(written, metric));
        }
        return new Experiment.Expected(file.whole("grading"), file.text("measured"), metrics);
    }

    private static Expectation expectation(YamlObject written, String metric) {
        YamlObject entry =
                written.findObject(metric).orElseThrow().only(Set.of("value", "tolerance", "atLeast", "atMost"));
        List<Expectation> found = new ArrayList<>();
        if (entry.keys().contains("value")) {
            found.add(new Expectation.Pinned(entry.number("value"), entry.number("tolerance")));
        }
        entry.findNumber("atLeast").ifPresent(number -> found.add(new Expectation.AtLeast(number)));
        entry.findNumber("atMost").ifPresent(number -> found.add(new Expectation.AtMost(number)));
        if (found.size() != 1) {
            throw written.refusal(metric, "must have value and tolerance, or atLeast, or atMost");
        }
        return found.getFirst();
    }

    private static void known(Suite suite, YamlObject file, String key, String metric) {
        String bare = metric.substring(metric.indexOf('/') + 1);
        if (!suite.metrics().contains(bare)) {
            throw file.refusal(
                    key,
                    "names the unknown metric " + metric + "; " + suite.name() + " measures "
                            + String.join(
                                    ", ", suite.metrics().stream().sorted().toList()));
        }
    }
}
