package dev.ieum.evaluation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ieum.evaluation.dataset.BadInput;
import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.dataset.Origin;
import dev.ieum.evaluation.dialogue.SmallShop.Fault;
import dev.ieum.evaluation.experiment.ExperimentFile;
import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Result;
import dev.ieum.evaluation.experiment.Runner;
import dev.ieum.evaluation.experiment.Section;
import dev.ieum.evaluation.judge.Judge;
import dev.ieum.evaluation.judge.Judge.Opinion;
import dev.ieum.evaluation.judge.Judge.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialogueJudgeTest {

    private static final String PERSON = """
            about: A person is called.
            clock: 2026-11-24T12:00:00+09:00
            turns:
              - say: 사람 불러 주세요
                intent: handoff
                includes: ["상담원|직원"]
                floor: waiting
            end:
              unchanged: true
            """;
    private static final String EXPERIMENT = """
            suite: dialogue
            about: A small shop.
            data: small
            seed: 7
            configuration: {typed: [spacing]}
            metrics: [pass]
            grading: 1
            measured: 2026-11-22
            expected:
              pass: {value: 1.0, tolerance: 0.001}
            """;

    @TempDir
    private Path folder;

    @Test
    void aJudgeThatFindsEverythingWrongShouldChangeNoVerdict() throws IOException {
        Result.Measured alone = run(Fault.NONE, null);
        Result.Measured judged = run(Fault.NONE, given -> new Opinion(Verdict.WRONG, "I like nothing."));

        assertThat(judged.failed()).isFalse();
        assertThat(judged.checks()).isEqualTo(alone.checks());
        assertThat(judged.outcome().get("pass")).isEqualTo(alone.outcome().get("pass"));
        assertThat(judged.outcome().cases())
                .extracting(Judged::score)
                .isEqualTo(alone.outcome().cases().stream().map(Judged::score).toList());
        assertThat(judged.outcome().get("judged").value()).isEqualTo(1);
        assertThat(judged.outcome().get("judge-agrees").value()).isZero();
        assertThat(disagreements(judged))
                .containsExactly(
                        List.of("person (NONE)", "passed", "wrong", "I like nothing."),
                        List.of("person (SPACING)", "passed", "wrong", "I like nothing."));
        assertThat(judged.outcome().cases().getFirst().details()).containsEntry("judge", "wrong: I like nothing.");
    }

    @Test
    void aJudgeThatFindsEverythingRightShouldSaveNothing() throws IOException {
        Result.Measured judged = run(Fault.KEEPS_THE_FLOOR, given -> new Opinion(Verdict.RIGHT, "Kind words."));

        assertThat(judged.failed()).isTrue();
        assertThat(judged.outcome().get("pass").value()).isZero();
        assertThat(disagreements(judged).getFirst())
                .containsExactly("person (NONE)", "turn 1: the floor is bot, not waiting", "right", "Kind words.");
    }

    @Test
    void whatAJudgeIsNotSureAboutShouldCountNeitherWay() throws IOException {
        Result.Measured unsure = run(Fault.NONE, given -> new Opinion(Verdict.NOT_SURE, "No idea."));

        assertThat(unsure.outcome().get("judged").value()).isZero();
        assertThat(unsure.outcome().metrics()).extracting(Metric::name).doesNotContain("judge-agrees");
        assertThat(disagreements(unsure)).isEmpty();
        assertThat(unsure.failed()).isFalse();
    }

    @Test
    void withoutAJudgeNothingShouldBeReported() throws IOException {
        Result.Measured alone = run(Fault.NONE, null);

        assertThat(alone.outcome().metrics())
                .extracting(Metric::name)
                .contains("pass")
                .doesNotContain("judged", "judge-agrees");
        assertThat(alone.outcome().sections()).hasSize(1);
        assertThat(alone.outcome().cases()).allMatch(judged -> !judged.details().containsKey("judge"));
    }

    @Test
    void theJudgeShouldReadTheConversationAndWhatIsExpectedButNoVerdict() throws IOException {
        List<Judge.Case> seen = new ArrayList<>();
        run(Fault.KEEPS_THE_FLOOR, given -> {
            seen.add(given);
            return new Opinion(Verdict.NOT_SURE, "Just reading.");
        });

        assertThat(seen).hasSize(2);
        assertThat(seen.getFirst().question()).isEqualTo("A person is called.");
        assertThat(seen.getFirst().answer()).contains("customer: 사람 불러 주세요", "상담원을 불렀어요");
        assertThat(seen.getFirst().expectation()).isEqualTo("""
                answer 1 is of the kind handoff
                answer 1 says 상담원 or 직원
                after answer 1 the floor is with: waiting
                in the end nothing else has changed""");
        assertThat(seen.getFirst().toString()).doesNotContain("the floor is bot, not");
    }

    @Test
    void anExperimentShouldNotExpectAnythingOfAJudge() {
        assertThatThrownBy(() -> run(EXPERIMENT.replace("[pass]", "[pass, judge-agrees]"), Fault.NONE, null))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("unknown metric judge-agrees");
    }

    private static List<List<String>> disagreements(Result.Measured result) {
        return result.outcome().sections().stream()
                .filter(section -> section.title().equals("Where the judge disagrees"))
                .flatMap(section -> ((Section.Table) section).rows().stream())
                .toList();
    }

    private Result.Measured run(Fault fault, @Nullable Judge judge) throws IOException {
        return run(EXPERIMENT, fault, judge);
    }

    private Result.Measured run(String yaml, Fault fault, @Nullable Judge judge) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("scenarios/small")).resolve("person.yaml"), PERSON);
        Path file = folder.resolve("dialogue-small.yaml");
        Files.writeString(file, yaml);
        DialogueSuite suite = new DialogueSuite(clock -> new SmallShop(fault), folder.resolve("scenarios"), judge);
        var experiment = new ExperimentFile(List.of(suite), false).read(Origin.file(file));
        return (Result.Measured) new Runner(List.of(suite), DataFolder.none(), Progress.silent())
                .run(List.of(experiment))
                .getFirst();
    }
}
