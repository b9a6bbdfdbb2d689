package dev.ieum.bot.understanding;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// All rules of both languages in order, joined with the shop's names.
public final class Parsers {

    private static final Rulebook MOMENTS = new Rulebook(Stream.of(
                    Signs.RULES,
                    KoreanDates.RULES,
                    KoreanTimes.RULES,
                    EnglishDates.RULES,
                    EnglishTimes.RULES,
                    People.RULES,
                    Ages.RULES)
            .flatMap(List::stream)
            .toList());

    private Parsers() {}

    /// Every value in the text, in its order. Names may overlap other mentions, others do not overlap.
    ///
    /// @param now the moment and zone that words such as "tomorrow" count from
    public static List<Mention> read(String text, Vocabulary vocabulary, LocalDateTime now) {
        List<Mention> found = new ArrayList<>(Ranges.join(MOMENTS.find(text, now), text));
        found.addAll(vocabulary.mentions(text));
        found.sort(Comparator.comparingInt(Mention::start));
        return found;
    }
}
