package dev.ieum.evaluation.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ieum.evaluation.experiment.Unavailable;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A package from npm in a process of its own, spoken to line by line. Installed on first use.
final class NodePeer implements AutoCloseable {

    private static final Path FOLDER = Path.of("evaluation", "peers");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    private NodePeer(Process process) {
        this.process = process;
        this.in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// @param mayInstall whether packages that are not there may be fetched from the registry
    /// @throws Unavailable when node or the packages cannot be had here
    static NodePeer start(boolean mayInstall, String script, String... arguments) {
        install(mayInstall);
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        try {
            return new NodePeer(new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException noNode) {
            throw new Unavailable("node cannot be started: " + noNode.getMessage());
        }
    }

    private static void install(boolean mayInstall) {
        if (!Files.isDirectory(FOLDER)) {
            throw new Unavailable("there is no folder " + FOLDER + " here");
        }
        if (isComplete()) {
            return;
        }
        if (!mayInstall) {
            throw new Unavailable("the packages are not installed; naming the experiment installs them");
        }
        try {
            Process npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--loglevel", "error")
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (npm.waitFor() != 0) {
                throw new Unavailable(
                        "npm install failed: " + printed.lines().findFirst().orElse("no reason given"));
            }
        } catch (IOException noNpm) {
            throw new Unavailable("npm cannot be started: " + noNpm.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted");
        }
    }

    /// Whether every package that the scripts need is there.
    private static boolean isComplete() {
        try {
            JsonNode wanted = JSON.readTree(FOLDER.resolve("package.json").toFile());
            return wanted.path("dependencies").properties().stream()
                    .allMatch(each -> Files.isDirectory(FOLDER.resolve("node_modules", each.getKey())));
        } catch (IOException unreadable) {
            throw new Unavailable("the list of packages cannot be read: " + unreadable.getMessage());
        }
    }

    /// Waits for a message that was not asked for.
    ///
    /// @throws Unavailable when the package breaks
    JsonNode hear() {
        try {
            return next();
        } catch (IOException broken) {
            throw new Unavailable("the package broke: " + broken.getMessage());
        }
    }

    /// Sends one message and waits for its answer.
    ///
    /// @throws Unavailable when the package breaks
    JsonNode ask(Object message) {
        try {
            in.write(JSON.writeValueAsString(message));
            in.newLine();
            in.flush();
            return next();
        } catch (IOException broken) {
            throw new Unavailable("the package broke: " + broken.getMessage());
        }
    }

    private JsonNode next() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new Unavailable("the package ended unexpectedly");
        }
        return JSON.readTree(line);
    }

    @Override
    public void close() {
        try {
            in.close();
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.destroy();
        }
    }
}
