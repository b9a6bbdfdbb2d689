package dev.ieum.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnswerKindTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MONEY  | 레일바이크 얼마예요            | 2인승은 18,000원이에요.
            MONEY  | how much is the set menu | It is $24 per person.
            SHARE  | 단체는 몇프로 할인돼요         | 열 분부터 15% 싸게 드려요.
            CLOCK  | 몇시까지 여세요              | 밤 9시에 문을 닫아요.
            DAY    | 무슨 요일에 쉬나요            | 매주 화요일에 쉽니다.
            SPAN   | 굽는 데 얼마나 걸려요          | 초벌까지 2주 걸려요.
            PEOPLE | 몇 명까지 들어가요            | 6명까지 앉으실 수 있어요.
            AGE    | 초딩도 되나요               | 8세부터 하실 수 있어요.
            PLACE  | 매장 위치가 어디죠            | 망원역 2번 출구 앞이에요.
            PHONE  | 전번 알려줘요               | 02-555-0199로 걸어 주세요.
            HANDLE | 인스타 아이디요              | @clay.morning이에요.
            MEASURE| 케이크 크기가 어떻게 돼요       | 지름은 15cm예요.
            PIECES | 한 상자에 몇개 들어요          | 12개가 들어 있어요.
            """)
    void sentenceShouldFitTheQuestionItAnswers(AnswerKind kind, String question, String sentence) {
        assertThat(AnswerKind.of(question)).contains(kind);
        assertThat(kind.isIn(sentence)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MONEY  | 성수점은 2층이에요.
            SHARE  | 오후 3시에 시작해요.
            PHONE  | 2019년에 시작했어요.
            MEASURE| 12명이 정원이에요.
            AGE    | 세트는 두 가지예요.
            """)
    void sentenceShouldNotFitWhatItDoesNotTell(AnswerKind kind, String sentence) {
        assertThat(kind.isIn(sentence)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"얼마나 걸려요, MONEY", "몇시간 걸려요, CLOCK", "재미있었어요, MONEY"})
    void questionShouldNotAskForWhatItOnlySoundsLike(String question, AnswerKind kind) {
        assertThat(AnswerKind.of(question)).doesNotContain(kind);
    }
}
