package dev.ieum.record.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class TextsTest {

    @Test
    void wordsShouldStayAsTheyAre() {
        assertThat(Texts.clean("향수 만들기, 2명이요!\n토요일 👨‍👩‍👧 ❤️")).isEqualTo("향수 만들기, 2명이요!\n토요일 👨‍👩‍👧 ❤️");
    }

    @Test
    void decomposedHangulShouldBeComposed() {
        assertThat(Texts.clean("\u1112\u1163\u11BC\u1109\u116E")).isEqualTo("향수");
    }

    @Test
    void whatOnlyDeceivesShouldGo() {
        assertThat(Texts.clean("a\u0000b\u202Ec\u200Bd\uFEFFe\u2066f\uD800g\u0007"))
                .isEqualTo("abcdefg");
    }

    @Test
    void emptyLinesShouldNotPileUp() {
        assertThat(Texts.clean("  하나\r\n\r\n\r\n\r\n둘 \r")).isEqualTo("하나\n\n둘");
    }

    @Test
    void nothingShouldStayNothing() {
        assertThat(Texts.clean(" \u200B\n\t ")).isEmpty();
    }
}
