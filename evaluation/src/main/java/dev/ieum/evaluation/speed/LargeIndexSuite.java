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

/// A large shop: how fast it is indexed, searched and edited, beside plain Lucene with Nori in the same
/// process. `found` is the share of questions whose article is among the first five, `edits-seen` the
/// share of edits that the next question finds, `times-plain` how many times as long as plain Lucene the
/// middle question takes.
public final class LargeIndexSuite implements Suite {

    private static final int GRADING = 1;
    private static final String ABOUT = """
            Words of the Korean dictionary, drawn as in real texts; of a hundred questions 15 have slips, 15 no spaces, \
            3 the wrong keyboard layout, and 7 are about nothing the shop has. One thread asks. Plain Lucene gets every \
            question right after us, indexes with all cores and reads the text of its hits.\
            """;

    @Override
    public String name() {
        return "large-index";
    }

    @Override
    public int grading() {
        return GRADING;
    }

    @Override
    public Set<String> metrics() {
        return Set.of(
                "found",
                "edits-seen",
                "articles-per-second",
                "question-p50-us",
                "question-p99-us",
                "times-plain",
                "edit-p99-ms",
                "heap-mb");
    }

    @Override
    public Set<String> settings() {
        return Set.of("articles", "questions", "edits");
    }

    @Override
    public Attempt run(Experiment experiment, DataFolder data, Progress progress) {
        YamlObject configuration = experiment.setup().configuration();
        progress.begin(experiment.name(), 1);
        Measured measured = OwnJvm.run(
                LargeIndexRun.class,
                List.of(
                        String.valueOf(configuration.whole("articles")),
                        String.valueOf(configuration.whole("questions")),
                        String.valueOf(configuration.whole("edits")),
                        String.valueOf(experiment.setup().seed())));
        progress.step();
        return new Attempt.Scored(Goals.outcome(measured, metrics(measured), goals(measured), ABOUT));
    }

    private static List<Metric> metrics(Measured measured) {
        Histogram plain = measured.histogram(LargeIndexRun.PLAIN_QUESTION);
        return List.of(
                Metric.of("found", measured.number("found")),
                Metric.of("edits-seen", measured.number("edits-seen")),
                Metric.of("articles-per-second", measured.number("articles-per-second")),
                Metric.of("question-p50-us", question(measured, 50)),
                Metric.of("question-p99-us", question(measured, 99)),
                Metric.of("times-plain", question(measured, 50) / Math.max(1, plain.getValueAtPercentile(50))),
                Metric.of("edit-p99-ms", edit(measured)),
                Metric.of("heap-mb", measured.number("heap-mb")));
    }

    private static List<Goals> goals(Measured measured) {
        return List.of(
                Goals.atLeast("articles indexed a second", measured.number("articles-per-second"), 6_000),
                Goals.atMost("question, p50, µs", question(measured, 50), 600),
                Goals.atMost("question, p99, µs", question(measured, 99), 5_000),
                Goals.atMost("edit until found, p99, ms", edit(measured), 50),
                Goals.atMost("heap limit, MB", measured.number("heap-limit-mb"), 512));
    }

    private static double question(Measured measured, double percentile) {
        return measured.histogram(LargeIndexRun.QUESTION).getValueAtPercentile(percentile);
    }

    private static double edit(Measured measured) {
        return measured.histogram(LargeIndexRun.EDIT).getValueAtPercentile(99) / 1_000.0;
    }
}
