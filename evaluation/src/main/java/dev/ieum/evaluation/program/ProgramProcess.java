package dev.ieum.evaluation.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One start of the program, in a JVM of its own, as a shop would run it. Not thread-safe.
public final class ProgramProcess implements AutoCloseable {

    /// How long a start may take before it is called failed.
    public static final Duration START_LIMIT = Duration.ofSeconds(60);

    /// The environment variable in which `./ieum` tells with what the program is run for a shop.
    private static final String FLAGS = "PROGRAM_JVM_FLAGS";

    private static final String USUAL_FLAGS =
            "-XX:+UseSerialGC -Xmx512m --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final long POLL_MILLIS = 20;

    private final Process process;
    private final URI base;
    private final Path log;

    private ProgramProcess(Process process, URI base, Path log) {
        this.process = process;
        this.base = base;
        this.log = log;
    }

    /// Starts `command` (`demo` or `serve`) in `folder` and waits until it says that it is ready.
    ///
    /// @param folder the data folder; its name with `.log` added takes what the program prints
    /// @param settings environment variables, such as `IEUM_CLOCK`
    /// @throws IllegalStateException with the end of the log, when it does not get ready
    public static ProgramProcess start(String command, Path folder, Map<String, String> settings) {
        return start(commandLine(command), folder, settings);
    }

    /// Like the other, with a command line of the caller's, which must become the program's process.
    public static ProgramProcess start(List<String> line, Path folder, Map<String, String> settings) {
        ProgramProcess program = launch(line, folder, settings);
        program.awaitReady();
        return program;
    }

    /// Like [#start], without waiting.
    public static ProgramProcess launch(String command, Path folder, Map<String, String> settings) {
        return launch(commandLine(command), folder, settings);
    }

    private static ProgramProcess launch(List<String> line, Path folder, Map<String, String> settings) {
        int port = freePort();
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        try {
            Files.createDirectories(folder);
            ProcessBuilder builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().put("IEUM_PORT", Integer.toString(port));
            builder.environment().put("IEUM_DATA", folder.toString());
            builder.environment().putAll(settings);
            return new ProgramProcess(builder.start(), URI.create("http://127.0.0.1:" + port), log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Where it answers.
    public URI base() {
        return base;
    }

    /// Everything it has printed so far.
    public String printed() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Resident memory in bytes, or -1 where the operating system does not tell.
    public long residentBytes() {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            return Files.exists(status)
                    ? Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                            .findFirst()
                            .orElse(-1)
                    : -1;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Ends it at once, as a power cut would end the process: no shutdown hook runs.
    public void kill() {
        process.destroyForcibly();
        await(STOP_LIMIT);
    }

    /// Asks it to stop and waits for it.
    @Override
    public void close() {
        process.destroy();
        if (!await(STOP_LIMIT)) {
            process.destroyForcibly();
        }
    }

    private void awaitReady() {
        HttpRequest question = HttpRequest.newBuilder(base.resolve("/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        long end = System.nanoTime() + START_LIMIT.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                if (answers(client, question)) {
                    return;
                }
                await(Duration.ofMillis(POLL_MILLIS));
            }
        }
        process.destroyForcibly();
        String printed = printed();
        throw new IllegalStateException(
                "the program did not get ready:\n" + printed.substring(Math.max(0, printed.length() - 4_000)));
    }

    private static boolean answers(HttpClient client, HttpRequest question) {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean await(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> commandLine(String command) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(
                List.of(System.getenv().getOrDefault(FLAGS, USUAL_FLAGS).strip().split("\\s+")));
        line.addAll(List.of("-cp", classPath(), "dev.ieum.hub.Main", command));
        return line;
    }

    /// Surefire hides the class path in a jar's manifest and tells the real one in a property.
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "."));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
