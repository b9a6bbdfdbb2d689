package dev.ieum.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChatSpellingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            두명도 되나여?      | 두명도 되나요?
            얼마에여           | 얼마에요
            알려주세욥          | 알려주세요
            강아지도 되여       | 강아지도 돼요
            이거 써도 댐?      | 이거 써도 됨?
            목욜에 열어용       | 목요일에 열어요
            담주 예약          | 다음 주 예약
            낼 가도 ㄱㄴ?      | 내일 가도 가능?
            머 가져가여        | 뭐 가져가요
            맛이 머머 있나여     | 맛이 뭐뭐 있나요
            환불 어케 해여      | 환불 어떻게 해요
            껌 씹어도 괜차나여   | 껌 씹어도 괜찮나요
            자리 잇어요         | 자리 있어요
            예약햇는데 바꿧어요  | 예약했는데 바꿨어요
            주차장업나요        | 주차장없나요
            되나영             | 되나요
            그거 을마에요       | 그거 얼마에요
            이거 얼마임        | 이거 얼마예요
            자리 있냐          | 자리 있나요
            보내주셈           | 보내주세요
            배우고시퍼여        | 배우고 싶어요
            우째 하노          | 어떻게 해요
            """)
    void whatIsTypedToFriendsShouldBeSpeltAsInArticles(String typed, String spelt) {
        assertThat(ChatSpelling.plain(typed)).isEqualTo(spelt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "우쿨렐레 대여",
                "참여 방법",
                "주차 비용",
                "머리 염색",
                "머그컵 용량",
                "첨부 파일",
                "수업 내용",
                "공용 화장실",
                "한여름에도 열어요",
                "스터디 모임 시간",
                "무엇을 뜻하나요",
                "수업 나눔",
                "머라이어 캐리",
                "낼 때 돈을 내요",
                "shipping to Jeju",
                ""
            })
    void plainWordsShouldStayAsTheyAre(String text) {
        assertThat(ChatSpelling.plain(text)).isEqualTo(text);
    }
}
