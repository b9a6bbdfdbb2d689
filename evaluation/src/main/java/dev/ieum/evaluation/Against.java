package dev.ieum.evaluation;

import dev.ieum.evaluation.experiment.Run;
import dev.ieum.evaluation.report.Comparison;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Measures another revision with its own `./ieum evaluate`, in a work tree of its own, and shows both
/// side by side.
final class Against {

    private Against() {}

    /// @return 0, or 2 when the other revision cannot be measured
    static int compare(Request request, Run run, PrintStream out, PrintStream err) {
        String revision = Machines.git("rev-parse", "--verify", request.against() + "^{commit}");
        if (revision.isEmpty()) {
            err.println("there is no revision " + request.against());
            return 2;
        }
        Path tree = request.out().toAbsolutePath().resolve("against");
        Path other = tree.resolveSibling("against-report");
        Machines.git("worktree", "remove", "--force", tree.toString());
        Machines.git("worktree", "add", "--detach", tree.toString(), revision);
        try {
            err.println("measuring " + request.against() + " …");
            if (!Files.isExecutable(tree.resolve("ieum")) || measure(request, tree, other) > 1) {
                err.println(request.against() + " cannot be measured: its own ./ieum evaluate does not run");
                return 2;
            }
            Comparison comparison = Comparison.of(request.against(), other, request.out(), run);
            out.print(comparison.table());
            Files.writeString(request.out().resolve("against.html"), comparison.page());
            out.println("page: " + request.out().resolve("against.html"));
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Machines.git("worktree", "remove", "--force", tree.toString());
        }
    }

    private static int measure(Request request, Path tree, Path report) throws IOException {
        List<String> command = new ArrayList<>(List.of(tree.resolve("ieum").toString(), "evaluate"));
        command.addAll(request.names());
        command.addAll(List.of("--out", report.toString()));
        if (!request.dataArgument().isEmpty()) {
            command.addAll(List.of(
                    "--data", Path.of(request.dataArgument()).toAbsolutePath().toString()));
        }
        try {
            return new ProcessBuilder(command)
                    .directory(tree.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
