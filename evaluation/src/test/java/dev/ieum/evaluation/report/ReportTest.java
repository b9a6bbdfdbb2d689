package dev.ieum.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ieum.evaluation.dataset.YamlFile;
import dev.ieum.evaluation.experiment.Expectation;
import dev.ieum.evaluation.experiment.Experiment;
import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Outcome;
import dev.ieum.evaluation.experiment.Result;
import dev.ieum.evaluation.experiment.Run;
import dev.ieum.evaluation.experiment.Section;
import dev.ieum.evaluation.experiment.Timing;
import dev.ieum.evaluation.score.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir
    private Path folder;

    @Test
    void thePageShouldNeedNothingBesideItselfAndEscapeWhatCustomersType() {
        String page = HtmlPage.of(run(0.8, "<script>alert(1)</script>"));

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script", "http://", "https://", "url(");
    }

    @Test
    void theTableShouldNameDriftItsDirectionAndWhatDidNotRun() {
        assertThat(ConsoleTable.of(run(0.8, "x")))
                .contains("DRIFTED down by 0.1000", "not run: needs --data", "BROKEN: no luck");
        assertThat(ConsoleTable.of(run(0.9, "x"))).contains("0.9 ± 0.005", "ok");
    }

    @Test
    void theFilesShouldHoldEveryCaseAndBeReadableByPrograms() throws IOException {
        RunFiles.write(run(0.8, "주차 돼요?"), folder);

        var json = new ObjectMapper().readTree(folder.resolve("run.json").toFile());
        assertThat(json.path("failed").asBoolean()).isTrue();
        assertThat(json.path("experiments")
                        .get(0)
                        .path("metrics")
                        .path("hit@1")
                        .path("low")
                        .asDouble())
                .isEqualTo(0.7);
        assertThat(Files.readAllLines(folder.resolve("cases/one.jsonl")))
                .hasSize(1)
                .first()
                .asString()
                .contains("주차 돼요?");
        assertThat(folder.resolve("index.html")).isNotEmptyFile();
    }

    @Test
    void aComparisonShouldSayWhichCasesMovedAndHowSureItIs() throws IOException {
        Run now = run(0.9, "주차 돼요?");
        RunFiles.write(run(0.2, "주차 돼요?"), folder);

        Comparison comparison = Comparison.of("v1", folder, folder, now);

        assertThat(comparison.table()).contains("+0.7000", "1 better, 0 worse of 1", "*");
        assertThat(comparison.page()).contains("주차 돼요?", "0.20", "0.90");
    }

    @Test
    void systemsShouldStandSideBySideWithTheirLatency() {
        Histogram micros = new Histogram(3);
        micros.recordValue(1_500);
        Outcome outcome = new Outcome(
                List.of(Metric.of("ndcg@10", 0.9), Metric.of("plain-nori/ndcg@10", 0.7), Metric.of("auroc", 0.95)),
                List.of(new Judged("q1", "주차 돼요?", 1, Map.of())),
                List.of(),
                List.of(
                        Timing.of("it, one question", "µs", micros),
                        Timing.of("it, embedding the question", "µs", micros),
                        Timing.of("plain-nori, one question", "µs", micros)));
        Run run = new Run(
                Instant.parse("2026-11-22T00:00:00Z"),
                new Run.Machine("abc1234", "cpu", 2, "25", "Linux"),
                List.of(new Result.Measured(experiment("one"), outcome, List.of(), Duration.ofSeconds(1))));

        assertThat(RetrievalTable.of(run).rows())
                .containsExactly(
                        List.of("demo-shop", "it", "", "", "", "", "0.900", "0.950", "", "1.50 + 1.50", "1.50 + 1.50"),
                        List.of("demo-shop", "plain-nori", "", "", "", "", "0.700", "", "", "1.50", "1.50"));
    }

    private static Run run(double value, String input) {
        Outcome outcome = new Outcome(
                List.of(new Metric("hit@1", value, new Interval(0.7, 0.85))),
                List.of(new Judged("q1", input, value, Map.of("found", input))),
                List.of(
                        new Section.Histogram(
                                "ranks", "rank", List.of(new Section.Bar("1", 3), new Section.Bar("2", 0))),
                        new Section.Curve("roc", "a", "b", List.of(new Section.Point(0, 0), new Section.Point(1, 1))),
                        new Section.Confusion("labels", List.of("a", "b"), List.of(List.of(1, 0), List.of(2, 3))),
                        new Section.Table("rows", List.of("x"), List.of(List.of(input))),
                        new Section.Note("note", "plain words")),
                List.of());
        Experiment experiment = experiment("one");
        Result.Check check = new Result.Check(
                "hit@1",
                new Expectation.Pinned(0.9, 0.005),
                value,
                value == 0.9 ? Result.Verdict.AS_EXPECTED : Result.Verdict.DRIFTED);
        return new Run(
                Instant.parse("2026-11-22T00:00:00Z"),
                new Run.Machine("abc1234", "cpu", 2, "25", "Linux"),
                List.of(
                        new Result.Measured(experiment, outcome, List.of(check), Duration.ofSeconds(1)),
                        new Result.NotRun(experiment("two"), "needs --data"),
                        new Result.Broken(experiment("three"), "no luck")));
    }

    private static Experiment experiment(String name) {
        return new Experiment(
                name,
                "retrieval",
                "About it.",
                new Experiment.Setup("demo-shop", YamlFile.parse("x.yaml", "system: it"), 7),
                List.of("hit@1"),
                new Experiment.Expected(1, "2026-11-22", Map.of()));
    }
}
