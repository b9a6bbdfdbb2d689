package dev.ieum.knowledge.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @CsvSource({
        "제 번호 010-5550-1001 로 연락 주세요, 제 번호 [전화번호] 로 연락 주세요",
        "01055501001인데요, [전화번호]인데요",
        "010 5550 1001, [전화번호]",
        "０１０－５５５０－１００１, [전화번호]",
        "+82 10-5550-1001, [전화번호]",
        "+82-(0)10-5550-1001, [전화번호]",
        "02-6212-0033 맞나요, [전화번호] 맞나요",
        "02)6212-0033, [전화번호]",
        "070.1234.5678, [전화번호]",
        "1588-1234로 했어요, [전화번호]로 했어요",
        "공일공 오오오공에 일공공일, [전화번호]",
        "(415) 555-2671, [전화번호]",
        "kim.seoyeon+shop@mail.example.com이요, [이메일]이요",
        "900101-2345678, [주민등록번호]",
        "9001012345678, [주민등록번호]",
        "900101-2******, [주민등록번호]",
        "4111-1111-1111-1111, [카드번호]",
        "4111 1111 1111 1111, [카드번호]",
        "O-1001 언제 와요, [주문번호] 언제 와요",
        "주문번호 20261122ABC 취소, 주문번호 [주문번호] 취소",
        "O-20261120-001, [주문번호]",
        "송장 689010012233 조회, 송장 [주문번호] 조회",
        "order number A10293 please, order number [주문번호] please",
        "110-234-567890 계좌로, [번호] 계좌로"
    })
    void whatSaysWhoAskedShouldBeMasked(String text, String expected) {
        assertThat(PersonalData.masked(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5만원짜리 선물권 있나요",
                "1,000,000원 넘으면요?",
                "2026-11-28 오후 2:30 되나요",
                "20261128에 가요",
                "3,500원이에요?",
                "라벤더 10ml 2개",
                "11:00-20:00인가요",
                "4주 과정 280,000원",
                "C-PRO4 수업",
                "성수점 주차 2시간 무료?",
                "P-LAV10 있어요?",
                "2026. 11. 28. 예약",
                "100-200명",
                "13세 이하"
            })
    void pricesDatesAndProductsShouldStay(String text) {
        assertThat(PersonalData.masked(text)).isEqualTo(text);
    }

    @Test
    void longInputShouldBeMaskedQuickly() {
        long started = System.nanoTime();
        PersonalData.masked("0-1".repeat(20_000));
        PersonalData.masked("a".repeat(60_000) + "@");
        PersonalData.masked("주문 ".repeat(20_000));
        PersonalData.masked("일".repeat(60_000));
        assertThat(System.nanoTime() - started).isLessThan(3_000_000_000L);
    }
}
