package dev.ieum.storage.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs the machine's own PostgreSQL on a folder of its own. The server refuses to run as root, so root hands it
/// to the user `postgres`.
final class InstalledPostgres {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final long LIMIT_SECONDS = 60;

    private final Path programs;
    private final Path folder;

    private InstalledPostgres(Path programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
    }

    /// @return the port on which it listens
    static int start() throws IOException {
        Path programs = findPrograms().orElseThrow(() -> new IOException("initdb is not installed"));
        InstalledPostgres server = new InstalledPostgres(programs, Files.createTempDirectory("ieum-postgres"));
        int port = freePort();
        server.prepare();
        server.run("initdb", "-D", server.cluster(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
        server.run(
                "pg_ctl",
                "-D",
                server.cluster(),
                "-w",
                "-l",
                server.folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -k " + server.folder + " -c fsync=off -c max_connections=400",
                "start");
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        return port;
    }

    static boolean isThere() throws IOException {
        return findPrograms().isPresent();
    }

    private static Optional<Path> findPrograms() throws IOException {
        List<Path> candidates = new ArrayList<>();
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.map(version -> version.resolve("bin")).forEach(candidates::add);
            }
        }
        for (String entry : System.getenv().getOrDefault("PATH", "").split(":")) {
            candidates.add(Path.of(entry));
        }
        return candidates.stream()
                .filter(path -> Files.isExecutable(path.resolve("initdb")))
                .filter(path -> Files.isExecutable(path.resolve("pg_ctl")))
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void prepare() throws IOException {
        if (isRoot()) {
            finish(new ProcessBuilder("chown", "postgres", folder.toString()));
        }
    }

    private String cluster() {
        return folder.resolve("cluster").toString();
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        finish(new ProcessBuilder(command));
    }

    private void finish(ProcessBuilder command) throws IOException {
        Path output = Files.createTempFile("ieum-postgres", ".out");
        Process process = command.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(command.command() + " failed: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while starting PostgreSQL", e);
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(output);
        }
    }

    private void stop() {
        try {
            run("pg_ctl", "-D", cluster(), "-m", "immediate", "stop");
            TestDatabase.delete(folder);
        } catch (IOException e) {
            System.err.println("The test's PostgreSQL could not be stopped: " + e.getMessage());
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
