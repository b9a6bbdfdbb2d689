package dev.ieum.evaluation;

import dev.ieum.evaluation.experiment.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// What a run should say about where it ran.
final class Machines {

    private Machines() {}

    static Run.Machine here() {
        return new Run.Machine(
                revision(),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(),
                System.getProperty("os.name", "") + " " + System.getProperty("os.version", ""));
    }

    /// The folder in which this user's programs keep what they can make again.
    static Path cache() {
        String folder = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        Path user = folder.isEmpty() ? Path.of(System.getProperty("user.home", "."), ".cache") : Path.of(folder);
        return user.resolve("ieum");
    }

    /// The short revision, with `+` behind it when files have changed since; empty without git.
    private static String revision() {
        String head = git("rev-parse", "--short", "HEAD");
        return head.isEmpty()
                        || git("status", "--porcelain", "--untracked-files=no").isEmpty()
                ? head
                : head + "+";
    }

    static String git(String... arguments) {
        try {
            String[] command = new String[arguments.length + 1];
            command[0] = "git";
            System.arraycopy(arguments, 0, command, 1, arguments.length);
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0 ? printed : "";
        } catch (IOException noGit) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static String processor() {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) {
            return System.getProperty("os.arch", "");
        }
        try (var lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch", ""));
        } catch (IOException unreadable) {
            return System.getProperty("os.arch", "");
        }
    }
}
