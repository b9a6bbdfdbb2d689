package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.channels.Json;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a new channel gets by being one class: the guide in CONTRIBUTING.md, followed with [PagerChannel].
@NullMarked
@OnEveryDatabase
class NewChannelTest {
    private static final String WEBHOOK = "/webhooks/pager/main";
    private final TestHub hub;
    private final Client vendor;

    NewChannelTest(TestDatabase database) {
        hub = TestHub.with(database, new PagerChannel("beep"));
        vendor = hub.client().with(PagerChannel.SECRET_HEADER, "beep");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void firstMessageShouldBeAnsweredBehindTheNoticeAndTheGreeting() {
        JsonNode lines = page("k-1", "주차 되나요?");

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).asText()).contains("AI");
        assertThat(lines.get(2).asText()).isEqualTo("들었어요: 주차 되나요?");
    }

    @Test
    void sameMessageTwiceShouldBeOneAndAnsweredAlike() {
        page("k-1", "안녕하세요");

        JsonNode first = page("k-2", "한 번");

        assertThat(page("k-2", "한 번")).isEqualTo(first);
        assertThat(page("k-3", "두 번").get(0).asText()).isEqualTo("들었어요: 두 번");
    }

    @Test
    void whatStaffSayShouldComeWithTheNextMessage() {
        Client miso = hub.client().asStaff("miso");
        page("k-1", "상담원이요");
        String id = miso.get("/api/v1/staff/conversations?view=waiting")
                .json()
                .at("/conversations/0/id")
                .asText();
        miso.post("/api/v1/staff/conversations/" + id + "/take", "{}");
        miso.post(
                "/api/v1/staff/conversations/" + id + "/messages",
                Json.object().put("text", "미소예요").put("clientMessageId", "s-1"));

        assertThat(page("k-2", "계세요?").toString()).contains("미소 님이", "미소예요");
    }

    @Test
    void whatIsNotGenuineOrNotThereShouldBeTurnedAway() {
        assertThat(hub.client().post(WEBHOOK, "{}").status()).isEqualTo(401);
        assertThat(vendor.post(WEBHOOK, "{}").status()).isEqualTo(400);
        assertThat(vendor.post(WEBHOOK, "nonsense").status()).isEqualTo(400);
        assertThat(vendor.post(WEBHOOK, "x".repeat(20_000)).status()).isEqualTo(413);
        assertThat(vendor.post("/webhooks/pager/other", "{}").status()).isEqualTo(404);
        assertThat(vendor.post("/webhooks/fax/main", "{}").status()).isEqualTo(404);
    }

    @Test
    void emptyAndEndlessWordsShouldBeAnsweredPolitely() {
        assertThat(page("k-1", " ").get(0).asText()).contains("적어 주세요");
        assertThat(page("k-2", "가".repeat(4_001)).get(0).asText()).contains("4,000자");
    }

    private JsonNode page(String id, String text) {
        Client.Answer answer = vendor.post(
                WEBHOOK, Json.object().put("from", "p-7").put("id", id).put("text", text));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("lines");
    }
}
