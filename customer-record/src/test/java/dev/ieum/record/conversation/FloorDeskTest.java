package dev.ieum.record.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ieum.record.identity.Address;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
@OnEveryDatabase
class FloorDeskTest extends ThreadFixture {

    FloorDeskTest(TestDatabase databases) {
        super(databases);
    }

    @Test
    void aReplyFinishedAfterAPersonTookOverShouldBeDropped() {
        ConversationId id = receive(WEB, "1", "질문").conversation();
        Turn turn = conversations.admit(id).orElseThrow();
        conversations.floors().take(id, move(MISO));

        Conclusion conclusion = conversations.conclude(turn, answer("늦은 답"));

        assertThat(conclusion).isInstanceOf(Conclusion.Dropped.class);
        assertThat(texts(id)).doesNotContain("늦은 답");
        assertThat(conversations.pending(10)).isEmpty();
    }

    @Test
    void theFloorShouldPassFromBotToPersonAndBack() {
        ConversationId id = receive(WEB, "1", "사람이요").conversation();
        conversations.conclude(conversations.admit(id).orElseThrow(), handoff());
        assertThat(conversations.floor(id).owner()).isInstanceOf(Floor.Owner.Waiting.class);
        assertThat(conversations
                        .desk()
                        .list(View.WAITING, MISO, Optional.empty(), 10)
                        .rows())
                .hasSize(1);

        receive(WEB, "2", "여보세요?");
        assertThat(conversations.admit(id)).isEmpty();

        assertThat(conversations.floors().take(id, move(MISO))).isInstanceOf(FloorChange.Changed.class);
        assertThat(conversations.floors().take(id, move(HARIN))).isInstanceOf(FloorChange.HeldBy.class);
        assertThat(conversations.floors().say(id, HARIN, "k", "저요")).isInstanceOf(FloorDesk.Speech.NotYours.class);
        conversations.floors().say(id, MISO, "k", "안녕하세요");
        conversations.floors().say(id, MISO, "k", "안녕하세요");
        assertThat(texts(id)).containsOnlyOnce("안녕하세요");
        assertThat(conversations.desk().file(id, MISO).brief()).isPresent();

        conversations.floors().giveBack(id, move(MISO));
        receive(WEB, "3", "고마워요");
        Turn fresh = conversations.admit(id).orElseThrow();
        assertThat(fresh.scene().recent()).isEmpty();
        assertThat(fresh.state()).isEqualTo(DialogueState.fresh());
    }

    @Test
    void aCustomerShouldBeAbleToStopWaiting() {
        ConversationId id = receive(WEB, "1", "사람이요").conversation();
        conversations.conclude(conversations.admit(id).orElseThrow(), handoff());
        Action stop = new Action.Cancel(Action.WAITING);
        conversations.receive(
                new InboundMessage(WEB, "2", "봇과 계속하기", Optional.of(stop), List.of(), clock.instant()),
                "ko",
                List.of());

        Turn turn = conversations.admit(id).orElseThrow();

        assertThat(turn.utterance().action()).contains(stop);
        assertThat(conversations.floor(id).owner()).isInstanceOf(Floor.Owner.Bot.class);
    }

    @Test
    void aStaleEpochShouldBeRefused() {
        ConversationId id = receive(WEB, "1", "질문").conversation();
        long seen = conversations.floor(id).epoch();
        conversations.floors().take(id, move(MISO));

        FloorChange late = conversations
                .floors()
                .giveBack(id, new FloorDesk.Move(MISO, Optional.of(seen), Said.plain("", Purpose.HANDOFF)));

        assertThat(late).isInstanceOf(FloorChange.HeldBy.class);
        assertThatThrownBy(() -> conversations.floor(new ConversationId("none")))
                .isInstanceOf(UnknownConversationException.class);
    }

    @Test
    void aResolvedConversationShouldOpenAgainWithTheBot() {
        ConversationId id = receive(WEB, "1", "질문").conversation();
        conversations.conclude(conversations.admit(id).orElseThrow(), answer("답"));
        conversations.floors().take(id, move(MISO));
        conversations.floors().resolve(id, move(MISO));
        assertThat(conversations.desk().file(id, MISO).row().marks().open()).isFalse();

        receive(WEB, "2", "또 왔어요");

        assertThat(conversations.desk().file(id, MISO).row().marks().open()).isTrue();
        assertThat(conversations.admit(id).orElseThrow().scene().recent()).isEmpty();
    }

    @Test
    void whatStaffAndCustomersRemarkShouldStandBesideTheThread() {
        ConversationId id = receive(WEB, "1", "질문").conversation();
        conversations.conclude(conversations.admit(id).orElseThrow(), answer("답"));

        conversations.desk().note(id, MISO, "n", "확인함");
        conversations.desk().note(id, MISO, "n", "확인함");
        conversations.desk().tag(id, Set.of("주차", "급함"), Set.of("급함"));
        assertThat(conversations.feedback(id, 3, true, "좋아요")).isTrue();
        assertThat(conversations.feedback(id, 2, true, "")).isFalse();
        assertThat(conversations.feedback(id, 99, true, "")).isFalse();
        conversations.rate(id, 5, "");
        assertThat(conversations.desk().file(id, MISO).row().unread()).isEqualTo(1);
        conversations.desk().read(id, MISO, 3);

        ConversationFile file = conversations.desk().file(id, MISO);
        assertThat(file.notes()).extracting(Note::text).containsExactly("확인함");
        assertThat(file.row().marks().tags()).containsExactly("주차");
        assertThat(file.opinions().helpful()).containsEntry(3L, true);
        assertThat(file.opinions().ratings()).extracting(Rating::score).containsExactly(5);
        assertThat(file.row().unread()).isZero();
    }

    @Test
    void pagesShouldShowEveryConversationOnce() {
        for (int i = 0; i < 25; i++) {
            receive(new Address("web", "main", "c" + i), "1", "질문 " + i);
            clock.advance(Duration.ofSeconds(i % 3));
        }
        List<ConversationId> seen = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            ConversationPage page = conversations.desk().list(View.ALL, MISO, next, 10);
            page.rows().forEach(row -> seen.add(row.id()));
            next = page.next();
        } while (next.isPresent());

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }
}
