package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.hub.journey.SeatOffers;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who waits for a seat is told in their own thread when it is theirs, and a yes there books it.
@NullMarked
@OnEveryDatabase
class WaitingListTest {
    private final TestHub hub;

    WaitingListTest(TestDatabase database) {
        hub = TestHub.demo(database);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void seatThatIsFreedShouldBeOfferedToWhoWaitsAndBookedAfterAYes() {
        Client first = hub.client().inChat();
        first.say("이번 주 토요일 오전 11시 성수 향수 한 명 예약할게요");
        assertThat(last(first.say("김한결 010-1234-5678")).path("intent").asText()).isEqualTo("proposal");
        assertThat(last(first.say("네")).path("intent").asText()).isEqualTo("done");
        Client second = hub.client().inChat();
        second.say("이번 주 토요일 오전 11시 성수 향수 대기 신청할게요");
        second.say("한 명이요");
        assertThat(last(second.say("이가을 010-2345-6789")).path("text").asText()).contains("대기 신청할까요");
        assertThat(last(second.say("네")).path("text").asText()).contains("대기 신청됐어요");

        first.say("예약 취소할게요");
        first.say("네");
        sweep();
        sweep();

        JsonNode messages = second.get("/api/v1/chat/messages?after=0").json().path("messages");
        JsonNode offer = messages.get(messages.size() - 1);
        assertThat(offer.path("text").asText()).contains("기다리시던 자리가 났어요", "오전 11시", "55,000원");
        assertThat(offer.at("/cards/0/expiresAt").asText()).startsWith("2026-11-24T14:0");
        assertThat(offer.at("/cards/0/choices/0/action/type").asText()).isEqualTo("confirm");
        assertThat(last(second.say("네")).path("intent").asText()).isEqualTo("done");
        assertThat(last(second.say("내 예약 보여줘")).path("text").asText()).contains("나만의 향수 만들기", "예약 확정");
    }

    private void sweep() {
        new SeatOffers(hub.rooms.record(), hub.rooms.bot()::offer, hub.rooms.clock()).sweep();
    }

    private static JsonNode last(Client.Answer answer) {
        JsonNode messages = answer.json().path("messages");
        return messages.get(messages.size() - 1);
    }
}
