package dev.ieum.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The program as a process of its own, for tests that end it in unfriendly ways and start it again on the
/// same port and the same rows.
///
/// @param folder where its log lies
/// @param data the data folder
record OwnProcess(Path folder, Path data, int port) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /// On a port that is free now.
    static OwnProcess in(Path folder, String data) {
        try (ServerSocket free = new ServerSocket(0)) {
            return new OwnProcess(folder, folder.resolve(data), free.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Not started yet.
    ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve");
        builder.directory(folder.toFile());
        builder.environment().put("IEUM_DATA", data.toString());
        builder.environment().put("IEUM_PORT", Integer.toString(port));
        builder.environment().put("IEUM_RATE_LIMITS", "off");
        builder.environment().put("IEUM_STAFF_PASSWORD", TestHub.PASSWORD);
        builder.environment().put("IEUM_SEMANTIC_MODEL", "none");
        return builder;
    }

    Path log() {
        return folder.resolve("program.log");
    }

    Client client() {
        return new Client("http://127.0.0.1:" + port);
    }

    /// Waits until it takes requests.
    ///
    /// @throws AssertionError with its log when it ends by itself or takes too long
    void awaitReady(BooleanSupplier alive) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (client().get("/health/ready").status() == 200) {
                    return;
                }
            } catch (UncheckedIOException _) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            if (!alive.getAsBoolean()) {
                throw new AssertionError("the program ended by itself: " + said());
            }
        }
        throw new AssertionError("the program does not start: " + said());
    }

    private String said() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
