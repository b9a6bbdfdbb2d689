package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.channels.Json;
import dev.ieum.knowledge.article.MissGroup;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
@OnEveryDatabase
class UnansweredTest {
    private final TestHub hub;

    UnansweredTest(TestDatabase database) {
        hub = TestHub.shared(database);
    }

    @Test
    void votedDownAnswerShouldKeepItsQuestionWithoutPersonalData() {
        Client chat = hub.client().inChat();
        long answer = chat.say("k-1", "드라이플라워 배송은 010-5550-1001 번호로 알려 주나요?")
                .json()
                .at("/messages/0/seq")
                .asLong();

        chat.post("/api/v1/chat/feedback", Json.object().put("seq", answer).put("helpful", false));

        assertThat(kept())
                .filteredOn(group -> group.question().contains("드라이플라워"))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.question()).isEqualTo("드라이플라워 배송은 [전화번호] 번호로 알려 주나요?");
                    assertThat(group.counts().unhelpful()).isEqualTo(1);
                });
    }

    @Test
    void helpfulAnswersAndAskingForAPersonShouldKeepNothing() {
        Client chat = hub.client().inChat();
        long answer =
                chat.say("k-1", "보태니컬 액자도 파나요?").json().at("/messages/0/seq").asLong();

        chat.post("/api/v1/chat/feedback", Json.object().put("seq", answer).put("helpful", true));
        chat.say("k-2", "보태니컬 액자 때문에 상담원 불러 주세요");

        assertThat(kept()).noneMatch(group -> group.question().contains("보태니컬"));
    }

    @Test
    void answerThatIsOnlyNearShouldKeepItsQuestion() {
        hub.client().inChat().say("압화 책갈피 가까운 답 있나요?");

        assertThat(kept())
                .filteredOn(group -> group.question().contains("압화"))
                .singleElement()
                .satisfies(group -> assertThat(group.counts().unknown()).isEqualTo(1));
    }

    private List<MissGroup> kept() {
        return hub.rooms.knowledge().misses().list(100);
    }
}
