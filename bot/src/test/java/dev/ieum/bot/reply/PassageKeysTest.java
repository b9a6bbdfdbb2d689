package dev.ieum.bot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.bot.understanding.Term;
import dev.ieum.bot.understanding.TermKind;
import dev.ieum.bot.understanding.Vocabulary;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageKeysTest {

    private static final LocalDateTime SUNDAY = LocalDateTime.parse("2026-11-22T12:00:00");
    private static final Vocabulary NAMES =
            new Vocabulary(List.of(new Term(TermKind.COURSE, "PERFUME", "향수 만들기", "Perfume making", List.of())));

    private final PassageKeys keys = new PassageKeys();

    @Test
    void rememberedPassageShouldStateWhatItStatesWhenItIsRead() {
        for (String text :
                List.of("향수 만들기는 2시간이고 59,000원입니다. 10% 할인도 있어요.", "매주 월요일은 쉽니다.", "예약은 하루 전까지 바꿀 수 있습니다.", "")) {
            var first = keys.of(text, NAMES, SUNDAY);
            var again = keys.of(text, NAMES, SUNDAY.plusDays(3).plusHours(2));

            assertThat(again)
                    .as(text)
                    .isEqualTo(PassageKeys.read(
                            text, new Statements(NAMES, SUNDAY.plusDays(3).plusHours(2))));
            assertThat(first).as(text).isEqualTo(PassageKeys.read(text, new Statements(NAMES, SUNDAY)));
        }
    }

    @Test
    void passageThatSpeaksOfTomorrowShouldBeReadEachDay() {
        String text = "내일 오후 3시에 문을 엽니다.";

        var today = keys.of(text, NAMES, SUNDAY);
        var nextDay = keys.of(text, NAMES, SUNDAY.plusDays(1));

        assertThat(nextDay)
                .isNotEqualTo(today)
                .isEqualTo(PassageKeys.read(text, new Statements(NAMES, SUNDAY.plusDays(1))));
    }

    @Test
    void newNamesShouldBeSeenInOldPassages() {
        String text = "향수 만들기와 캔들 만들기가 있습니다.";
        Vocabulary more = new Vocabulary(List.of(
                new Term(TermKind.COURSE, "PERFUME", "향수 만들기", "Perfume making", List.of()),
                new Term(TermKind.COURSE, "CANDLE", "캔들 만들기", "Candle making", List.of())));

        var before = keys.of(text, NAMES, SUNDAY);

        assertThat(keys.of(text, more, SUNDAY)).isNotEqualTo(before).containsAll(before);
    }
}
