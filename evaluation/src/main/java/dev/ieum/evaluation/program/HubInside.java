package dev.ieum.evaluation.program;

import dev.ieum.hub.Hub;
import dev.ieum.hub.Rooms;
import dev.ieum.hub.journey.EffortMeters;
import dev.ieum.hub.settings.Settings;
import dev.ieum.hub.staff.Account;
import dev.ieum.hub.staff.Accounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// The whole program inside this process, behind its real HTTP doors: the second one starts in a fraction of the time
/// that a process of its own would take. Whatever is measured about starting or memory needs a [ProgramProcess].
public final class HubInside implements AutoCloseable {

    /// Who may see everything, and their password.
    public static final String ADMINISTRATOR = "miso";

    public static final String PASSWORD = "evaluation-password-1";

    private final Path folder;
    private final Rooms rooms;
    private final Hub hub;

    private HubInside(Path folder, Rooms rooms, Hub hub) {
        this.folder = folder;
        this.rooms = rooms;
        this.hub = hub;
    }

    /// Starts the program with the demo shop on a fresh folder and a free port.
    ///
    /// @param settings by the names of the environment variables; what is not named is as it comes
    public static HubInside demo(Map<String, String> settings) {
        try {
            Path folder = Files.createTempDirectory("ieum-inside");
            Map<String, String> all = new HashMap<>(
                    Map.of("IEUM_DATA", folder.resolve("data").toString(), "IEUM_PORT", "0", "IEUM_DEMO", "true"));
            all.putAll(settings);
            Rooms rooms = Rooms.open(Settings.read(folder.resolve("ieum.yaml"), all));
            rooms.furnish();
            Accounts accounts = rooms.accounts();
            accounts.create(ADMINISTRATOR, "미소", Account.Role.ADMIN, accounts.hash(PASSWORD));
            return new HubInside(folder, rooms, Hub.start(rooms));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where it answers.
    public URI base() {
        return URI.create("http://127.0.0.1:" + hub.port());
    }

    /// What the bot's replies have taken since the start.
    public EffortMeters effort() {
        return rooms.effort();
    }

    @Override
    public void close() {
        hub.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
