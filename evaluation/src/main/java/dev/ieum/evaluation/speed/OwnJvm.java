package dev.ieum.evaluation.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs a measurement in a fresh JVM with the running program's flags, so that nothing measured before weighs on it.
final class OwnJvm {

    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Dlogback.configurationFile=evaluation-logback.xml");

    private OwnJvm() {}

    /// The flags, for the report.
    static String flags() {
        return String.join(" ", FLAGS.subList(0, 3));
    }

    /// @throws IllegalStateException with what was printed, when nothing was measured
    static Measured run(Class<?> main, List<String> arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(FLAGS);
        line.addAll(List.of("-cp", classPath(), main.getName()));
        line.addAll(arguments);
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(main.getSimpleName() + " ended with " + code + ":\n" + printed);
            }
            return Measured.read(printed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", interrupted);
        }
    }

    /// Surefire hides the class path in a jar's manifest and tells the real one in a property.
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "."));
    }
}
