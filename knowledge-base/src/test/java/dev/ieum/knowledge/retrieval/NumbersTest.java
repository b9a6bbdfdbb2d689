package dev.ieum.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5만원 | 50000원",
                "50,000원 | 50000원",
                "오만 원 | 50000원",
                "1만 5천원 | 15000원",
                "1.5만원 | 15000원",
                "두시간 | 2시간",
                "한 명 | 1명",
                "스무 살 | 20살",
                "오후 2시 반 | 14시 30분",
                "14:00 | 14시",
                "14:30 | 14시 30분",
                "오전 10시 | 10시",
                "세 달 뒤 | 3개월 뒤",
                "3달 뒤 | 3개월 뒤",
                "10프로 | 10%",
                "이틀 | 2일",
                "two hours | 2 hours"
            })
    void oneSpellingShouldStandForAll(String typed, String normal) {
        assertThat(Numbers.normalise(typed)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"사원 여러분", "병원", "네이버", "한국 시간", "구원", "99:99", "전화 02-6212-0033", "두꺼운 세트"})
    void otherWordsShouldStayAsTheyAre(String text) {
        assertThat(Numbers.normalise(text)).isEqualTo(text);
    }
}
