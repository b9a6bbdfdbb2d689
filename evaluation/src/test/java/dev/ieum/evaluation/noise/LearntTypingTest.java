package dev.ieum.evaluation.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ieum.evaluation.noise.Errors.Slipped;
import dev.ieum.evaluation.noise.LearntTyping.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearntTypingTest {

    @Test
    void errorsShouldBeFoundWhereTheyAre() {
        assertThat(Errors.between("매월 말에 내요", "매월말에 네요")).containsExactly(new Slipped(" ", ""), new Slipped("내", "네"));
        assertThat(Errors.between("같다", "같다")).isEmpty();
        assertThat(Errors.between("", "ㅋ")).containsExactly(new Slipped("", "ㅋ"));
    }

    @Test
    void anErrorShouldBeMadeAgainWhereItFits() {
        LearntTyping typing = LearntTyping.from(List.of(new Pair("뭐 먹어요", "머 먹어요")));

        assertThat(typing.apply("오늘 뭐 하세요?", 7)).isEqualTo("오늘 머 하세요?");
    }

    @Test
    void anErrorThatFitsNowhereShouldBeMadeInItsWay() {
        LearntTyping typing = LearntTyping.from(List.of(new Pair("내", "네")));

        assertThat(typing.apply("배송", 7)).isEqualTo("베송");
    }

    @Test
    void asManyErrorsShouldBeMadeAsPeopleMade() {
        LearntTyping typing = LearntTyping.from(List.of(new Pair("가 나 다", "가나다")));

        assertThat(typing.apply("이번 주 토요일 오후", 7)).hasSize("이번 주 토요일 오후".length() - 2);
    }

    @Test
    void theSameSeedShouldTypeTheSameAndFactsShouldStay() {
        LearntTyping typing = LearntTyping.from(List.of(
                new Pair("뭐 해", "머 해"), new Pair("안 가", "안가"), new Pair("돼요", "되요"), new Pair("3시에 가요", "4시에 가요")));

        String typed = typing.apply("O-1001 주문은 3시에 뭐로 돼요?", 11);

        assertThat(typed).isEqualTo(typing.apply("O-1001 주문은 3시에 뭐로 돼요?", 11)).contains("O-1001", "3시");
        assertThat(typing.kinds()).containsEntry("space lost", 1L).containsEntry("letter within a syllable", 2L);
    }

    @Test
    void whatFitsNowhereAtAllShouldLeaveTheTextAlone() {
        LearntTyping typing = LearntTyping.from(List.of(new Pair("내", "네")));

        assertThat(typing.apply("ABC 123", 7)).isEqualTo("ABC 123");
        assertThat(typing.apply("", 7)).isEmpty();
    }

    @Test
    void pairsWithoutAnErrorShouldBeRefused() {
        assertThatThrownBy(() -> LearntTyping.from(List.of(new Pair("같다", "같다"))))
                .hasMessageContaining("no error");
    }
}
