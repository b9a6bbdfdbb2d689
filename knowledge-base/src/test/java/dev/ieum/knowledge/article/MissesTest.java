package dev.ieum.knowledge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.Citation;
import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.PassageRef;
import dev.ieum.knowledge.article.Miss.Reason;
import dev.ieum.storage.Ids;
import dev.ieum.storage.testing.MovableClock;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class MissesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

    private final MovableClock clock = new MovableClock(NOON);
    private final Misses misses;

    MissesTest(TestDatabase databases) {
        misses = new Misses(databases.fresh(Articles.MIGRATIONS), clock, Ids.timeOrdered(Clock.systemUTC()));
    }

    @Test
    void questionsThatAskAlikeShouldBeOneGroupWithCounts() {
        ask("포인트 유효기간이 어떻게 되나요?", Reason.UNKNOWN);
        ask("포인트 유효 기간 알려주세요", Reason.UNHELPFUL);
        ask("포인트유효기간이 어떻게되나요", Reason.HANDED_OVER);
        ask("해외에서도 결제되나요?", Reason.UNKNOWN);

        List<MissGroup> groups = misses.list(10);

        assertThat(groups).extracting(MissGroup::question).containsExactly("포인트 유효기간이 어떻게 되나요?", "해외에서도 결제되나요?");
        assertThat(groups.getFirst().counts()).isEqualTo(new MissGroup.Counts(1, 1, 1));
        assertThat(misses.questions(groups.getFirst().id())).hasSize(3);
    }

    @Test
    void topPassagesShouldBeKept() {
        PassageRef ref = new PassageRef("points", 3, 0, 10);
        Citation citation = new Citation(ref, "ko", "적립 안내", "", Optional.empty(), NOON);
        misses.record(new Miss(
                "포인트 소멸돼요?", "ko", Reason.UNKNOWN, List.of(new Finding(citation, "적립은 1%입니다.", "적립은 1%", 0.31))));

        MissedQuestion question =
                misses.questions(misses.list(1).getFirst().id()).getFirst();

        assertThat(question.passages()).containsExactly(new MissedQuestion.Near(ref, "적립 안내", 0.31));
    }

    @Test
    void placeWhereItWasAskedShouldBeKeptAndASettledGroupCanBeReopened() {
        misses.record(new Miss("포인트 소멸돼요?", "ko", Reason.HANDED_OVER, List.of(), "c-17"));
        MissGroup group = misses.list(1).getFirst();

        misses.settle(group.id(), "미소", "포인트 글");
        assertThat(misses.find(group.id()).orElseThrow().settled()).isNotNull();
        misses.reopen(group.id());

        assertThat(misses.list(1))
                .singleElement()
                .satisfies(open -> assertThat(open.settled()).isNull());
        assertThat(misses.questions(group.id()).getFirst().askedIn()).isEqualTo("c-17");
    }

    @Test
    void personalDataShouldBeMaskedBeforeStoring() {
        ask("010-5550-1001 김서연인데 O-1001 언제 와요?", Reason.HANDED_OVER);

        assertThat(misses.list(1).getFirst().question()).isEqualTo("[전화번호] 김서연인데 [주문번호] 언제 와요?");
    }

    @Test
    void aSettledGroupShouldReturnWhenItIsAskedAgain() {
        ask("포인트 유효기간이 어떻게 되나요?", Reason.UNKNOWN);
        misses.settle(misses.list(1).getFirst().id(), "미소", "적립 안내에 적음");

        assertThat(misses.list(10)).isEmpty();
        assertThat(misses.listSettled(10).getFirst().settled())
                .isEqualTo(new MissGroup.Settled("미소", NOON, "적립 안내에 적음"));
        ask("포인트 유효기간이 어떻게 되나요", Reason.UNKNOWN);
        assertThat(misses.list(10)).hasSize(1);
    }

    @Test
    void localesShouldBeKeptApartAndMostAskedComeFirst() {
        misses.record(new Miss("Do you ship abroad?", "en", Reason.UNKNOWN, List.of()));
        IntStream.range(0, 60)
                .forEach(_ -> misses.record(new Miss("Is there parking?", "en", Reason.UNKNOWN, List.of())));
        ask("Is there parking?", Reason.UNKNOWN);

        assertThat(misses.list(10)).extracting(group -> group.counts().all()).containsExactly(60, 1, 1);
        assertThat(misses.questions(misses.list(1).getFirst().id())).hasSize(Misses.MAX_KEPT);
    }

    @Test
    void emptyAndEndlessQuestionsShouldBeHarmless() {
        ask("???", Reason.UNKNOWN);
        ask("🙂🙂🙂", Reason.UNKNOWN);
        ask(" ", Reason.UNKNOWN);
        ask("환불 ".repeat(5_000), Reason.UNKNOWN);

        assertThat(misses.list(10)).hasSize(1);
        assertThat(misses.list(10).getFirst().question()).hasSizeLessThanOrEqualTo(Misses.MAX_CHARACTERS);
    }

    @Test
    void oldQuestionsShouldBeDestroyed() {
        ask("하나 둘 셋", Reason.UNKNOWN);
        clock.set(NOON.plus(Duration.ofDays(200)));
        ask("넷 다섯 여섯", Reason.UNKNOWN);

        assertThat(misses.deleteBefore(NOON.plus(Duration.ofDays(100)))).isEqualTo(1);
        assertThat(misses.list(10)).extracting(MissGroup::question).containsExactly("넷 다섯 여섯");
    }

    private void ask(String question, Reason reason) {
        misses.record(new Miss(question, "ko", reason, List.of()));
    }
}
