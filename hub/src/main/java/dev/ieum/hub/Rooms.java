package dev.ieum.hub;

import dev.ieum.bot.Bot;
import dev.ieum.bot.BotSettings;
import dev.ieum.bot.Premises;
import dev.ieum.bot.model.ModelSettings;
import dev.ieum.channels.Json;
import dev.ieum.hub.care.ShopProfile;
import dev.ieum.hub.demo.DemoFront;
import dev.ieum.hub.demo.DemoPremises;
import dev.ieum.hub.demo.DemoShop;
import dev.ieum.hub.journey.EffortMeters;
import dev.ieum.hub.settings.Settings;
import dev.ieum.hub.staff.Accounts;
import dev.ieum.hub.staff.SecondFactors;
import dev.ieum.knowledge.KnowledgeBase;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.RecordSettings;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.conversation.Conversations;
import dev.ieum.record.identity.ProvenCustomer;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The rooms, opened: storage, record, knowledge base and what the hub itself keeps. Closed in the opposite order.
public final class Rooms implements AutoCloseable {
    /// From how many people on the shop gives a quote instead of a booking.
    private static final int GROUP_FROM = 6;

    private static final Duration DEMO_TOKEN = Duration.ofHours(12);
    private static final String OWN_MIGRATIONS = "db/migration/hub";

    private final Settings settings;
    private final Clock clock;
    private final Ids ids;
    private final Database database;
    private final CustomerRecord record;
    private final KnowledgeBase knowledge;
    private final Accounts accounts;
    private final DoorKeys keys;
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final EffortMeters effort = new EffortMeters(metrics);

    private Rooms(Settings settings, Clock clock, Database database) {
        this.settings = settings;
        this.clock = clock;
        this.ids = Ids.timeOrdered(clock);
        this.database = database;
        this.record = CustomerRecord.open(
                database, clock, ids, RecordSettings.usual(settings.house().zone()));
        this.accounts = new Accounts(database, clock, ids, new SecondFactors(database, ProgramClock.real()));
        this.keys = DoorKeys.of(settings, clock);
        this.knowledge = KnowledgeBase.open(settings.knowledge(), database, clock);
    }

    /// Opens what the settings name and brings its rows up to date.
    public static Rooms open(Settings settings) {
        Clock clock = ProgramClock.startingAt(
                settings.house().clockStart(), settings.house().zone());
        Database database = Database.open(
                settings.storage(), List.of(CustomerRecord.MIGRATIONS, Articles.MIGRATIONS, OWN_MIGRATIONS));
        return new Rooms(settings, clock, database);
    }

    public Settings settings() {
        return settings;
    }

    public Clock clock() {
        return clock;
    }

    public Ids ids() {
        return ids;
    }

    public Database database() {
        return database;
    }

    public CustomerRecord record() {
        return record;
    }

    public KnowledgeBase knowledge() {
        return knowledge;
    }

    public Conversations conversations() {
        return record.conversations();
    }

    public PrometheusMeterRegistry metrics() {
        return metrics;
    }

    /// What the bot's replies have taken since the start.
    public EffortMeters effort() {
        return effort;
    }

    public Accounts accounts() {
        return accounts;
    }

    /// Writes down who changed something beside the articles: words, schedules.
    void auditKnowledge(Actor by, String what) {
        database.writeNothing(transaction -> record.audit().write(transaction, by, "knowledge", what, ""));
    }

    DoorKeys keys() {
        return keys;
    }

    /// Answers turns.
    public Bot bot() {
        Settings.ModelSettings.Endpoint chat = settings.model().chat();
        Premises premises = settings.house().demo() ? DemoPremises.read() : Premises.unknown();
        BotSettings usual = new BotSettings(
                settings.house().zone(), shop().hours(), GROUP_FROM, this::people, premises, Optional.empty());
        BotSettings told = chat.name().isEmpty()
                ? usual
                : usual.with(ModelSettings.of(
                        URI.create(chat.baseUrl()), chat.apiKey().value(), chat.name()));
        return new Bot(record, knowledge::search, told, effort);
    }

    private List<String> people() {
        return accounts.list().stream().map(account -> account.member().name()).toList();
    }

    /// Fills empty rooms with the demo shop, where the demo is on.
    public void furnish() {
        if (settings.house().demo()) {
            new DemoShop(record, knowledge, clock, settings.house().zone())
                    .fillIfEmpty(settings.house().data().resolve("demo-articles"));
        }
    }

    /// What the demo's front page shows.
    byte[] demoShop() {
        DemoFront.Entry entry =
                new DemoFront.Entry(this::demoToken, keys.kakao().secret());
        return Json.write(new DemoFront(record, clock, settings.house().zone(), entry).show());
    }

    private String demoToken(DemoFront.Visitor visitor) {
        return keys.identity()
                .sign(
                        new ProvenCustomer(
                                visitor.ref(), Optional.of(visitor.name()), Optional.empty(), Optional.empty()),
                        DEMO_TOKEN);
    }

    /// What customers see of the shop.
    public ShopProfile shop() {
        return settings.house().demo()
                ? ShopProfile.demo(settings.house().shop(), settings.house().zone())
                : ShopProfile.of(settings.house().shop(), settings.house().zone());
    }

    /// Whether the database answers.
    public boolean isDatabaseUp() {
        return database.read(transaction -> true);
    }

    @Override
    public void close() {
        knowledge.close();
        database.close();
    }
}
