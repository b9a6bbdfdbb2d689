package dev.ieum.record.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.record.identity.Address;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
@OnEveryDatabase
class ConversationsTest extends ThreadFixture {

    ConversationsTest(TestDatabase databases) {
        super(databases);
    }

    @Test
    void aMessageShouldBecomeATurnAndTheTurnAReply() {
        Receipt receipt = receive(WEB, "1", "주차 되나요?");

        assertThat(conversations.pending(10)).containsExactly(receipt.conversation());
        Turn turn = conversations.admit(receipt.conversation()).orElseThrow();
        assertThat(turn.utterance().text()).isEqualTo("주차 되나요?");
        assertThat(conversations.workedUpTo(receipt.conversation(), receipt.seq()))
                .isFalse();

        Conclusion conclusion = conversations.conclude(turn, answer("네."));

        assertThat(conclusion).isInstanceOf(Conclusion.Spoken.class);
        assertThat(texts(receipt.conversation())).containsExactly("AI가 먼저 답해요.", "주차 되나요?", "네.");
        assertThat(conversations.workedUpTo(receipt.conversation(), receipt.seq()))
                .isTrue();
        assertThat(conversations.pending(10)).isEmpty();
        assertThat(conversations.admit(receipt.conversation())).isEmpty();
    }

    @Test
    void theSameMessageFiveTimesAtOnceShouldBeOneMessage() throws Exception {
        List<Receipt> receipts = atOnce(5, () -> receive(WEB, "same", "안녕하세요"));

        assertThat(receipts)
                .extracting(Receipt::seq)
                .containsOnly(receipts.getFirst().seq());
        assertThat(receipts).filteredOn(receipt -> !receipt.duplicate()).hasSize(1);
        assertThat(texts(receipts.getFirst().conversation())).containsExactly("AI가 먼저 답해요.", "안녕하세요");
    }

    @Test
    void theSameKeyOfAnotherCustomerShouldBeAnotherMessage() {
        Receipt mine = receive(WEB, "same", "내 말");
        Receipt theirs = receive(new Address("web", "main", "b"), "same", "남의 말");

        assertThat(theirs.duplicate()).isFalse();
        assertThat(theirs.conversation()).isNotEqualTo(mine.conversation());
    }

    @Test
    void oneConversationShouldBeWorkedByOneWorkerAtATime() throws Exception {
        ConversationId id = receive(WEB, "1", "하나").conversation();
        receive(WEB, "2", "둘");

        List<Optional<Turn>> turns = atOnce(8, () -> conversations.admit(id));

        assertThat(turns).filteredOn(Optional::isPresent).hasSize(1);
        Turn first = turns.stream().flatMap(Optional::stream).findFirst().orElseThrow();
        assertThat(first.utterance().text()).isEqualTo("하나");
        conversations.conclude(first, answer("1"));
        assertThat(conversations.admit(id).orElseThrow().utterance().text()).isEqualTo("둘");
    }

    @Test
    void aTurnShouldComeAgainAfterACrashAndConcludeOnce() {
        ConversationId id = receive(WEB, "1", "질문").conversation();
        Turn lost = conversations.admit(id).orElseThrow();

        clock.advance(Duration.ofMinutes(2));
        Turn again = conversations.admit(id).orElseThrow();

        assertThat(again.id()).isEqualTo(lost.id());
        assertThat(conversations.attempts(again)).isEqualTo(2);
        conversations.conclude(again, answer("답"));
        Conclusion repeated = conversations.conclude(lost, answer("다른 답"));
        assertThat(repeated).isInstanceOf(Conclusion.Spoken.class);
        assertThat(texts(id)).containsExactly("AI가 먼저 답해요.", "질문", "답");
    }

    @Test
    void answersShouldWaitInOrderForAChannelThatCanOnlyAnswer() {
        ConversationId id = receive(KAKAO, "1", "하나").conversation();
        conversations.conclude(conversations.admit(id).orElseThrow(), answer("답 하나"));
        conversations.floors().take(id, move(MISO));
        conversations.floors().say(id, MISO, "k", "사람의 답");

        List<Outgoing> waiting = conversations.outbox().takeFor(KAKAO, 10, Duration.ofSeconds(10));

        assertThat(waiting)
                .extracting(outgoing -> outgoing.message().said().text())
                .containsExactly("AI가 먼저 답해요.", "답 하나", "미소 님이 이어서", "사람의 답");
        assertThat(conversations.outbox().takeFor(KAKAO, 10, Duration.ofSeconds(10)))
                .isEmpty();
        waiting.forEach(outgoing -> conversations.outbox().settle(outgoing, new Delivery.Delivered(Optional.empty())));
        clock.advance(Duration.ofMinutes(1));
        assertThat(conversations.outbox().takeFor(KAKAO, 10, Duration.ofSeconds(10)))
                .isEmpty();
    }

    @Test
    void aFailedAttemptShouldComeAgainLaterAndKeepTheOrder() {
        ConversationId id = receive(KAKAO, "1", "하나").conversation();
        conversations.conclude(conversations.admit(id).orElseThrow(), answer("답"));
        Outbox outbox = conversations.outbox();

        Outgoing first =
                outbox.lease(Set.of("kakao"), 10, Duration.ofSeconds(10)).getFirst();
        outbox.settle(first, new Delivery.TryLater(Duration.ofSeconds(5), "busy"));
        assertThat(outbox.lease(Set.of("kakao"), 10, Duration.ofSeconds(10))).isEmpty();
        clock.advance(Duration.ofSeconds(6));

        Outgoing again =
                outbox.lease(Set.of("kakao"), 10, Duration.ofSeconds(10)).getFirst();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.attempt()).isEqualTo(2);
        outbox.settle(again, new Delivery.Unknown("timeout"));
        assertThat(outbox.findState(id, again.message().seq())).contains("UNKNOWN");
        assertThat(outbox.lease(Set.of("kakao"), 10, Duration.ofSeconds(10)))
                .extracting(outgoing -> outgoing.message().said().text())
                .containsExactly("답");
    }

    @Test
    void aProvenCustomerShouldGoOnInTheirThreadOnAnotherChannel() {
        Address web = new Address("web", "main", "known-u1");
        Address kakao = new Address("kakao", "main", "known-u1");
        ConversationId id = receive(web, "1", "웹에서").conversation();

        Receipt there = receive(kakao, "1", "카카오에서");

        assertThat(there.conversation()).isEqualTo(id);
        assertThat(conversations.messages(id, 0, 10))
                .extracting(Message::channel)
                .containsExactly("web", "web", "kakao", "kakao");
    }
}
