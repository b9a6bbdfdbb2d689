package dev.ieum.bot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(new TreeSet<>(Phrases.in("en").keys()))
                .isEqualTo(new TreeSet<>(Phrases.in("ko").keys()));
    }

    @Test
    void bothLanguagesFillTheSameGaps() {
        Pattern gap = Pattern.compile("\\{(\\w+)}");
        for (String key : Phrases.in("ko").keys()) {
            assertThat(new TreeSet<>(gap.matcher(Phrases.in("en").say(key))
                            .results()
                            .map(r -> r.group(1))
                            .toList()))
                    .as(key)
                    .isEqualTo(new TreeSet<>(gap.matcher(Phrases.in("ko").say(key))
                            .results()
                            .map(r -> r.group(1))
                            .toList()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "향수, 향수를",
        "캔들, 캔들을",
        "정규반(4주), 정규반(4주)을",
        "B-2001, B-2001을",
        "B-2002, B-2002를",
        "10ml, 10ml를",
        "100g, 100g을",
        "Book, Book을",
        "Kim, Kim을",
        "2명, 2명을"
    })
    void putsTheObjectParticleAfterAnyWord(String word, String expected) {
        assertThat(Particles.resolve(word + "[을/를]")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"서울, 서울로", "성수점, 성수점으로", "카페, 카페로", "1, 1로", "3, 3으로"})
    void putsTheDirectionParticleAfterAnyWord(String word, String expected) {
        assertThat(Particles.resolve(word + "[으로/로]")).isEqualTo(expected);
    }
}
