package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.ieum.channels.Json;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
@OnEveryDatabase
class KakaoWebhookTest {
    private static final String PATH = "/webhooks/kakao/main";
    private final TestDatabase database;
    private final TestHub hub;
    private final Client kakao;

    KakaoWebhookTest(TestDatabase database) {
        this.database = database;
        hub = TestHub.shared(database);
        kakao = hub.client().with("X-Ieum-Secret", TestHub.KAKAO_SECRET);
    }

    @Test
    void wordsShouldBeAnsweredInTheResponseWithTheNoticeFirst() {
        String user = user();

        JsonNode first = kakao.post(PATH, skill(user, "주차 되나요?")).json();
        JsonNode second = kakao.post(PATH, skill(user, "영업시간은요?")).json();

        assertThat(words(first)).startsWith("생성형 AI").endsWith("들었어요: 주차 되나요?");
        assertThat(words(second)).isEqualTo("들었어요: 영업시간은요?");
        assertThat(second.at("/template/quickReplies/0/label").asText()).isEqualTo("상담원 연결");
    }

    @Test
    void sameRequestAgainShouldBeOneMessageWithTheSameAnswer() {
        String user = user();
        Client delivery = kakao.with("X-Request-Id", UUID.randomUUID().toString());

        delivery.post(PATH, skill(user, "한 번"));
        JsonNode again = delivery.post(PATH, skill(user, "한 번")).json();

        assertThat(words(again)).isEqualTo("들었어요: 한 번");
    }

    @Test
    void strangersShouldBeRefused() {
        assertThat(hub.client().post(PATH, skill(user(), "x")).status()).isEqualTo(401);
        assertThat(hub.client()
                        .with("X-Ieum-Secret", "wrong")
                        .post(PATH, skill(user(), "x"))
                        .status())
                .isEqualTo(401);
        assertThat(kakao.post("/webhooks/nothing/main", "{}").status()).isEqualTo(404);
        assertThat(kakao.post("/webhooks/kakao/other", "{}").status()).isEqualTo(404);
        assertThat(kakao.post(PATH, "{").status()).isEqualTo(400);
        assertThat(kakao.post(PATH, "{}").status()).isEqualTo(400);
        assertThat(kakao.post(PATH, skill(user(), "x".repeat(100_000))).status())
                .isEqualTo(413);
    }

    @Test
    void testConsoleShouldBeAnsweredWithoutMakingACustomer() {
        ObjectNode request = skill(user(), "테스트 발화");
        request.withObject("/userRequest/params").put("ignoreMe", "true");
        int before = customers();

        JsonNode answer = kakao.post(PATH, request).json();

        assertThat(words(answer)).isEqualTo("들었어요: 테스트 발화");
        assertThat(customers()).isEqualTo(before);
    }

    @Test
    void staffShouldAnswerWithTheNextMessageAndALinkToTheBrowser() {
        String user = user();
        kakao.post(PATH, skill(user, "상담원"));
        Client miso = hub.client().asStaff("miso");
        String id = newest(miso);
        miso.post("/api/v1/staff/conversations/" + id + "/take", "{}");
        JsonNode said = miso.post(
                        "/api/v1/staff/conversations/" + id + "/messages",
                        Json.object().put("text", "견적 보내 드렸어요").put("clientMessageId", user))
                .json();
        assertThat(said.at("/message/delivery/state").asText()).isEqualTo("with-next-message");

        JsonNode next = kakao.post(PATH, skill(user, "답 왔나요?")).json();

        assertThat(next.toString()).contains("[미소] 견적 보내 드렸어요").contains("/continue#");
        assertThat(miso.get("/api/v1/staff/conversations/" + id).text()).contains("\"state\":\"delivered\"");
        ObjectNode link = Json.object()
                .put("resume", next.toString().split("/continue#")[1].substring(0, 22));
        Client.Answer resumed = hub.client().post("/api/v1/chat/sessions", link);
        assertThat(resumed.status()).isEqualTo(201);
        assertThat(resumed.json().path("conversationId").asText()).isEqualTo(id);
        assertThat(resumed.text()).contains("견적 보내 드렸어요");
        assertThat(hub.client().post("/api/v1/chat/sessions", link).status()).isEqualTo(410);
        assertThat(words(kakao.post(PATH, skill(user, "더 있나요?")).json())).doesNotContain("견적");
    }

    @Test
    void slowAnswerShouldComeWithTheNextMessage() {
        try (TestHub slow = TestHub.on(database, Map.of())) {
            Client client = slow.client().with("X-Ieum-Secret", TestHub.KAKAO_SECRET);
            String user = user();
            long start = System.nanoTime();

            JsonNode postponed = client.post(PATH, skill(user, "천천히 해 주세요")).json();

            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.MILLISECONDS.toNanos(4_900));
            JsonNode button = postponed.at("/template/quickReplies/0");
            assertThat(button.at("/extra/ieum/type").asText()).isEqualTo("fetch");
            slow.bot.goOn();
            ObjectNode fetch = skill(user, button.path("messageText").asText());
            fetch.withObject("/action").set("clientExtra", button.path("extra"));
            assertThat(words(client.post(PATH, fetch).json())).endsWith("들었어요: 천천히 해 주세요");
        }
    }

    @Test
    void slowAnswerShouldGoToTheCallbackOnce() throws Exception {
        BlockingQueue<String> calls = new LinkedBlockingQueue<>();
        HttpServer vendor = vendor(calls);
        String origin = "http://127.0.0.1:" + vendor.getAddress().getPort();
        try (TestHub slow = TestHub.on(database, Map.of("IEUM_KAKAO_CALLBACK_HOSTS", "kakao.com," + origin))) {
            ObjectNode request = skill(user(), "천천히요");
            request.withObject("/userRequest").put("callbackUrl", origin + "/callback/t0ken");
            Client client = slow.client().with("X-Ieum-Secret", TestHub.KAKAO_SECRET);

            JsonNode promised = client.post(PATH, request).json();

            assertThat(promised.path("useCallback").asBoolean()).isTrue();
            assertThat(promised.has("template")).isFalse();
            slow.bot.goOn();
            String called = calls.poll(20, TimeUnit.SECONDS);
            assertThat(called).isNotNull().contains("들었어요: 천천히요");
        } finally {
            vendor.stop(0);
        }
    }

    private static HttpServer vendor(BlockingQueue<String> calls) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/callback/t0ken", exchange -> {
            calls.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = "{\"taskId\":\"t\",\"status\":\"SUCCESS\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private int customers() {
        return hub.client()
                .asStaff("miso")
                .get("/api/v1/staff/conversations?view=all")
                .json()
                .at("/counts/all")
                .asInt();
    }

    private static String newest(Client miso) {
        JsonNode rows = miso.get("/api/v1/staff/conversations?view=waiting&limit=100")
                .json()
                .path("conversations");
        return rows.get(rows.size() - 1).path("id").asText();
    }

    private static String words(JsonNode response) {
        return response.at("/template/outputs/0/simpleText/text").asText();
    }

    private static String user() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static ObjectNode skill(String user, String words) {
        ObjectNode json = (ObjectNode) Json.read("""
                {"bot":{"id":"b"},"action":{"clientExtra":{},"params":{},"detailParams":{}},
                 "userRequest":{"params":{},"lang":"ko","user":{"type":"botUserKey","properties":{}}}}
                """);
        json.withObject("/userRequest").put("utterance", words);
        json.withObject("/userRequest/user").put("id", user);
        return json;
    }
}
