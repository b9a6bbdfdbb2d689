package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.dataset.Origin;
import dev.ieum.evaluation.experiment.ExperimentFile;
import dev.ieum.evaluation.experiment.Pins;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Result;
import dev.ieum.evaluation.experiment.Runner;
import dev.ieum.evaluation.experiment.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// Pins an experiment with a sound program, then runs it with a spoilt one.
final class Laboratory {

    private final Path file;
    private final DataFolder data;

    Laboratory(Path folder, String name, String yaml, DataFolder data) {
        this.file = folder.resolve(name + ".yaml");
        this.data = data;
        try {
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Measures with `sound` and writes what came out as expected.
    Result.Measured pin(Suite sound) {
        Result result = measure(sound);
        if (!(result instanceof Result.Measured measured)) {
            throw new AssertionError("the sound program did not run: " + result);
        }
        Pins.write(file, measured, sound.grading(), LocalDate.parse("2026-11-22"));
        return measured;
    }

    /// Measures and expects nothing.
    Result measure(Suite suite) {
        return run(suite, true);
    }

    /// Measures against the pinned numbers.
    Result run(Suite suite) {
        return run(suite, false);
    }

    private Result run(Suite suite, boolean pinning) {
        var experiment = new ExperimentFile(List.of(suite), pinning).read(Origin.file(file));
        return new Runner(List.of(suite), data, Progress.silent())
                .run(List.of(experiment))
                .getFirst();
    }
}
