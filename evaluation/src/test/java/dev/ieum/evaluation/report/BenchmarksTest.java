package dev.ieum.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BenchmarksTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "evaluation");
    private static final Path BENCHMARKS = Path.of("benchmarks");

    @Test
    void thePageShouldSayWhatTheBenchmarksSayAndNothingElse() throws IOException {
        assertThat(Files.readString(DOCUMENT.resolve("benchmarks.md"))).isEqualTo(Benchmarks.page(DOCUMENT));
    }

    @Test
    void everyBenchmarkOnThePageShouldBeOneThatCanBeRepeated() throws IOException {
        new ObjectMapper()
                .readTree(Files.readString(DOCUMENT.resolve("benchmarks.json")))
                .properties()
                .forEach(entry ->
                        assertThat(BENCHMARKS.resolve(entry.getKey() + ".yaml")).exists());
    }
}
