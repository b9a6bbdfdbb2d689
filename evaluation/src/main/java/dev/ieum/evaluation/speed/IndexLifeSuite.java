package dev.ieum.evaluation.speed;

import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.dataset.YamlObject;
import dev.ieum.evaluation.experiment.Attempt;
import dev.ieum.evaluation.experiment.Experiment;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Suite;
import java.util.List;
import java.util.Set;
import org.HdrHistogram.Histogram;

/// A large shop's index with its rows behind it: opened again, made anew from the rows, and edited while customers ask.
/// `edits-seen` is the share of published articles that the next question finds.
public final class IndexLifeSuite implements Suite {

    private static final int GRADING = 1;
    private static final String ABOUT = """
            Articles are written, published through the gate and indexed; then the knowledge base is opened again, its index \
            made anew from the rows, and articles are published one by one while a customer asks without a pause. SQLite in \
            a temporary folder.\
            """;

    @Override
    public String name() {
        return "index-life";
    }

    @Override
    public int grading() {
        return GRADING;
    }

    @Override
    public Set<String> metrics() {
        return Set.of(
                "edits-seen",
                "written-per-second",
                "open-seconds",
                "rebuild-seconds",
                "question-p50-us",
                "question-p99-us",
                "publish-p50-ms",
                "publish-p99-ms",
                "heap-mb");
    }

    @Override
    public Set<String> settings() {
        return Set.of("articles", "edits");
    }

    @Override
    public Attempt run(Experiment experiment, DataFolder data, Progress progress) {
        YamlObject configuration = experiment.setup().configuration();
        progress.begin(experiment.name(), 1);
        Measured measured = OwnJvm.run(
                IndexLifeRun.class,
                List.of(
                        String.valueOf(configuration.whole("articles")),
                        String.valueOf(configuration.whole("edits")),
                        String.valueOf(experiment.setup().seed())));
        progress.step();
        Histogram question = measured.histogram(IndexLifeRun.MEANWHILE);
        Histogram publish = measured.histogram(IndexLifeRun.PUBLISH);
        List<Metric> metrics = List.of(
                Metric.of("edits-seen", measured.number("edits-seen")),
                Metric.of("written-per-second", measured.number("written-and-published-per-second")),
                Metric.of("open-seconds", measured.number("open-seconds")),
                Metric.of("rebuild-seconds", measured.number("rebuild-seconds")),
                Metric.of("question-p50-us", (double) question.getValueAtPercentile(50)),
                Metric.of("question-p99-us", (double) question.getValueAtPercentile(99)),
                Metric.of("publish-p50-ms", publish.getValueAtPercentile(50) / 1_000.0),
                Metric.of("publish-p99-ms", publish.getValueAtPercentile(99) / 1_000.0),
                Metric.of("heap-mb", measured.number("heap-mb")));
        List<Goals> goals = List.of(
                Goals.atMost("index made anew from the rows, s", measured.number("rebuild-seconds"), 60),
                Goals.atMost("opened again, s", measured.number("open-seconds"), 30));
        return new Attempt.Scored(Goals.outcome(measured, metrics, goals, ABOUT));
    }
}
