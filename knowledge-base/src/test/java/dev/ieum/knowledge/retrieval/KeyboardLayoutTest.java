package dev.ieum.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardLayoutTest {
    @ParameterizedTest
    @CsvSource({"ghksqnf,환불", "wnckql,주차비", "qothdql,배송비", "rPtks,계산", "dhlrnr,외국", "ekfr,닭", "ekfrdl,닭이"})
    void keystrokesShouldBecomeHangulAndBack(String keys, String hangul) {
        assertThat(KeyboardLayout.toHangul(keys)).isEqualTo(hangul);
        assertThat(KeyboardLayout.toLatin(hangul)).isEqualTo(keys);
    }

    @ParameterizedTest
    @CsvSource({"hello", "shipping", "abc1", "A-1"})
    void wordsThatLeaveAStrokeOverShouldBeNoHangul(String keys) {
        assertThat(KeyboardLayout.toHangul(keys)).isEmpty();
    }
}
