package dev.ieum.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ieum.evaluation.dataset.Origin;
import dev.ieum.evaluation.dataset.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "evaluation");
    private static final Path EXPERIMENTS = Path.of("experiments");

    @Test
    void thePageShouldSayWhatTheResultsSayAndNothingElse() throws IOException {
        assertThat(Files.readString(DOCUMENT.resolve("README.md"))).isEqualTo(Results.page(DOCUMENT));
    }

    @Test
    void everyResultShouldHaveItsExperimentAndAgreeWithWhatIsPinned() throws IOException {
        JsonNode results = new ObjectMapper().readTree(Files.readString(DOCUMENT.resolve("results.json")));

        results.properties().forEach(entry -> {
            Path file = EXPERIMENTS.resolve(entry.getKey() + ".yaml");
            assertThat(file).exists();
            var expected =
                    YamlFile.read(Origin.file(file)).findObject("expected").orElseThrow();
            entry.getValue()
                    .path("metrics")
                    .properties()
                    .forEach(metric -> expected.findObject(metric.getKey())
                            .flatMap(pinned -> pinned.findNumber("value"))
                            .ifPresent(value -> assertThat(
                                            metric.getValue().path("value").asDouble())
                                    .as(entry.getKey() + " " + metric.getKey())
                                    .isEqualTo(value)));
        });
    }
}
