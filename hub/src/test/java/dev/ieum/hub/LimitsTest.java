package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.channels.Json;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The program as it runs behind a shop's proxy: with its limits on and a public address.
@NullMarked
@OnEveryDatabase
class LimitsTest {
    private static final String LOGIN = "/api/v1/staff/login";
    private final TestHub hub;
    private final Client client;

    LimitsTest(TestDatabase database) {
        hub = TestHub.on(
                database,
                Map.of(
                        "IEUM_RATE_LIMITS", "on",
                        "IEUM_PROXIES", "1",
                        "IEUM_ORIGINS", "https://www.shop.example/",
                        "IEUM_PUBLIC_URL", "https://chat.shop.example/desk"));
        client = hub.client();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void oneBrowserShouldNotFloodTheScreensOfTheStaff() throws Exception {
        Client chat = client.inChat();
        Listener.Open open =
                Listener.connect(hub.address(), "/api/v1/chat/stream", new String[] {"ieum.v1", chat.token()});
        open.next("resumed");

        for (int i = 0; i < 60; i++) {
            open.send(Json.object().put("type", "typing").put("on", true));
        }

        assertThat(open.next("error").at("/problem/status").asInt()).isEqualTo(429);
    }

    @Test
    void onePersonsMessagesShouldBeLimitedAndTellWhenToGoOn() {
        Client chat = client.inChat();

        Client.Answer last = IntStream.range(0, 30)
                .mapToObj(i -> chat.post(
                        "/api/v1/chat/messages",
                        Json.object().put("clientMessageId", "m-" + i).put("text", "하나 더")))
                .toList()
                .getLast();

        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
        assertThat(client.inChat().get("/api/v1/chat/messages").status()).isEqualTo(200);
    }

    @Test
    void screenThatWasLeftAloneShouldNotGuessThePassword() {
        Client harin = client.asStaff("harin");

        Client.Answer last = IntStream.range(0, 7)
                .mapToObj(i -> harin.post(
                        "/api/v1/staff/me/password",
                        Json.object().put("password", "guess-" + i).put("newPassword", "mine from now on")))
                .toList()
                .getLast();

        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
        assertThat(harin.get("/api/v1/staff/me").status()).isEqualTo(200);
    }

    @Test
    void callersShouldBeLimitedEachByThemselves() {
        Client one = client.with("X-Forwarded-For", "192.0.2.1");

        Client.Answer last = IntStream.range(0, 40)
                .mapToObj(_ -> one.post("/api/v1/chat/sessions", "{}"))
                .toList()
                .getLast();

        assertThat(last.status()).isEqualTo(429);
        assertThat(client.with("X-Forwarded-For", "192.0.2.2")
                        .post("/api/v1/chat/sessions", "{}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void ownPagesShouldBeKnownByThePublicAddressToo() {
        assertThat(signIn("https://chat.shop.example")).isEqualTo(200);
        assertThat(signIn("http://" + hub.address())).isEqualTo(200);
        assertThat(signIn("https://www.shop.example")).isEqualTo(403);
        assertThat(signIn("http://chat.shop.example")).isEqualTo(403);
        assertThat(signIn("https://chat.shop.example.evil.example")).isEqualTo(403);
        assertThat(signIn("null")).isEqualTo(403);
    }

    private int signIn(String origin) {
        return client.with("Origin", origin)
                .post(LOGIN, Json.object().put("login", "miso").put("password", TestHub.PASSWORD))
                .status();
    }

    @Test
    void shopsOwnSitesShouldChat() {
        for (String origin : new String[] {"https://www.shop.example", "https://chat.shop.example"}) {
            assertThat(client.with("Origin", origin)
                            .post("/api/v1/chat/sessions", "{}")
                            .header("Access-Control-Allow-Origin"))
                    .isEqualTo(origin);
        }
        assertThat(client.with("Origin", "https://shop.example")
                        .post("/api/v1/chat/sessions", "{}")
                        .status())
                .isEqualTo(403);
    }
}
