package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.channels.Json;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
@OnEveryDatabase
class StaffTest {
    private static final String BASE = "/api/v1/staff";
    private final Client client;
    private final Client miso;
    private final Client harin;

    StaffTest(TestDatabase database) {
        client = TestHub.shared(database).client();
        miso = client.asStaff("miso");
        harin = client.asStaff("harin");
    }

    @Test
    void signInShouldGiveAStrictCookieAndAToken() {
        Client.Answer answer =
                client.post(BASE + "/login", Json.object().put("login", "MISO ").put("password", TestHub.PASSWORD));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/");
        assertThat(answer.json().at("/staff/role").asText()).isEqualTo("admin");
        assertThat(answer.json().path("csrf").asText()).isNotEmpty();
        assertThat(miso.get(BASE + "/me").json().at("/staff/name").asText()).isEqualTo("미소");
    }

    @Test
    void signingInAgainShouldEndTheSessionBefore() {
        Client before = client.asStaff("harin");

        Client after = before.asStaff("harin");

        assertThat(after.header("Cookie")).isNotEqualTo(before.header("Cookie"));
        assertThat(after.get(BASE + "/me").status()).isEqualTo(200);
        assertThat(before.get(BASE + "/me").status()).isEqualTo(401);
    }

    @Test
    void guessingShouldBeSlowedDown() {
        String login = "nobody-" + UUID.randomUUID();
        Client.Answer last = client.get("/health/live");
        for (int i = 0; i < 7; i++) {
            last = client.with("X-Forwarded-For", "1.2.3.4")
                    .post(BASE + "/login", Json.object().put("login", login).put("password", "x"));
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
        assertThat(last.json().path("retryAfter").asInt()).isPositive();
    }

    @Test
    void changesShouldNeedTheToken() {
        String id = waiting();

        assertThat(client.get(BASE + "/conversations").status()).isEqualTo(401);
        Client without = miso.with("X-CSRF-Token", "wrong");
        assertThat(without.post(BASE + "/conversations/" + id + "/take", "{}")
                        .json()
                        .path("type")
                        .asText())
                .isEqualTo("/problems/csrf");
        assertThat(without.get(BASE + "/conversations").status()).isEqualTo(200);
    }

    @Test
    void handedOverConversationShouldBeTakenAnsweredAndGivenBack() {
        Client chat = client.inChat();
        chat.say("상담원 불러 주세요");
        String id = conversation(chat);

        JsonNode taken =
                miso.post(BASE + "/conversations/" + id + "/take", "{}").json();
        Client.Answer said = miso.post(
                BASE + "/conversations/" + id + "/messages",
                Json.object().put("text", "안녕하세요, 미소예요").put("clientMessageId", "s-1"));
        miso.post(
                BASE + "/conversations/" + id + "/messages",
                Json.object().put("text", "안녕하세요, 미소예요").put("clientMessageId", "s-1"));

        assertThat(taken.at("/conversation/floor/owner").asText()).isEqualTo("staff");
        assertThat(said.json().at("/message/author").asText()).isEqualTo("미소");
        JsonNode thread = chat.get("/api/v1/chat/messages?after=0").json();
        assertThat(thread.path("floor").asText()).isEqualTo("staff");
        assertThat(thread.at("/staff/name").asText()).isEqualTo("미소");
        assertThat(thread.toString()).containsOnlyOnce("안녕하세요, 미소예요").contains("미소 님이 이어서 답해 드려요");

        chat.say("사람에게만 하는 말");
        assertThat(chat.get("/api/v1/chat/messages?after=0").text()).doesNotContain("들었어요: 사람에게만");

        miso.post(BASE + "/conversations/" + id + "/return", "{}");
        assertThat(chat.say("이제 봇이죠?").json().at("/messages/0/text").asText()).isEqualTo("들었어요: 이제 봇이죠?");
    }

    @Test
    void whatAColleagueHoldsShouldBeAConflictThatNamesThem() {
        String id = waiting();
        String take = BASE + "/conversations/" + id + "/take";
        harin.post(take, "{}");

        Client.Answer answer = miso.post(take, "{}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asText()).isEqualTo("/problems/floor-held");
        assertThat(answer.json().at("/floor/staff/name").asText()).isEqualTo("하린");
        assertThat(answer.json().path("detail").asText()).contains("하린");
        assertThat(harin.post(take, "{}").status()).isEqualTo(200);
        assertThat(miso.post(
                                BASE + "/conversations/" + id + "/messages",
                                Json.object().put("text", "저요").put("clientMessageId", "k"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void staleEpochShouldBeAConflict() {
        String id = waiting();

        Client.Answer answer = miso.post(BASE + "/conversations/" + id + "/take", "{\"epoch\":1}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asText()).isEqualTo("/problems/floor-changed");
    }

    @Test
    void resolvingShouldAskTheCustomerHowItWas() {
        Client chat = client.inChat();
        chat.say("상담원");
        String id = conversation(chat);
        miso.post(BASE + "/conversations/" + id + "/take", "{}");

        JsonNode resolved =
                miso.post(BASE + "/conversations/" + id + "/resolve", "{}").json();

        assertThat(resolved.at("/conversation/state").asText()).isEqualTo("resolved");
        JsonNode messages = chat.get("/api/v1/chat/messages?after=0").json().path("messages");
        assertThat(messages.get(messages.size() - 1).path("asks").asText()).isEqualTo("rating");
        chat.post("/api/v1/chat/rating", Json.object().put("score", 4));
        JsonNode rated = chat.get("/api/v1/chat/messages?after=0").json().path("messages");
        assertThat(rated.get(rated.size() - 1).path("rated").asInt()).isEqualTo(4);
        assertThat(chat.say("한 가지 더요").json().at("/messages/0/text").asText()).contains("한 가지 더요");
    }

    @Test
    void fileShouldShowTheThreadTheHandoffAndTheNotes() {
        Client chat = client.inChat();
        chat.say("상담원");
        String id = conversation(chat);
        miso.post(
                BASE + "/conversations/" + id + "/notes",
                Json.object().put("text", "휠체어").put("clientMessageId", "n"));
        miso.post(BASE + "/conversations/" + id + "/tags", Json.read("{\"add\":[\"급함\"],\"remove\":[]}"));

        JsonNode file = miso.get(BASE + "/conversations/" + id).json();

        assertThat(file.at("/handoff/code").asText()).isEqualTo("asked-for-person");
        assertThat(file.at("/notes/0/text").asText()).isEqualTo("휠체어");
        assertThat(file.at("/tags/0").asText()).isEqualTo("급함");
        assertThat(file.path("messages").size()).isGreaterThanOrEqualTo(4);
        assertThat(file.at("/record/identities/0/kind").asText()).isEqualTo("web");
        assertThat(file.path("timeline").toString()).contains("상담원 연결");
    }

    @Test
    void longThreadShouldShowItsNewestMessagesAndGiveOlderOnesOnDemand() {
        Client chat = client.inChat();
        chat.say("상담원");
        String id = conversation(chat);
        miso.post(BASE + "/conversations/" + id + "/take", "{}");
        for (int i = 1; i <= 210; i++) {
            chat.post(
                    "/api/v1/chat/messages",
                    Json.object().put("clientMessageId", "m-" + i).put("text", "줄 " + i));
        }

        JsonNode file = miso.get(BASE + "/conversations/" + id).json();

        JsonNode messages = file.path("messages");
        assertThat(messages).hasSize(200);
        assertThat(messages.get(199).path("text").asText()).isEqualTo("줄 210");
        assertThat(file.path("earlier").asBoolean()).isTrue();
        long first = messages.get(0).path("seq").asLong();
        JsonNode older = miso.get(BASE + "/conversations/" + id + "/messages?before=" + first)
                .json();
        assertThat(older.path("earlier").asBoolean()).isFalse();
        assertThat(older.path("messages")).hasSize((int) first - 1);
        assertThat(miso.get(BASE + "/conversations/" + id + "/messages?before=x")
                        .status())
                .isEqualTo(400);
        assertThat(miso.get(BASE + "/conversations/unknown/messages").status()).isEqualTo(404);
    }

    @Test
    void listsShouldBePagedAndCounted() {
        waiting();
        waiting();

        JsonNode page = miso.get(BASE + "/conversations?view=waiting&limit=1").json();
        JsonNode next = miso.get(BASE + "/conversations?view=waiting&limit=1&after="
                        + page.path("next").asText())
                .json();

        assertThat(page.at("/counts/waiting").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(next.at("/conversations/0/id").asText())
                .isNotEmpty()
                .isNotEqualTo(page.at("/conversations/0/id").asText());
        assertThat(miso.get(BASE + "/conversations?view=nonsense").status()).isEqualTo(400);
        assertThat(miso.get(BASE + "/conversations?view=all&after=nonsense").status())
                .isEqualTo(400);
        assertThat(miso.get(BASE + "/conversations/unknown").status()).isEqualTo(404);
    }

    @Test
    void everythingBesideShouldAnswer() {
        for (String path : java.util.List.of("/colleagues", "/canned-responses", "/setup", "/customers?query=x")) {
            assertThat(miso.get(BASE + path).status()).as(path).isEqualTo(200);
        }
        assertThat(miso.get(BASE + "/customers/unknown").status()).isEqualTo(404);
    }

    private String waiting() {
        Client chat = client.inChat();
        chat.say("상담원");
        return conversation(chat);
    }

    private String conversation(Client chat) {
        String messages = chat.get("/api/v1/chat/messages?after=0")
                .json()
                .at("/messages/0/id")
                .asText();
        for (JsonNode row :
                miso.get(BASE + "/conversations?view=all&limit=100").json().path("conversations")) {
            JsonNode file =
                    miso.get(BASE + "/conversations/" + row.path("id").asText()).json();
            if (file.at("/messages/0/id").asText().equals(messages)) {
                return row.path("id").asText();
            }
        }
        throw new AssertionError("the conversation is in no list");
    }
}
