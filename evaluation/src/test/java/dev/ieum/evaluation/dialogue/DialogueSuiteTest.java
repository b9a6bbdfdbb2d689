package dev.ieum.evaluation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.dataset.Origin;
import dev.ieum.evaluation.dialogue.SmallShop.Fault;
import dev.ieum.evaluation.experiment.ExperimentFile;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Result;
import dev.ieum.evaluation.experiment.Runner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialogueSuiteTest {

    private static final String FIXED = """
            about: Two people, confirmed.
            clock: 2026-11-24T12:00:00+09:00
            turns:
              - say: 수업 두 명 예약해 주세요
                intent: proposal
                includes: ["10,000원"]
                excludes: ["만석"]
              - press: confirm
                intent: done
            end:
              rows:
                booking/new: {seats: 2, status: confirmed}
              unchanged: true
            """;
    private static final String GOAL = """
            about: Asked, digresses, changes their mind, confirms.
            clock: 2026-11-24T12:00:00+09:00
            goal:
              opens: 수업 예약하고 싶어요
              answers:
                - {to: "몇 분|몇 명", say: "두 명이요"}
              digresses: 주차는 되나요?
              changes: 아니 세 명이요
              confirms: confirm
              last: {intent: done}
            end:
              rows:
                booking/new: {seats: 3}
            """;
    private static final String PERSON = """
            about: A person.
            clock: 2026-11-24T12:00:00+09:00
            turns:
              - say: 사람 불러 주세요
                intent: handoff
                floor: waiting
            """;
    private static final String DECLINED = """
            about: A proposal that is declined.
            clock: 2026-11-24T12:00:00+09:00
            turns:
              - say: 수업 두 명이요
                intent: proposal
              - press: cancel
            end:
              unchanged: true
            """;

    @TempDir
    private Path folder;

    @Test
    void aSoundShopShouldPassEveryScenarioInEveryWayOfTyping() throws IOException {
        Result.Measured result = (Result.Measured) run(Fault.NONE);

        assertThat(result.outcome().cases()).hasSize(4 * 3).allMatch(judged -> judged.score() == 1);
        assertThat(result.outcome().get("pass^k").value()).isEqualTo(1);
        assertThat(result.failed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "WRITES_A_WRONG_ROW, record, booking/new.seats",
        "WRITES_ONE_ROW_TOO_MANY, record, coupon/C-1 was made",
        "BOOKS_UNASKED, record, booking/B-2 was made",
        "NAMES_AN_UNBOUND_PRICE, bound, ''",
        "KEEPS_THE_FLOOR, pass, the floor is bot"
    })
    void aSpoiltShopShouldBeCaughtByName(Fault fault, String metric, String problem) throws IOException {
        Result.Measured result = (Result.Measured) run(fault);

        assertThat(result.checks())
                .filteredOn(check -> check.verdict() == Result.Verdict.DRIFTED)
                .extracting(Result.Check::metric)
                .contains(metric);
        assertThat(result.outcome().cases())
                .anyMatch(
                        judged -> judged.details().getOrDefault("problems", "").contains(problem));
    }

    @Test
    void oneSeedShouldPlayTheSameConversationTwice() throws IOException {
        Result.Measured first = (Result.Measured) run(Fault.NONE);
        Result.Measured second = (Result.Measured) run(Fault.NONE);

        assertThat(second.outcome().cases()).isEqualTo(first.outcome().cases());
    }

    @Test
    void everyScenarioOfTheProjectShouldBeReadable() {
        for (String name : List.of("booking", "record", "answers", "handoff", "injections")) {
            assertThat(ScenarioFile.readAll(Path.of("scenarios", name))).isNotEmpty();
        }
    }

    @Test
    void aScenarioThatExpectsNothingShouldBeRefused() {
        assertThatThrownBy(() -> read("about: x\nclock: 2026-11-24T12:00:00+09:00\nturns:\n  - say: 안녕\n"))
                .hasMessageContaining("x.yaml:1: the scenario expects nothing");
    }

    @Test
    void mistakesShouldBeRefusedWithFileAndLine() {
        assertThatThrownBy(() -> read(FIXED.replace("intent: proposal", "intent: offer")))
                .hasMessageContaining("x.yaml:5: \"intent\" must be one of");
        assertThatThrownBy(() -> read(FIXED.replace("clock: 2026-11-24T12:00:00+09:00", "clock: noon")))
                .hasMessageContaining("x.yaml:2: \"clock\" must be a moment");
        assertThatThrownBy(() -> read(FIXED.replace("  - press: confirm", "  - push: confirm")))
                .hasMessageContaining("x.yaml:8: \"push\" is not known here");
        assertThatThrownBy(() -> read(GOAL.replace("몇 분|몇 명", "(몇"))).hasMessageContaining("is no pattern");
    }

    private Scenario read(String yaml) throws IOException {
        Path file = folder.resolve("x.yaml");
        Files.writeString(file, yaml);
        return ScenarioFile.read(Origin.file(file));
    }

    private Result run(Fault fault) throws IOException {
        Path scenarios = Files.createDirectories(folder.resolve("scenarios/small"));
        Files.writeString(scenarios.resolve("fixed.yaml"), FIXED);
        Files.writeString(scenarios.resolve("goal.yaml"), GOAL);
        Files.writeString(scenarios.resolve("person.yaml"), PERSON);
        Files.writeString(scenarios.resolve("declined.yaml"), DECLINED);
        Path file = folder.resolve("dialogue-small.yaml");
        Files.writeString(file, """
                suite: dialogue
                about: A small shop.
                data: small
                seed: 7
                configuration: {typed: [spacing, fillers]}
                metrics: [pass, pass^k, record, bound]
                grading: 1
                measured: 2026-11-22
                expected:
                  pass: {value: 1.0, tolerance: 0.001}
                  pass^k: {value: 1.0, tolerance: 0.001}
                  record: {value: 1.0, tolerance: 0.001}
                  bound: {value: 1.0, tolerance: 0.001}
                """);
        DialogueSuite suite = new DialogueSuite(clock -> new SmallShop(fault), folder.resolve("scenarios"));
        var experiment = new ExperimentFile(List.of(suite), false).read(Origin.file(file));
        return new Runner(List.of(suite), DataFolder.none(), Progress.silent())
                .run(List.of(experiment))
                .getFirst();
    }
}
