package dev.ieum.evaluation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ieum.evaluation.dataset.BadInput;
import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.dataset.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentFileTest {

    private static final String SOUND = """
            suite: coin
            about: Heads or tails.
            data: own
            seed: 7
            configuration: {side: heads}
            metrics: [share]
            grading: 1
            measured: 2026-11-22
            expected:
              share: {value: 0.5, tolerance: 0.1}
            """;

    @TempDir
    private Path folder;

    @Test
    void aSoundFileShouldBeRead() throws IOException {
        Experiment experiment = read(SOUND);

        assertThat(experiment.suite()).isEqualTo("coin");
        assertThat(experiment.setup().seed()).isEqualTo(7);
        assertThat(experiment.expected().metrics()).containsEntry("share", new Expectation.Pinned(0.5, 0.1));
    }

    @Test
    void anUnknownSuiteMetricOrSettingShouldBeRefusedWithFileAndLine() {
        assertThatThrownBy(() -> read(SOUND.replace("suite: coin", "suite: dice")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("x.yaml:1: \"suite\" is unknown; known: coin");
        assertThatThrownBy(() -> read(SOUND.replace("metrics: [share]", "metrics: [luck]")))
                .hasMessageContaining("x.yaml:6: \"metrics\" names the unknown metric luck");
        assertThatThrownBy(() -> read(SOUND.replace("  share:", "  luck:")))
                .hasMessageContaining("x.yaml:10: \"luck\" names the unknown metric luck");
        assertThatThrownBy(() -> read(SOUND.replace("side:", "edge:")))
                .hasMessageContaining("x.yaml:5: \"edge\" is not known here");
        assertThatThrownBy(() -> read(SOUND + "sead: 3\n"))
                .hasMessageContaining("x.yaml:11: \"sead\" is not known here");
    }

    @Test
    void numbersThatWereNeverMeasuredShouldBeRefusedUnlessTheyAreAboutToBe() throws IOException {
        String unmeasured = SOUND.substring(0, SOUND.indexOf("grading"));

        assertThatThrownBy(() -> read(unmeasured)).hasMessageContaining("was never measured");

        Files.writeString(folder.resolve("x.yaml"), unmeasured);
        Experiment pinned =
                new ExperimentFile(List.of(new Coin(0.5)), true).read(Origin.file(folder.resolve("x.yaml")));
        assertThat(pinned.expected().metrics()).isEmpty();
    }

    @Test
    void anExpectationWithoutToleranceOrWithTwoMeaningsShouldBeRefused() {
        assertThatThrownBy(() -> read(SOUND.replace(", tolerance: 0.1", "")))
                .hasMessageContaining("\"tolerance\" is missing");
        assertThatThrownBy(() -> read(SOUND.replace("tolerance: 0.1", "tolerance: 0.1, atLeast: 0.4")))
                .hasMessageContaining("must have value and tolerance, or atLeast, or atMost");
    }

    @Test
    void aNumberWithinToleranceShouldPassAndOneBeyondItShouldFailUpAndDown() throws IOException {
        assertThat(verdict(0.59)).isEqualTo(Result.Verdict.AS_EXPECTED);
        assertThat(verdict(0.61)).isEqualTo(Result.Verdict.DRIFTED);
        assertThat(verdict(0.39)).isEqualTo(Result.Verdict.DRIFTED);
    }

    @Test
    void anotherGradingShouldNotBeComparable() throws IOException {
        Experiment experiment = read(SOUND.replace("grading: 1", "grading: 0"));

        Result result = run(experiment, new Coin(0.5));

        assertThat(((Result.Measured) result).checks())
                .extracting(Result.Check::verdict)
                .containsExactly(Result.Verdict.NOT_COMPARABLE);
        assertThat(result.failed()).isTrue();
    }

    @Test
    void aRunThatScoredNothingShouldBeAnErrorNotAPass() throws IOException {
        Result result = run(read(SOUND), new Coin(Double.NaN));

        assertThat(result).isInstanceOf(Result.Broken.class);
        assertThat(result.failed()).isTrue();
        assertThatThrownBy(() -> new Outcome(List.of(Metric.of("share", 1)), List.of(), List.of(), List.of()))
                .hasMessage("nothing was scored");
    }

    @Test
    void pinningShouldKeepToleranceAndFloorsAndRewriteTheNumbers() throws IOException {
        Path file = folder.resolve("x.yaml");
        Experiment experiment =
                read(SOUND.replace("metrics: [share]", "metrics: [share, cases]") + "  cases: {atLeast: 1}\n");
        Result.Measured result = (Result.Measured) run(experiment, new Coin(0.7));

        Pins.write(file, result, 2, LocalDate.parse("2026-12-01"));

        assertThat(Files.readString(file))
                .contains(
                        "grading: 2",
                        "measured: 2026-12-01",
                        "share: {value: 0.7000, tolerance: 0.1}",
                        "cases: {atLeast: 1.0}")
                .contains("about: Heads or tails.");
        assertThat(run(read(Files.readString(file)), new Coin(0.7)).failed()).isTrue();
        assertThat(run(read(Files.readString(file)), new Coin(0.7, 2)).failed()).isFalse();
    }

    private Result.Verdict verdict(double share) throws IOException {
        return ((Result.Measured) run(read(SOUND), new Coin(share)))
                .checks()
                .getFirst()
                .verdict();
    }

    private static Result run(Experiment experiment, Suite suite) {
        return new Runner(List.of(suite), DataFolder.none(), Progress.silent())
                .run(List.of(experiment))
                .getFirst();
    }

    private Experiment read(String yaml) throws IOException {
        Path file = folder.resolve("x.yaml");
        Files.writeString(file, yaml);
        return new ExperimentFile(List.of(new Coin(0.5)), false).read(Origin.file(file));
    }

    /// A suite whose outcome is given.
    private record Coin(double share, int grading) implements Suite {
        Coin(double share) {
            this(share, 1);
        }

        @Override
        public String name() {
            return "coin";
        }

        @Override
        public Set<String> metrics() {
            return Set.of("share", "cases");
        }

        @Override
        public Set<String> settings() {
            return Set.of("side");
        }

        @Override
        public Attempt run(Experiment experiment, DataFolder data, Progress progress) {
            return new Attempt.Scored(new Outcome(
                    List.of(Metric.of("share", share), Metric.of("cases", 1)),
                    List.of(new Judged("1", "flip", share, Map.of())),
                    List.of(),
                    List.of()));
        }
    }
}
