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
                "shipping to Jeju",
                ""
            })
    void plainWordsShouldStayAsTheyAre(String text) {
        assertThat(ChatSpelling.plain(text)).isEqualTo(text);
    }
}
