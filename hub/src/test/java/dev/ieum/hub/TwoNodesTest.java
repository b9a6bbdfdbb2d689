package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.settings.Settings;
import dev.ieum.hub.staff.Account.Role;
import dev.ieum.knowledge.KnowledgeBase;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.ArticleContent;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.Edit;
import dev.ieum.knowledge.article.Origin;
import dev.ieum.knowledge.ingest.CrawlSettings;
import dev.ieum.knowledge.retrieval.ShopWords;
import dev.ieum.record.CustomerRecord;
import dev.ieum.storage.Dialect;
import dev.ieum.storage.StorageSettings;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two programs that share a PostgreSQL server. Whoever is connected to one hears what happens at the other.
@OnEveryDatabase
class TwoNodesTest {
    private static final String CHAT = "/api/v1/chat/stream?after=2";
    private static final String STAFF = "/api/v1/staff/stream";
    private static final int ROUNDS = 3;

    private final TestDatabase database;
    private final Path folder;
    private Node here;
    private Node there;

    TwoNodesTest(TestDatabase database, @TempDir Path folder) {
        this.database = database;
        this.folder = folder;
    }

    private record Node(Rooms rooms, Hub hub) {
        String address() {
            return "127.0.0.1:" + hub.port();
        }

        Client client() {
            return new Client("http://" + address());
        }
    }

    @BeforeEach
    void start() {
        Assumptions.assumeTrue(database.dialect() == Dialect.POSTGRESQL, "SQLite is not shared");
        StorageSettings shared = database.settings(CustomerRecord.MIGRATIONS, Articles.MIGRATIONS, "db/migration/hub");
        here = node("here", shared);
        there = node("there", shared);
        here.rooms()
                .accounts()
                .create("miso", "미소", Role.ADMIN, here.rooms().accounts().hash(TestHub.PASSWORD));
    }

    private Node node(String name, StorageSettings shared) {
        Rooms rooms = Rooms.open(Settings.read(
                folder.resolve("ieum.yaml"),
                Map.of(
                        "IEUM_DATA",
                        folder.resolve(name).toString(),
                        "IEUM_PORT",
                        "0",
                        "IEUM_RATE_LIMITS",
                        "off",
                        "IEUM_SEMANTIC_MODEL",
                        "none",
                        "IEUM_SHOP_NAME",
                        "시험 가게",
                        "IEUM_DATABASE_URL",
                        shared.url(),
                        "IEUM_DATABASE_USER",
                        shared.user(),
                        "IEUM_DATABASE_PASSWORD",
                        shared.password())));
        return new Node(rooms, Hub.start(rooms, new ScriptedBot()));
    }

    @AfterEach
    void stop() {
        for (Node node : new Node[] {here, there}) {
            if (node != null) {
                node.hub().close();
            }
        }
    }

    @Test
    void customerHereShouldHearWithinASecondWhatStaffWriteThere() throws Exception {
        Client chat = here.client().inChat();
        Listener.Open customer = open(here, chat);
        customer.next("resumed");
        Client miso = there.client().asStaff("miso");
        String id = handedOver(chat, miso);
        miso.post("/api/v1/staff/conversations/" + id + "/take", "{}");
        assertThat(nextFloorOfStaff(customer).at("/staff/name").asText()).isEqualTo("미소");

        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            String text = "여기 있어요 " + i;
            long asked = System.nanoTime();
            miso.post(
                    "/api/v1/staff/conversations/" + id + "/messages",
                    Json.object().put("clientMessageId", "s-" + i).put("text", text));
            assertThat(nextOf(customer, "staff").at("/message/text").asText()).isEqualTo(text);
            nanos[i] = System.nanoTime() - asked;
        }

        assertThat(Duration.ofNanos(LongStream.of(nanos).min().orElseThrow())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void staffThereShouldSeeWhatCustomersWriteHere() throws Exception {
        Client miso = there.client().asStaff("miso");
        Listener.Open console =
                Listener.connect(there.address(), STAFF, new String[0], "Cookie", miso.header("Cookie"));
        console.next("resumed");
        Client chat = here.client().inChat();

        chat.say("k", "거기까지 들려요?");

        JsonNode event = console.next("message");
        while (!event.at("/message/from").asText().equals("customer")) {
            event = console.next("message");
        }
        assertThat(event.at("/message/text").asText()).isEqualTo("거기까지 들려요?");
        assertThat(console.next("conversation")
                        .at("/conversation/lastMessage/text")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void customerWhoPollsHereShouldBeWokenFromThere() {
        Client chat = here.client().inChat();
        Client miso = there.client().asStaff("miso");
        String id = handedOver(chat, miso);
        miso.post("/api/v1/staff/conversations/" + id + "/take", "{}");
        long last = chat.get("/api/v1/chat/messages?after=0")
                .json()
                .path("messages")
                .valueStream()
                .mapToLong(message -> message.path("seq").asLong())
                .max()
                .orElseThrow();
        Thread.startVirtualThread(() -> miso.post(
                "/api/v1/staff/conversations/" + id + "/messages",
                Json.object().put("clientMessageId", "s-1").put("text", "깨어나세요")));

        JsonNode messages =
                chat.get("/api/v1/chat/messages?wait=20&after=" + last).json();

        assertThat(messages.at("/messages/0/text").asText()).isEqualTo("깨어나세요");
    }

    @Test
    void brokenLinesShouldBeMendedAndNothingMissed() throws Exception {
        Client chat = here.client().inChat();
        Listener.Open customer = open(here, chat);
        customer.next("resumed");
        Client miso = there.client().asStaff("miso");
        String id = handedOver(chat, miso);
        miso.post("/api/v1/staff/conversations/" + id + "/take", "{}");

        for (int i = 0; i < ROUNDS; i++) {
            int cut = cutListeners();
            assertThat(cut).isPositive();
            miso.post(
                    "/api/v1/staff/conversations/" + id + "/messages",
                    Json.object().put("clientMessageId", "s-" + i).put("text", "끊겨도 " + i));

            assertThat(nextOf(customer, "staff").at("/message/text").asText()).isEqualTo("끊겨도 " + i);
        }
    }

    @Test
    void wordsAndArticlesChangedHereShouldBeFoundThereSoon() {
        here.rooms().knowledge().tend(CrawlSettings.standard());
        there.rooms().knowledge().tend(CrawlSettings.standard());
        KnowledgeBase ours = here.rooms().knowledge();
        ArticleKey key = new ArticleKey("wheel", "ko");
        ours.articles()
                .put(Edit.of(
                        key, ArticleContent.of("물레 수업", List.of(), "도자기는 두 주 뒤에 찾아가세요."), Origin.WRITTEN_HERE, "미소"));
        assertThat(ours.publisher().publish(key, "미소").passed()).isTrue();
        await(() -> there.rooms()
                        .knowledge()
                        .search(new Question("도자기", "ko", 1))
                        .findings()
                        .size()
                == 1);

        ours.words().save(new ShopWords.Lists("두주 두 주", "도자기, 쁘띠포터리"));

        await(() -> there.rooms()
                        .knowledge()
                        .search(new Question("쁘띠포터리", "ko", 1))
                        .findings()
                        .size()
                == 1);
        assertThat(there.rooms().knowledge().words().read().dictionary()).isEqualTo("두주 두 주");
    }

    /// Well before anybody looks by themselves, every ten seconds.
    private static void await(BooleanSupplier reached) {
        long until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.onSpinWait();
        }
    }

    /// Ends every connection that listens; there is always one soon again.
    private int cutListeners() {
        int cut = 0;
        while (cut == 0) {
            cut = there.rooms()
                    .database()
                    .write(transaction -> transaction
                            .handle()
                            .createQuery("""
                            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                            WHERE datname = current_database() AND query LIKE 'LISTEN%'
                            """)
                            .mapTo(Integer.class)
                            .one());
        }
        return cut;
    }

    private static String handedOver(Client chat, Client staff) {
        chat.say("상담원이요");
        return staff.get("/api/v1/staff/conversations?view=waiting")
                .json()
                .at("/conversations/0/id")
                .asText();
    }

    private static JsonNode nextFloorOfStaff(Listener.Open customer) throws InterruptedException {
        JsonNode floor = customer.next("floor");
        while (!floor.has("staff")) {
            floor = customer.next("floor");
        }
        return floor;
    }

    private static JsonNode nextOf(Listener.Open customer, String from) throws InterruptedException {
        JsonNode event = customer.next("message");
        while (!event.at("/message/from").asText().equals(from)) {
            event = customer.next("message");
        }
        return event;
    }

    private static Listener.Open open(Node node, Client chat) {
        return Listener.connect(node.address(), CHAT, new String[] {"ieum.v1", chat.token()});
    }
}
