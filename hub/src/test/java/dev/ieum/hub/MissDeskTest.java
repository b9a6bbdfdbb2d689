package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What customers got no good answer to reaches the owner from the bot that they really talk to.
@NullMarked
@OnEveryDatabase
class MissDeskTest {
    private static final String BASE = "/api/v1/staff/knowledge";
    private final TestHub hub;
    private final Client miso;
    private final Client harin;

    MissDeskTest(TestDatabase database) {
        hub = TestHub.withOwnBot(database);
        miso = hub.client().asStaff("miso");
        harin = hub.client().asStaff("harin");
        ObjectNode parking = Json.object()
                .put("title", "주차할 수 있나요?")
                .put("body", "건물 지하에 두 시간 무료로 주차할 수 있어요.")
                .put("basedOn", 0);
        miso.put(BASE + "/articles/ko/parking", parking);
        miso.post(BASE + "/articles/ko/parking/publish", Json.object().put("version", 1));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void unknownQuestionShouldBeListedWithItsConversationAndWhatCameNear() {
        Client chat = hub.client().inChat();
        chat.say("반려식물 분갈이 해 주시나요?");

        JsonNode group = group("분갈이");

        assertThat(group.at("/counts/unknown").asInt()).isEqualTo(1);
        JsonNode file = miso.get(BASE + "/misses/" + group.path("id").asText()).json();
        String conversation = file.at("/questions/0/conversation").asText();
        assertThat(miso.get("/api/v1/staff/conversations/" + conversation).text())
                .contains("분갈이");
        assertThat(file.at("/questions/0/reason").asText()).isEqualTo("unknown");
    }

    @Test
    void secondUnknownQuestionInARowShouldBeHandedOverAndKept() {
        Client chat = hub.client().inChat();
        chat.say("반려식물 분갈이 해 주시나요?");
        chat.say("드론 수리도 하시나요?");

        assertThat(group("드론").at("/counts/handedOver").asInt()).isEqualTo(1);
    }

    @Test
    void answerVotedDownShouldBeKept() {
        Client chat = hub.client().inChat();
        JsonNode answer = chat.say("주차할 수 있나요?").json().at("/messages/0");
        assertThat(answer.path("sources")).isNotEmpty();

        chat.post(
                "/api/v1/chat/feedback",
                Json.object().put("seq", answer.path("seq").asLong()).put("helpful", false));

        JsonNode group = group("주차");
        assertThat(group.at("/counts/unhelpful").asInt()).isEqualTo(1);
        JsonNode near =
                miso.get(BASE + "/misses/" + group.path("id").asText()).json().at("/questions/0/passages/0");
        assertThat(near.path("article").asText()).isEqualTo("parking");
        assertThat(near.path("text").asText()).contains("두 시간");
    }

    @Test
    void questionWhoseAnswerDidNotDoShouldBeKeptWhenAPersonIsAskedForNext() {
        Client chat = hub.client().inChat();
        assertThat(chat.say("주차할 수 있나요?").json().at("/messages/0/sources")).isNotEmpty();

        chat.say("상담원 연결해 주세요");

        assertThat(group("주차").at("/counts/handedOver").asInt()).isEqualTo(1);
    }

    @Test
    void questionAddedToAnArticleShouldBecomeAVariantAndAGoldenQuestion() {
        Client chat = hub.client().inChat();
        chat.say("오토바이 세울 곳이 마땅한가요?");
        String id = group("오토바이").path("id").asText();

        ObjectNode into = Json.object().put("slug", "parking").put("locale", "ko");
        into.putArray("facts").add("두 시간");
        JsonNode article =
                harin.post(BASE + "/misses/" + id + "/add", into).json().path("article");

        assertThat(article.path("state").asText()).isEqualTo("draft");
        assertThat(article.at("/variants/0").asText()).contains("오토바이");
        assertThat(article.at("/golden/0/facts/0").asText()).isEqualTo("두 시간");
        assertThat(miso.get(BASE + "/misses").json().path("groups")).isEmpty();
        assertThat(miso.get(BASE + "/misses?state=settled")
                        .json()
                        .at("/groups/0/settled/by")
                        .asText())
                .isEqualTo("하린");
        miso.post(BASE + "/articles/ko/parking/publish", Json.object().put("version", 2));
        assertThat(hub.client().inChat().say("오토바이 세울 곳이 마땅한가요?").text()).contains("두 시간");
    }

    @Test
    void newArticleShouldSettleTheQuestionsItAnswers() {
        hub.client().inChat().say("반려식물 분갈이 해 주시나요?");
        String id = group("분갈이").path("id").asText();

        ObjectNode article = Json.object()
                .put("title", "반려식물 분갈이 해 주시나요?")
                .put("body", "분갈이는 하지 않아요.")
                .put("basedOn", 0)
                .put("answers", id);
        assertThat(miso.put(BASE + "/articles/ko/repotting", article).status()).isEqualTo(200);

        assertThat(miso.get(BASE + "/misses").json().path("groups")).isEmpty();
        assertThat(miso.post(BASE + "/misses/" + id + "/reopen", "{}")
                        .json()
                        .at("/group/settled")
                        .isMissingNode())
                .isTrue();
        miso.post(BASE + "/misses/" + id + "/settle", Json.object().put("note", "무시"));
        assertThat(miso.get(BASE + "/misses").json().path("groups")).isEmpty();
    }

    @Test
    void whatIsNotThereShouldBeSaid() {
        assertThat(miso.get(BASE + "/misses/nonsense").status()).isEqualTo(404);
        assertThat(miso.get(BASE + "/misses?state=nonsense").status()).isEqualTo(400);
        hub.client().inChat().say("반려식물 분갈이 해 주시나요?");
        String id = group("분갈이").path("id").asText();
        assertThat(miso.post(BASE + "/misses/" + id + "/add", Json.object().put("slug", "unknown"))
                        .json()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/slug");
        assertThat(hub.client().get(BASE + "/misses").status()).isEqualTo(401);
    }

    private JsonNode group(String words) {
        JsonNode groups = miso.get(BASE + "/misses").json().path("groups");
        for (JsonNode group : groups) {
            if (group.path("question").asText().contains(words)) {
                return group;
            }
        }
        throw new AssertionError("no group about " + words + " in " + groups);
    }
}
