package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.channels.Json;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
@OnEveryDatabase
class SocketTest {
    private static final String CHAT = "/api/v1/chat/stream";
    private static final String STAFF = "/api/v1/staff/stream";
    private final TestHub hub;
    private final Client client;

    SocketTest(TestDatabase database) {
        hub = TestHub.shared(database);
        client = hub.client();
    }

    @Test
    void socketShouldSelectTheVersionAndTellWhatWasMissed() throws Exception {
        Client chat = client.inChat();
        chat.say("놓친 말");

        Listener.Open open = open(chat, 2);

        assertThat(open.socket().getSubprotocol()).isEqualTo("ieum.v1");
        JsonNode missed = open.next("message");
        assertThat(missed.at("/message/seq").asLong()).isEqualTo(3);
        assertThat(missed.path("previous").asLong()).isEqualTo(2);
        JsonNode resumed = open.next("resumed");
        assertThat(resumed.path("from").asLong()).isEqualTo(2);
        assertThat(resumed.path("to").asLong()).isEqualTo(4);
        assertThat(resumed.path("floor").asText()).isEqualTo("bot");
    }

    @Test
    void wordsShouldGoAndComeOverTheSocket() throws Exception {
        Listener.Open open = open(client.inChat(), 2);
        open.next("resumed");

        open.send(Json.object()
                .put("type", "message")
                .put("clientMessageId", "w-1")
                .put("text", "소켓으로"));

        assertThat(open.next("message").at("/message/clientMessageId").asText()).isEqualTo("w-1");
        assertThat(open.next("message").at("/message/text").asText()).isEqualTo("들었어요: 소켓으로");
    }

    @Test
    void droppedSocketShouldMissNothingAndRepeatNothing() throws Exception {
        Client chat = client.inChat();
        Listener.Open first = open(chat, 2);
        first.next("resumed");
        chat.say("하나");
        long last = 0;
        while (last < 4) {
            last = first.next("message").at("/message/seq").asLong();
        }
        first.drop();
        chat.say("둘");

        Listener.Open second = open(chat, last);

        assertThat(second.next("message").at("/message/seq").asLong()).isEqualTo(last + 1);
        assertThat(second.next("message").at("/message/seq").asLong()).isEqualTo(last + 2);
    }

    @Test
    void frameThatCannotBeTakenShouldBeAnsweredAndTheSocketStayOpen() throws Exception {
        Listener.Open open = open(client.inChat(), 2);
        open.next("resumed");

        open.send(Json.object()
                .put("type", "message")
                .put("clientMessageId", "e-1")
                .put("text", "가".repeat(4_001)));
        JsonNode error = open.next("error");
        assertThat(error.path("clientMessageId").asText()).isEqualTo("e-1");
        assertThat(error.at("/problem/errors/0/pointer").asText()).isEqualTo("/text");
        open.socket().sendText("nonsense", true).join();
        assertThat(open.next("error").at("/problem/status").asInt()).isEqualTo(400);
        open.send(Json.object().put("type", "of-a-later-version"));
        open.send(Json.object()
                .put("type", "message")
                .put("clientMessageId", "e-2")
                .put("text", "아직 있어요"));
        assertThat(open.next("message").at("/message/text").asText()).isEqualTo("아직 있어요");
    }

    @Test
    void keyShouldBeTakenFromTheFirstFrameToo() throws Exception {
        Client chat = client.inChat();
        Listener.Open open = Listener.connect(hub.address(), CHAT + "?after=0", new String[] {"ieum.v1"});

        open.send(Json.object().put("type", "auth").put("token", chat.token()));

        assertThat(open.next("message").at("/message/seq").asLong()).isEqualTo(1);
    }

    @Test
    void wrongKeyShouldCloseTheSocket() throws Exception {
        Listener.Open open = Listener.connect(hub.address(), CHAT, new String[] {"ieum.v1", "AAAAAAAAAAAAAAAAAAAAAA"});

        assertThat(open.listener().closed.get(10, TimeUnit.SECONDS)).isEqualTo(4401);
    }

    @Test
    void foreignPageShouldNotGetASocket() {
        Client chat = client.inChat();

        assertThatThrownBy(() -> Listener.connect(
                        hub.address(), CHAT, new String[] {"ieum.v1", chat.token()}, "Origin", "https://evil.example"))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void staffShouldHearOfHandoversAndCustomersOfStaff() throws Exception {
        Client miso = client.asStaff("miso");
        Listener.Open console = Listener.connect(hub.address(), STAFF, new String[0], "Cookie", miso.header("Cookie"));
        assertThat(console.next("resumed").path("complete").asBoolean()).isFalse();
        Client chat = client.inChat();
        Listener.Open customer = open(chat, 2);
        customer.next("resumed");

        chat.say("상담원이요");
        JsonNode handoff = console.next("handoff");
        String id = handoff.path("conversation").asText();
        assertThat(handoff.at("/handoff/code").asText()).isEqualTo("asked-for-person");
        assertThat(console.next("conversation").at("/conversation/floor/owner").asText())
                .isEqualTo("waiting");
        miso.post("/api/v1/staff/conversations/" + id + "/take", "{}");

        assertThat(customer.next("floor").path("floor").asText()).isEqualTo("waiting");
        JsonNode taken = customer.next("floor");
        assertThat(taken.at("/staff/name").asText()).isEqualTo("미소");
        console.send(Json.object().put("type", "typing").put("conversation", id));
        assertThat(customer.next("typing").path("author").asText()).isEqualTo("미소");
        miso.post("/api/v1/staff/conversations/" + id + "/read", Json.object().put("seq", 3));
        assertThat(customer.next("read").path("seq").asLong()).isEqualTo(3);
    }

    @Test
    void staffStreamShouldGoOnWhereItWas() throws Exception {
        Client miso = client.asStaff("miso");
        String position =
                miso.get("/api/v1/staff/conversations").json().path("position").asText();
        client.inChat().say("그동안 온 말");

        Listener.Open console = Listener.connect(
                hub.address(), STAFF + "?after=" + position, new String[0], "Cookie", miso.header("Cookie"));

        assertThat(console.next("resumed").path("complete").asBoolean()).isTrue();
        assertThat(console.next("message").path("position").asText()).isNotEmpty();
    }

    @Test
    void rowThatMayHaveBeenCutOffBehindItsMessageShouldComeAgain() throws Exception {
        Client miso = client.asStaff("miso");
        Listener.Open first = Listener.connect(hub.address(), STAFF, new String[0], "Cookie", miso.header("Cookie"));
        first.next("resumed");
        client.inChat().say("끊기기 전의 말");
        JsonNode last = first.next("message");
        while (!last.at("/message/text").asText().equals("들었어요: 끊기기 전의 말")) {
            last = first.next("message");
        }
        first.drop();
        String after = "?after=" + last.path("position").asText();

        Listener.Open second =
                Listener.connect(hub.address(), STAFF + after, new String[0], "Cookie", miso.header("Cookie"));

        assertThat(second.next("resumed").path("complete").asBoolean()).isTrue();
        JsonNode row = second.next("conversation");
        while (!row.at("/conversation/id")
                .asText()
                .equals(last.path("conversation").asText())) {
            row = second.next("conversation");
        }
        assertThat(row.at("/conversation/lastMessage/text").asText()).isEqualTo("들었어요: 끊기기 전의 말");
    }

    @Test
    void screenShouldBeClosedWhenItsMemberSignsOutAndNoOther() throws Exception {
        Client miso = client.asStaff("miso");
        Client elsewhere = client.asStaff("miso");
        Listener.Open here = Listener.connect(hub.address(), STAFF, new String[0], "Cookie", miso.header("Cookie"));
        Listener.Open there =
                Listener.connect(hub.address(), STAFF, new String[0], "Cookie", elsewhere.header("Cookie"));
        there.next("resumed");

        miso.post("/api/v1/staff/logout", "{}");

        assertThat(here.listener().closed.get(10, TimeUnit.SECONDS)).isEqualTo(4401);
        client.inChat().say("상담원이요");
        there.next("handoff");
    }

    @Test
    void staffSocketWithoutACookieShouldBeClosed() throws Exception {
        Listener.Open open = Listener.connect(hub.address(), STAFF, new String[0]);

        assertThat(open.listener().closed.get(10, TimeUnit.SECONDS)).isEqualTo(4401);
    }

    private Listener.Open open(Client chat, long after) {
        return Listener.connect(hub.address(), CHAT + "?after=" + after, new String[] {"ieum.v1", chat.token()});
    }
}
