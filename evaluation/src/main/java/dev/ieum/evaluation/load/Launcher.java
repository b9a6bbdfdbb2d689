package dev.ieum.evaluation.load;

import dev.ieum.evaluation.experiment.Unavailable;
import dev.ieum.evaluation.program.ProgramProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The project's own command, built and with its class cache made, so that a start is measured and nothing else.
///
/// @param script `./ieum`
record Launcher(Path script) {

    private static final Duration BUILD_LIMIT = Duration.ofMinutes(10);
    private static final Duration TRAINING_LIMIT = Duration.ofMinutes(2);
    private static final Path CACHE = Path.of("target", "hub.aot");
    private static final Path TRAINING = Path.of("target", "training");

    /// Builds what is not built and waits for the class cache that the first start makes in the background.
    ///
    /// @throws Unavailable when this is no checkout or it cannot be built
    static Launcher ready() {
        Launcher launcher = built();
        if (!Files.exists(CACHE)) {
            launcher.train();
        }
        return launcher;
    }

    /// Builds what is not built.
    ///
    /// @throws Unavailable when this is no checkout or it cannot be built
    static Launcher built() {
        Path script = Path.of("ieum").toAbsolutePath();
        if (!Files.isExecutable(script)) {
            throw new Unavailable("there is no ./ieum here");
        }
        Launcher launcher = new Launcher(script);
        launcher.build();
        return launcher;
    }

    /// Starts the program and waits until it is ready.
    ProgramProcess start(String command, Path folder, Map<String, String> environment) {
        return ProgramProcess.start(List.of(script.toString(), command), folder, environment);
    }

    private void build() {
        try {
            Process build = new ProcessBuilder(script.toString(), "build")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!build.waitFor(BUILD_LIMIT.toMillis(), TimeUnit.MILLISECONDS) || build.exitValue() != 0) {
                build.destroy();
                throw new Unavailable("./ieum build failed; its log is target/build.log");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted");
        }
    }

    private void train() {
        Path folder = TemporaryProgram.temporaryFolder();
        Map<String, String> environment = Map.of("IEUM_SEMANTIC_MODEL", "none");
        try (ProgramProcess _ = start("serve", folder.resolve("data"), environment)) {
            long end = System.nanoTime() + TRAINING_LIMIT.toNanos();
            while ((!Files.exists(CACHE) || Files.exists(TRAINING)) && System.nanoTime() < end) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        } finally {
            TemporaryProgram.delete(folder);
        }
        if (!Files.exists(CACHE)) {
            throw new Unavailable("the class cache " + CACHE + " was not made");
        }
    }
}
