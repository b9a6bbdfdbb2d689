package dev.ieum.evaluation.speed;

import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.experiment.Attempt;
import dev.ieum.evaluation.experiment.Experiment;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Suite;
import dev.ieum.evaluation.retrieval.Embeddings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// An embedding model inside the process: how long it takes to load, to embed a question and a whole FAQ,
/// what customers wait meanwhile, and how much memory it takes. Needs a model: `IEUM_SEMANTIC_MODEL`
/// names its folder.
public final class PackSuite implements Suite {

    private static final int GRADING = 1;

    private final Embeddings embeddings;

    /// @param embeddings the model that is measured
    public PackSuite(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    @Override
    public String name() {
        return "pack";
    }

    @Override
    public int grading() {
        return GRADING;
    }

    @Override
    public Set<String> metrics() {
        return Set.of("embedded", "load-ms", "question-p50-us", "embedding-seconds", "memory-more-mb");
    }

    @Override
    public Set<String> settings() {
        return Set.of("entries");
    }

    @Override
    public Attempt run(Experiment experiment, DataFolder data, Progress progress) {
        Path model = embeddings.folder();
        if (!Files.isRegularFile(model.resolve("model.onnx"))) {
            return new Attempt.NotRun("needs a model: ./ieum semantic install makes one, or --model names its folder");
        }
        int entries = experiment.setup().configuration().whole("entries");
        progress.begin(experiment.name(), 1);
        Measured measured = OwnJvm.run(
                PackRun.class,
                List.of(
                        model.toAbsolutePath().toString(),
                        String.valueOf(entries),
                        String.valueOf(experiment.setup().seed())));
        progress.step();
        double middle = measured.histogram("embedding of a question").getValueAtPercentile(50);
        double seconds = measured.number("embedding-seconds");
        List<Metric> metrics = List.of(
                Metric.of("embedded", measured.number("texts") > entries ? 1 : 0),
                Metric.of("load-ms", measured.number("load-ms")),
                Metric.of("question-p50-us", middle),
                Metric.of("embedding-seconds", seconds),
                Metric.of("memory-more-mb", measured.number("memory-more-mb")));
        List<Goals> goals = List.of(
                Goals.atMost("load, ms", measured.number("load-ms"), 1_000),
                Goals.atMost("embedding of a question on one core, p50, µs", middle, 13_000),
                Goals.atMost("embedding of " + entries + " FAQ entries, s", seconds, 30),
                Goals.atMost("memory more, MB", measured.number("memory-more-mb"), 150));
        return new Attempt.Scored(Goals.outcome(measured, metrics, goals, """
                The model is loaded beside an index of 2,000 articles that has answered questions; memory is what nobody else \
                could use (RssAnon) after a collection. An entry is a question and a short answer; both are embedded, with the \
                loading counted, while another thread asks ten questions a second.\
                """));
    }
}
