package dev.ieum.hub.command;

import dev.ieum.hub.Hub;
import dev.ieum.hub.Rooms;
import dev.ieum.hub.settings.Settings;
import dev.ieum.knowledge.ingest.CrawlSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// Runs the server until the process is told to stop.
final class Serving {
    private Serving() {}

    static int serve(Call call) {
        return untilStopped(call, call.settings().get());
    }

    /// On a fresh folder, unless one was set.
    static int demo(Call call) {
        Settings settings = call.settings().get();
        return untilStopped(call, isSet(settings) ? settings : settings.in(fresh()));
    }

    /// Starts, does what the first customers do, and stops: it shows the JVM which classes are needed.
    static int rehearse(Call call) {
        Settings settings = call.settings().get();
        Rooms rooms = Rooms.open(isSet(settings) ? settings : settings.in(fresh()));
        rooms.furnish();
        try (Hub hub = Hub.start(rooms)) {
            new FirstCustomers("http://127.0.0.1:" + hub.port()).visit();
            return 0;
        }
    }

    private static int untilStopped(Call call, Settings settings) {
        Rooms rooms = Rooms.open(settings);
        rooms.furnish();
        rooms.knowledge().tend(CrawlSettings.standard());
        Welcome welcome = Welcome.prepare(rooms);
        Hub hub = Hub.start(rooms);
        Meaning.seek(rooms, settings);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            hub.close();
            stopped.countDown();
        }));
        call.out().print(welcome.text(hub.port()));
        call.out().flush();
        try {
            stopped.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static boolean isSet(Settings settings) {
        return !settings.house().data().equals(Path.of("data"));
    }

    private static Path fresh() {
        try {
            return Files.createTempDirectory("ieum-demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
