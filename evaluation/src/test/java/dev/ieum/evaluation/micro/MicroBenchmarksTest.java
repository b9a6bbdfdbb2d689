package dev.ieum.evaluation.micro;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;

/// Runs each benchmark once, far too briefly to measure anything: it still runs, and none is forgotten.
class MicroBenchmarksTest {

    @Test
    void everyBenchmarkShouldRun(@TempDir Path folder) throws Exception {
        Path report = folder.resolve("jmh.json");

        MicroBenchmarks.main(("-f 0 -wi 0 -i 1 -r 1ms -foe true -v SILENT -rf json -rff " + report).split(" "));

        List<String> ran = new ArrayList<>();
        for (JsonNode benchmark : new ObjectMapper().readTree(Files.readString(report))) {
            ran.add(benchmark.path("benchmark").asText());
            assertThat(benchmark.at("/primaryMetric/score").asDouble()).isPositive();
        }
        assertThat(ran).containsExactlyInAnyOrderElementsOf(benchmarks());
    }

    private static List<String> benchmarks() {
        return Stream.of(BotLoops.class, SearchLoops.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .map(method -> method.getDeclaringClass().getName() + "." + method.getName())
                .toList();
    }
}
