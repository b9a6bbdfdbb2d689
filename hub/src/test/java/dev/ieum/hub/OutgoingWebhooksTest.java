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
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NullMarked
@OnEveryDatabase
class OutgoingWebhooksTest {
    private static final String BASE = "/api/v1/staff/webhooks";

    private final Client client;
    private final Client miso;
    private final HttpServer system;
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final AtomicInteger status = new AtomicInteger(200);

    OutgoingWebhooksTest(TestDatabase database) throws IOException {
        client = TestHub.shared(database).client();
        miso = client.asStaff("miso");
        system = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        system.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            told.add(new Told(body, exchange.getRequestHeaders().getFirst("Ieum-Signature")));
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        system.start();
    }

    /// What the shop's system heard.
    private record Told(String body, String signature) {
        JsonNode json() {
            return Json.read(body);
        }
    }

    /// A webhook as it was answered.
    private record Made(String id, String secret) {}

    @AfterEach
    void stop() {
        miso.get(BASE)
                .json()
                .path("webhooks")
                .forEach(webhook ->
                        miso.send("DELETE", BASE + "/" + webhook.path("id").asText(), new byte[0]));
        system.stop(0);
    }

    @Test
    void handedOverConversationShouldBeToldOnceWithAGenuineSignature() throws Exception {
        Made made = make("conversation");
        JsonNode session = client.post("/api/v1/chat/sessions", Json.object().put("locale", "ko"))
                .json();
        String conversation = session.path("conversationId").asText();
        client.with("Authorization", "Bearer " + session.path("token").asText()).say("상담원 불러 주세요");

        Told first = next(conversation);

        assertThat(first.json().path("type").asText()).isEqualTo("conversation.changed");
        assertThat(first.json().path("what").asText()).isEqualTo("handed over, asked-for-person");
        assertThat(first.body()).doesNotContain("불러");
        assertThat(first.signature()).isEqualTo(signature(made.secret(), first));
        assertThat(Math.abs(Instant.now().getEpochSecond() - time(first))).isLessThan(60);
        miso.post("/api/v1/staff/conversations/" + conversation + "/take", "{}");
        Told second = next(conversation);
        assertThat(second.json().path("what").asText()).isEqualTo("taken");
        assertThat(second.json().path("by").asText()).isEqualTo("staff");
        assertThat(second.json().path("id").asText())
                .isNotEqualTo(first.json().path("id").asText());
    }

    @Test
    void onlyWantedKindsShouldBeToldAndNothingTheShopDidItself() throws Exception {
        make("booking");
        client.with("Authorization", "Bearer ieum_first")
                .put("/api/v1/record/customers/hook-1", Json.object().put("name", "김하늘"));
        client.inChat().say("상담원 불러 주세요");
        Made all = make();
        miso.post(BASE + "/" + all.id() + "/test", "{}");

        Told test = told.poll(20, TimeUnit.SECONDS);

        assertThat(test).isNotNull();
        assertThat(test.json().path("type").asText()).isEqualTo("test.changed");
        assertThat(test.json().at("/subject/id").asText()).isEqualTo(all.id());
    }

    @Test
    void refusedDeliveryShouldWaitForItsNextTryAndSayWhy() throws Exception {
        status.set(500);
        Made made = make();
        miso.post(BASE + "/" + made.id() + "/test", "{}");
        assertThat(told.poll(20, TimeUnit.SECONDS)).isNotNull();

        JsonNode delivery = deliveryWithOutcome(made);

        assertThat(delivery.path("state").asText()).isEqualTo("pending");
        assertThat(delivery.path("outcome").asText()).isEqualTo("500");
        assertThat(delivery.path("attempts").asInt()).isEqualTo(1);
        assertThat(Instant.parse(delivery.path("nextAt").asText()))
                .isAfter(Instant.parse(delivery.path("at").asText()).plusSeconds(5));
        assertThat(miso.send("DELETE", BASE + "/" + made.id(), new byte[0]).status())
                .isEqualTo(204);
        assertThat(miso.get(BASE + "/" + made.id() + "/deliveries")
                        .json()
                        .at("/deliveries/0/state")
                        .asText())
                .isEqualTo("failed");
    }

    @Test
    void addressesThatCannotBeToldShouldBeRefused() {
        for (String url :
                List.of("ftp://x.example/", "not an address", "http://user:pw@x.example/", "file:///etc/passwd")) {
            assertThat(miso.post(BASE, Json.object().put("url", url))
                            .json()
                            .at("/errors/0/pointer")
                            .asText())
                    .isEqualTo("/url");
        }
        ObjectNode unknown = Json.object().put("url", "https://x.example/");
        unknown.putArray("kinds").add("weather");
        assertThat(miso.post(BASE, unknown).status()).isEqualTo(400);
        assertThat(client.asStaff("harin").get(BASE).status()).isEqualTo(403);
        assertThat(miso.post(BASE + "/wh-none/test", "{}").status()).isEqualTo(404);
    }

    private Made make(String... kinds) {
        ObjectNode wish = Json.object()
                .put("url", "http://127.0.0.1:" + system.getAddress().getPort() + "/hook");
        for (String kind : kinds) {
            wish.withArray("kinds").add(kind);
        }
        JsonNode made = miso.post(BASE, wish).json();
        assertThat(miso.get(BASE).text()).doesNotContain(made.path("secret").asText());
        return new Made(made.at("/webhook/id").asText(), made.path("secret").asText());
    }

    /// The next thing told about a conversation of ours; others' tests talk too.
    private Told next(String conversation) throws InterruptedException {
        while (true) {
            Told one = told.poll(20, TimeUnit.SECONDS);
            assertThat(one).isNotNull();
            if (one.json().at("/subject/id").asText().equals(conversation)) {
                return one;
            }
        }
    }

    private JsonNode deliveryWithOutcome(Made made) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        JsonNode delivery = Json.object();
        while (delivery.path("outcome").asText().isEmpty() && System.nanoTime() < deadline) {
            delivery = miso.get(BASE + "/" + made.id() + "/deliveries")
                    .json()
                    .path("deliveries")
                    .get(0);
        }
        return delivery;
    }

    private static long time(Told told) {
        return Long.parseLong(told.signature().substring(2, told.signature().indexOf(',')));
    }

    private static String signature(String secret, Told told) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] sum = mac.doFinal((time(told) + "." + told.body()).getBytes(StandardCharsets.UTF_8));
        return "t=" + time(told) + ",v1=" + HexFormat.of().formatHex(sum);
    }
}
