package dev.ieum.evaluation.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Result;
import dev.ieum.evaluation.experiment.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskingSuiteTest {
    private static final String YAML = """
            suite: masking
            about: Numbers and look-alikes.
            data: numbers
            seed: 7
            configuration: {}
            metrics: [masked, spared]
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("numbers")).resolve("examples.jsonl"), """
                {"text":"제 번호는 900101-1234568 이에요","label":"resident","expected_count":1}
                {"text":" 900101-2234567","label":"resident","expected_count":1}
                {"text":"주문 900101-12 어디쯤이에요","label":"resident","expected_count":0}
                {"text":"여권 M12345678","label":"passport","expected_count":1}
                """);
    }

    @Test
    void numbersThatStandAndLookAlikesThatGoShouldCountAgainstTheMask() {
        Result.Measured measured = measure(text -> text.replaceAll("\\d{6}-\\d+", "▮"));

        assertThat(measured.outcome().get("masked").value()).isEqualTo(2.0 / 3);
        assertThat(measured.outcome().get("spared").value()).isZero();
        assertThat(measured.outcome().cases()).extracting(Judged::score).containsExactly(1.0, 1.0, 0.0, 0.0);
        assertThat(measured.outcome().sections())
                .containsExactly(new Section.Table(
                        "By kind",
                        List.of("kind", "numbers", "masked", "look-alikes", "spared"),
                        List.of(List.of("passport", "1", "0", "0", "0"), List.of("resident", "2", "2", "1", "0"))));
    }

    @Test
    void keepingNothingShouldMaskEverythingAndSpareNothing() {
        Result.Measured measured = measure(_ -> "");

        assertThat(measured.outcome().get("masked").value()).isEqualTo(1);
        assertThat(measured.outcome().get("spared").value()).isZero();
    }

    @Test
    void whiteSpaceAroundATextShouldCountForNothing() {
        Result.Measured measured = measure(String::strip);

        assertThat(measured.outcome().get("masked").value()).isZero();
        assertThat(measured.outcome().get("spared").value()).isEqualTo(1);
    }

    @Test
    void shopsOwnListShouldKeepNoResidentNumber() {
        try (Mask mask = Mask.ofMisses()) {
            assertThat(mask.kept("제 번호는 900101-1234568 인데 환불되나요?")).doesNotContain("1234568");
            assertThat(mask.kept("환불되나요?")).isEqualTo("환불되나요?");
        }
    }

    private Result.Measured measure(UnaryOperator<String> masking) {
        return new Laboratory(folder, "masking", YAML, DataFolder.at(folder))
                .pin(new MaskingSuite(() -> new Changing(masking)));
    }

    private record Changing(UnaryOperator<String> masking) implements Mask {
        @Override
        public String kept(String text) {
            return masking.apply(text);
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
