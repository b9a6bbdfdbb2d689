package dev.ieum.evaluation.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairSuiteTest {
    private static final String MARKED = """
            suite: pairs
            about: Pairs with marks.
            data: pairs
            seed: 7
            configuration: {system: letters, beside: [never], threshold: 0.5}
            metrics: [auroc, spearman, precision, recall, never/recall]
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("pairs"));
        examples("""
                {"text":"주차 되나요","text2":"주차 되나요","label":"5"}
                {"text":"주차 되나요","text2":"환불 되나요","label":"3.0"}
                {"text":"주차 되나요","text2":"영업시간","label":"2.9"}
                {"text":"쿠폰","text2":"쿠폰","label":"0"}
                """);
    }

    @Test
    void decisionsAndMarksShouldBeScored() {
        Result.Measured measured = laboratory(MARKED).pin(suite());

        assertThat(value(measured, "precision")).isCloseTo(1.0 / 2, within(1e-9));
        assertThat(value(measured, "recall")).isCloseTo(1.0 / 2, within(1e-9));
        assertThat(value(measured, "auroc")).isCloseTo((0.5 + 1 + 0 + 0.5) / 4, within(1e-9));
        assertThat(value(measured, "never/recall")).isZero();
        assertThat(measured.outcome().cases()).extracting(Judged::score).containsExactly(1.0, 0.0, 1.0, 0.0);
    }

    @Test
    void namesShouldDoForMarks() throws IOException {
        examples("""
                {"text":"a","text2":"a","label":"duplicate"}
                {"text":"a","text2":"b","label":"other"}
                """);

        Result.Measured measured = laboratory(MARKED.replace("{system", "{same: duplicate, system"))
                .pin(suite());

        assertThat(value(measured, "precision")).isEqualTo(1);
        assertThat(value(measured, "recall")).isEqualTo(1);
    }

    @Test
    void markThatIsNoNumberShouldBeRefusedWithItsLine() throws IOException {
        examples("""
                {"text":"a","text2":"a","label":"5"}
                {"text":"a","text2":"b","label":"much"}
                """);

        assertThat(laboratory(MARKED).measure(suite()))
                .isInstanceOfSatisfying(
                        Result.Broken.class, broken -> assertThat(broken.why()).contains("examples.jsonl:2", "much"));
    }

    @Test
    void whatIsNotThereShouldBeSaidAndNotMeasured() {
        assertThat(laboratory(MARKED.replace("letters", "unheard-of")).measure(suite()))
                .isInstanceOfSatisfying(
                        Result.NotRun.class, notRun -> assertThat(notRun.why()).contains("unheard-of"));
        assertThat(new Laboratory(folder, "none", MARKED, DataFolder.none()).measure(suite()))
                .isInstanceOf(Result.NotRun.class);
    }

    private void examples(String lines) throws IOException {
        Files.writeString(folder.resolve("pairs").resolve("examples.jsonl"), lines);
    }

    private Laboratory laboratory(String yaml) {
        return new Laboratory(folder, "pairs", yaml, DataFolder.at(folder));
    }

    /// The same text is alike; nothing is.
    private static PairSuite suite() {
        return new PairSuite(Map.of("letters", () -> new Fixed(1), "never", () -> new Fixed(0)));
    }

    private static double value(Result.Measured measured, String metric) {
        return measured.outcome().get(metric).value();
    }

    /// @param same what is said of two equal texts; 0 of all others
    private record Fixed(double same) implements Likeness {
        @Override
        public double of(String one, String other) {
            return one.equals(other) ? same : 0;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
