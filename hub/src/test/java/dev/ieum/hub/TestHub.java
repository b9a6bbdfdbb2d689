package dev.ieum.hub;

import dev.ieum.channels.InlineChannel;
import dev.ieum.hub.settings.Settings;
import dev.ieum.hub.staff.Account.Role;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.record.CustomerRecord;
import dev.ieum.storage.Dialect;
import dev.ieum.storage.StorageSettings;
import dev.ieum.storage.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The whole program on a free port and a fresh database, with a bot that does as it is told.
final class TestHub implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";
    static final String WIDGET_SECRET = "short";
    static final String KAKAO_SECRET = "kakao-secret";

    private static final Map<Dialect, TestHub> SHARED = new ConcurrentHashMap<>();

    final Path folder;
    final ScriptedBot bot = new ScriptedBot();
    final Rooms rooms;
    private final Hub hub;

    private TestHub(Path folder, Rooms rooms, BiFunction<Rooms, ScriptedBot, Hub> starter) {
        this.folder = folder;
        this.rooms = rooms;
        var password = rooms.accounts().hash(PASSWORD);
        rooms.accounts().create("miso", "미소", Role.ADMIN, password);
        rooms.accounts().create("harin", "하린", Role.AGENT, password);
        this.hub = starter.apply(rooms, bot);
    }

    /// One for all tests of a JVM that leave each other's conversations alone.
    static TestHub shared(TestDatabase database) {
        return SHARED.computeIfAbsent(database.dialect(), _ -> {
            TestHub hub = start(database, Map.of(), database::lasting);
            Runtime.getRuntime().addShutdownHook(new Thread(hub::close));
            return hub;
        });
    }

    /// With the bot that customers talk to.
    static TestHub withOwnBot(TestDatabase database) {
        return start(database, Map.of(), database::settings, (rooms, _) -> Hub.start(rooms));
    }

    /// The demo shop on Tuesday, 24 November 2026, at noon, with the bot that customers talk to.
    static TestHub demo(TestDatabase database) {
        TestHub hub = start(
                database,
                Map.of("IEUM_DEMO", "true", "IEUM_CLOCK", "2026-11-24T12:00:00+09:00"),
                database::settings,
                (rooms, _) -> Hub.start(rooms));
        hub.rooms.furnish();
        return hub;
    }

    /// @param more environment variables
    static TestHub on(TestDatabase database, Map<String, String> more) {
        return start(database, more, database::settings);
    }

    /// With one channel beside the web's.
    static TestHub with(TestDatabase database, InlineChannel channel) {
        return start(database, Map.of(), database::settings, (rooms, bot) -> Hub.start(rooms, bot, List.of(channel)));
    }

    private static TestHub start(
            TestDatabase database, Map<String, String> more, Function<String[], StorageSettings> rows) {
        return start(database, more, rows, Hub::start);
    }

    private static TestHub start(
            TestDatabase database,
            Map<String, String> more,
            Function<String[], StorageSettings> rows,
            BiFunction<Rooms, ScriptedBot, Hub> starter) {
        Path folder = temporary();
        Map<String, String> set = new HashMap<>(Map.of(
                "IEUM_DATA", folder.toString(),
                "IEUM_PORT", "0",
                "IEUM_RATE_LIMITS", "off",
                "IEUM_WIDGET_SECRET", WIDGET_SECRET,
                "IEUM_KAKAO_SECRET", KAKAO_SECRET,
                "IEUM_API_KEY", "ieum_first",
                "IEUM_SEMANTIC_MODEL", "none",
                "IEUM_SHOP_NAME", "시험 가게"));
        if (database.dialect() == Dialect.POSTGRESQL) {
            StorageSettings storage =
                    rows.apply(new String[] {CustomerRecord.MIGRATIONS, Articles.MIGRATIONS, "db/migration/hub"});
            set.put("IEUM_DATABASE_URL", storage.url());
            set.put("IEUM_DATABASE_USER", storage.user());
            set.put("IEUM_DATABASE_PASSWORD", storage.password());
        }
        set.putAll(more);
        return new TestHub(folder, Rooms.open(Settings.read(folder.resolve("ieum.yaml"), set)), starter);
    }

    Client client() {
        return new Client("http://127.0.0.1:" + hub.port());
    }

    List<String> routes() {
        return hub.routes();
    }

    String address() {
        return "127.0.0.1:" + hub.port();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("ieum-hub-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        bot.goOn();
        hub.close();
    }
}
