package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// What the server says has the form of the protocol's examples, which the browser's parsers are tested with too.
@NullMarked
@OnEveryDatabase
class ProtocolTest {
    private static final Path EXAMPLES = Path.of("..", "web-widget", "protocol");
    private static final String STAFF = "/api/v1/staff";
    /// What a conversation of a stranger does not have.
    private static final String[] OF_THE_CASE =
            ("openTask waitingSince next ref grade phone birthday consents bookings orders coupons preferences "
                            + "sources claims cards tool refs subject collected tried")
                    .split(" ");

    private final TestHub hub;
    private final Client client;

    ProtocolTest(TestDatabase database) {
        hub = TestHub.shared(database);
        client = hub.client();
    }

    @Test
    void sessionShouldLookLikeTheExample() throws IOException {
        ObjectNode request = (ObjectNode) example("chat/session-request.json");
        JsonNode answer = client.post("/api/v1/chat/sessions", request).json();

        assertThat(answer.at("/identity/problem").asText()).isEqualTo("invalid");
        request.remove("identityToken");
        assertLike(
                example("chat/session-created.json"),
                client.post("/api/v1/chat/sessions", request).json());
    }

    @Test
    void messagesShouldLookLikeTheExamples() throws IOException {
        Client chat = client.inChat();
        JsonNode posted = chat.post("/api/v1/chat/messages?wait=20", unique("chat/message-request-text.json"))
                .json();

        assertLike(example("chat/message-posted.json"), posted, "sources", "claims", "choices");
        JsonNode listed = chat.get("/api/v1/chat/messages?after=0").json();
        assertLike(example("chat/message-notice.json"), listed.at("/messages/0"));
        chat.say("상담원이요");
        assertThat(chat.post("/api/v1/chat/messages", unique("chat/message-request-action.json"))
                        .status())
                .isEqualTo(200);
        assertThat(chat.post("/api/v1/chat/rating", example("chat/rating-request.json"))
                        .status())
                .isEqualTo(204);
        ObjectNode feedback = (ObjectNode) example("chat/feedback-request.json");
        assertThat(chat.post("/api/v1/chat/feedback", feedback).status()).isEqualTo(204);
    }

    @Test
    void problemsShouldLookLikeTheExamples() throws IOException {
        JsonNode unauthorized = client.get("/api/v1/chat/messages").json();
        assertThat(unauthorized).isEqualTo(example("chat/problem-unauthorized.json"));
        JsonNode bad = client.inChat()
                .post(
                        "/api/v1/chat/messages",
                        Json.object().put("clientMessageId", "x").put("text", "가".repeat(4_001)))
                .json();
        assertLike(example("chat/problem-bad-field.json"), bad);
        assertThat(bad.path("errors"))
                .isEqualTo(example("chat/problem-bad-field.json").path("errors"));
        JsonNode login = client.post(
                        STAFF + "/login", Json.object().put("login", "nobody").put("password", "x"))
                .json();
        assertThat(login).isEqualTo(example("staff/examples/problem-login.json"));
        assertThat(client.get(STAFF + "/me").json()).isEqualTo(example("staff/examples/problem-session.json"));
    }

    @Test
    void whatStaffReadShouldLookLikeTheExamples() throws IOException {
        Client miso = client.asStaff("miso");
        String base = handedOver(miso);

        like("me.answer", miso.get(STAFF + "/me"));
        like("conversations.answer", miso.get(STAFF + "/conversations?view=waiting&limit=1"), "tags", "next");
        like("colleagues.answer", miso.get(STAFF + "/colleagues"), "viewing");
        like("canned-responses.answer", miso.get(STAFF + "/canned-responses"));
        like("setup.answer", miso.get(STAFF + "/setup"));
        miso.post(base + "/notes", unique("staff/examples/note.request.json"));
        like("conversation.answer", miso.get(base), OF_THE_CASE);
    }

    @Test
    void whatStaffDoShouldLookLikeTheExamples() throws IOException {
        Client miso = client.asStaff("miso");
        String base = handedOver(miso);

        like("take.answer", miso.post(base + "/take", "{}"), "tags");
        like(
                "message.answer",
                miso.post(base + "/messages", unique("staff/examples/message.request.json")),
                "delivery");
        like("note.answer", miso.post(base + "/notes", unique("staff/examples/note.request.json")));
        like("tags.answer", miso.post(base + "/tags", example("staff/examples/tags.request.json")));
        Client.Answer read = miso.post(base + "/read", example("staff/examples/read.request.json"));
        assertThat(read.status()).isEqualTo(204);
        like("return.answer", miso.post(base + "/return", "{}"));
    }

    private static void like(String example, Client.Answer answer, String... depending) throws IOException {
        assertLike(example("staff/examples/" + example + ".json"), answer.json(), depending);
    }

    private String handedOver(Client miso) {
        client.inChat().say("상담원이요");
        return STAFF + "/conversations/" + newest(miso).path("id").asText();
    }

    private static JsonNode newest(Client miso) {
        JsonNode rows = miso.get(STAFF + "/conversations?view=all&limit=1").json();
        return rows.at("/conversations/0");
    }

    private static JsonNode unique(String name) throws IOException {
        return ((ObjectNode) example(name))
                .put("clientMessageId", UUID.randomUUID().toString());
    }

    private static JsonNode example(String name) throws IOException {
        return Json.read(Files.readAllBytes(EXAMPLES.resolve(name)));
    }

    /// Every member of the example is there with the same kind of value, but for those that depend on the case.
    private static void assertLike(JsonNode example, JsonNode actual, String... depending) {
        List<String> differences = new ArrayList<>();
        compare("", example, actual, Set.of(depending), differences);
        assertThat(differences).as(actual.toString()).isEmpty();
    }

    private static void compare(
            String path, JsonNode example, JsonNode actual, Set<String> depending, List<String> differences) {
        if (example.getNodeType() != actual.getNodeType()) {
            differences.add(path + " is " + actual.getNodeType() + ", not " + example.getNodeType());
            return;
        }
        example.properties().forEach(member -> {
            if (!depending.contains(member.getKey())) {
                compare(
                        path + "/" + member.getKey(),
                        member.getValue(),
                        actual.path(member.getKey()),
                        depending,
                        differences);
            }
        });
        if (example.isArray() && !example.isEmpty() && !actual.isEmpty()) {
            compare(path + "/0", example.get(0), actual.get(0), depending, differences);
        }
    }
}
