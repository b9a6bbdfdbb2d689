package dev.ieum.evaluation.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.experiment.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An understanding that was spoilt on purpose, and the suite that must notice.
class LabelMutationTest {

    private static final String LABELS = """
            suite: labels
            about: What customers want.
            data: demo-shop
            seed: 7
            configuration: {system: it}
            metrics: [accuracy, macro-f1]
            """;

    @TempDir
    private Path folder;

    @Test
    void twoSwappedLabelsShouldBeCaughtByLabels() {
        Laboratory laboratory = new Laboratory(folder, "labels-demo", LABELS, DataFolder.none());
        laboratory.pin(labels(UnaryOperator.identity()));

        Result spoilt = laboratory.run(labels(label -> switch (label) {
            case "find_order" -> "cancel_booking";
            case "cancel_booking" -> "find_order";
            case String other -> other;
        }));

        assertThat(drifted(spoilt)).containsExactly("accuracy", "macro-f1");
    }

    @Test
    void oneLabelForEverythingShouldBeCaughtByLabels() {
        Laboratory laboratory = new Laboratory(folder, "labels-demo", LABELS, DataFolder.none());
        laboratory.pin(labels(UnaryOperator.identity()));

        assertThat(drifted(laboratory.run(labels(label -> "question")))).contains("accuracy", "macro-f1");
    }

    @Test
    void theSameUnderstandingShouldPass() {
        Laboratory laboratory = new Laboratory(folder, "labels-demo", LABELS, DataFolder.none());
        laboratory.pin(labels(UnaryOperator.identity()));

        assertThat(laboratory.run(labels(UnaryOperator.identity())).failed()).isFalse();
    }

    private static LabelSuite labels(UnaryOperator<String> change) {
        return new LabelSuite(Map.of("it", () -> new Changed(new BotIntents(), change)));
    }

    private static List<String> drifted(Result result) {
        return ((Result.Measured) result)
                .checks().stream()
                        .filter(check -> check.verdict() == Result.Verdict.DRIFTED)
                        .map(Result.Check::metric)
                        .toList();
    }

    private record Changed(Labeller labeller, UnaryOperator<String> change) implements Labeller {
        @Override
        public void train(Map<String, List<String>> examples, String locale) {
            labeller.train(examples, locale);
        }

        @Override
        public String label(String text) {
            return change.apply(labeller.label(text));
        }

        @Override
        public void close() {
            labeller.close();
        }
    }
}
