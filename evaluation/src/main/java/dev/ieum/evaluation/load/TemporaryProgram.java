package dev.ieum.evaluation.load;

import dev.ieum.evaluation.program.ProgramProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// The program with the demo shop on a folder that is gone afterwards.
record TemporaryProgram(ProgramProcess process, Path folder) implements AutoCloseable {

    /// Of the demo shop's staff.
    static final String PASSWORD = "load-test-password";

    static TemporaryProgram start(Map<String, String> more) {
        Path folder = temporaryFolder();
        Map<String, String> settings = new HashMap<>(more);
        settings.put("IEUM_DEMO", "true");
        settings.put("IEUM_STAFF_PASSWORD", PASSWORD);
        settings.put("IEUM_RATE_LIMITS", "off");
        settings.put("IEUM_SEMANTIC_MODEL", "none");
        return new TemporaryProgram(ProgramProcess.start("demo", folder.resolve("data"), settings), folder);
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("ieum-load");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.close();
        delete(folder);
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
