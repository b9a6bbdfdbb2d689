package dev.ieum.hub;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.ieum.bot.Bot;
import dev.ieum.channels.InlineChannel;
import dev.ieum.channels.kakao.KakaoChannel;
import dev.ieum.hub.care.HouseWords;
import dev.ieum.hub.chat.Attachments;
import dev.ieum.hub.chat.ChatSessions;
import dev.ieum.hub.http.Server;
import dev.ieum.hub.http.Services;
import dev.ieum.hub.intake.Imports;
import dev.ieum.hub.journey.InlineTurns;
import dev.ieum.hub.journey.Journey;
import dev.ieum.hub.journey.Meters;
import dev.ieum.hub.journey.Rehearsal;
import dev.ieum.hub.journey.SeatOffers;
import dev.ieum.hub.journey.Unanswered;
import dev.ieum.hub.outgoing.Relay;
import dev.ieum.hub.outgoing.Webhooks;
import dev.ieum.hub.settings.Settings;
import dev.ieum.hub.staff.ApiKeys;
import dev.ieum.hub.staff.Team;
import dev.ieum.knowledge.ingest.CrawlSettings;
import dev.ieum.record.conversation.Conversations;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.Turn;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A started program: the rooms wired together behind open doors.
public final class Hub implements AutoCloseable {
    private final Rooms rooms;
    private final Journey journey;
    private final InlineTurns turns;
    private final Outside outside;

    private Hub(Rooms rooms, Journey journey, InlineTurns turns, Outside outside) {
        this.rooms = rooms;
        this.turns = turns;
        this.journey = journey;
        this.outside = outside;
    }

    /// What people outside reach, and what they have set going.
    private record Outside(Server server, Imports imports, SeatOffers offers, Relay webhooks, Runnable leaveOthers) {}

    /// Opens the doors and takes messages from then on.
    public static Hub start(Rooms rooms) {
        Bot bot = rooms.bot();
        return start(rooms, new Voice(bot::reply, bot::offer), channels(rooms));
    }

    /// Opens the doors with somebody else to answer turns.
    static Hub start(Rooms rooms, Function<Turn, Reply> bot) {
        return start(rooms, bot, channels(rooms));
    }

    /// Opens the doors with somebody else to answer turns, on other channels beside the web's.
    static Hub start(Rooms rooms, Function<Turn, Reply> bot, List<InlineChannel> channels) {
        return start(rooms, new Voice(bot, rooms.bot()::offer), channels);
    }

    /// The channels that are answered inside their request.
    private static List<InlineChannel> channels(Rooms rooms) {
        return List.of(new KakaoChannel(rooms.keys().kakao()));
    }

    /// Who speaks for the shop: to turns, and to those who wait for seats.
    private record Voice(Function<Turn, Reply> bot, SeatOffers.Wording offers) {}

    private static Hub start(Rooms rooms, Voice voice, List<InlineChannel> channels) {
        Settings settings = rooms.settings();
        Clock clock = rooms.clock();
        HouseWords words = new HouseWords(rooms.shop(), clock);
        Conversations conversations = rooms.conversations();
        Unanswered unanswered = new Unanswered(rooms.knowledge(), conversations);
        Journey journey =
                new Journey(conversations, unanswered.watching(voice.bot()), words, new Meters(rooms.metrics()));
        ChatSessions sessions = new ChatSessions(rooms.database(), clock);
        InlineTurns turns = new InlineTurns(journey, conversations, words, new ResumePages(sessions));
        Imports imports = imports(rooms);
        Services services = new Services(
                new Services.Talking(
                        conversations,
                        journey,
                        sessions,
                        new Attachments(settings.house().data(), rooms.database(), clock),
                        rooms.keys().identity(),
                        words),
                new Services.Inline(
                        channels.stream().collect(toMap(InlineChannel::name, identity())),
                        turns,
                        new Rehearsal(voice.bot(), clock, rooms.ids()),
                        rooms.keys().kakao().isSetUp()),
                people(rooms),
                new Services.Shop(
                        rooms.record(),
                        new Services.Knowing(rooms.knowledge(), imports, rooms::auditKnowledge),
                        settings.house().demo(),
                        rooms::demoShop),
                new Services.Running(clock, rooms.metrics(), Map.of("database", rooms::isDatabaseUp)));
        Server server = new Server(settings.http(), services);
        SeatOffers offers = new SeatOffers(rooms.record(), voice.offers(), clock);
        journey.start();
        offers.start();
        server.start();
        Relay webhooks = Relay.start(rooms.database(), rooms.record(), clock, ProgramClock.real(), rooms.ids());
        return new Hub(
                rooms, journey, turns, new Outside(server, imports, offers, webhooks, conversations.followOthers()));
    }

    private static Imports imports(Rooms rooms) {
        return new Imports(
                rooms.knowledge().importer(CrawlSettings.standard()),
                rooms.settings().house().data().resolve("uploads"));
    }

    private static Services.People people(Rooms rooms) {
        return new Services.People(
                rooms.accounts(),
                new ApiKeys(
                        rooms.database(),
                        rooms.clock(),
                        rooms.ids(),
                        rooms.settings().house().keys().api()),
                new Webhooks(rooms.database(), rooms.clock(), rooms.ids()),
                new Team(rooms.database(), rooms.clock(), rooms.record().audit()));
    }

    /// The port that is open.
    public int port() {
        return outside.server().port();
    }

    /// What is open, as `GET /path` each.
    List<String> routes() {
        return outside.server().routes();
    }

    /// Lets running requests and turns end, then closes the rooms.
    @Override
    public void close() {
        outside.server().close();
        outside.imports().close();
        turns.close();
        outside.offers().close();
        outside.webhooks().close();
        journey.close();
        outside.leaveOthers().run();
        rooms.close();
    }
}
