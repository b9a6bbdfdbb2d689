package dev.ieum.evaluation.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoiseTest {

    private static final String TEXT = "이번 주 토요일 오후 2시에 향수 만들기를 두 명 예약해 주세요";

    @ParameterizedTest
    @EnumSource(Noise.class)
    void oneSeedShouldGiveOneText(Noise noise) {
        String first = noise.apply(TEXT, 7);

        assertThat(noise.apply(TEXT, 7)).isEqualTo(first).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Noise.class)
    void digitsShouldStay(Noise noise) {
        assertThat(noise.apply(TEXT, 11).replaceAll("\\D", "")).isEqualTo("2");
    }

    @ParameterizedTest
    @EnumSource(Noise.class)
    void aTextWithoutHangulShouldSurvive(Noise noise) {
        assertThat(noise.apply("O-1001?", 3)).contains("O-1001?");
    }

    @Test
    void theUnswitchedKeyboardShouldGiveItsKeys() {
        assertThat(Noise.UNSWITCHED.apply("환불", 0)).isEqualTo("ghksqnf");
    }

    @Test
    void slipsShouldChangeFewSyllables() {
        String slipped = Noise.SLIPS.apply(TEXT, 5);

        long changed = java.util.stream.IntStream.range(0, TEXT.length())
                .filter(i -> TEXT.charAt(i) != slipped.charAt(i))
                .count();
        assertThat(slipped).hasSameSizeAs(TEXT);
        assertThat(changed).isBetween(1L, 3L);
    }

    @Test
    void anUnknownNameShouldBeRefused() {
        assertThat(Noise.named("no-particles")).isEqualTo(Noise.NO_PARTICLES);
        assertThatThrownBy(() -> Noise.named("loud")).isInstanceOf(IllegalArgumentException.class);
    }
}
