package dev.ieum.evaluation.suite;

import dev.ieum.bot.understanding.Mention;
import dev.ieum.bot.understanding.Parsers;
import dev.ieum.bot.understanding.Value;
import dev.ieum.bot.understanding.Vocabulary;
import java.time.LocalDateTime;
import java.util.List;

/// The bot's own parsers behind the port, without any names of a shop.
public final class BotValueReader implements ValueReader {

    private final Vocabulary noNames = new Vocabulary(List.of());

    @Override
    public List<Reading> read(String text, LocalDateTime now) {
        return Parsers.read(text, noNames, now).stream()
                .map(BotValueReader::reading)
                .toList();
    }

    private static Reading reading(Mention mention) {
        int start = mention.start();
        int end = mention.end();
        return switch (mention.value()) {
            case Value.Days days -> new DayRead(start, end, days.from());
            case Value.Hours hours -> new TimeRead(start, end, hours.from());
            case Value.Moment moment -> new MomentRead(start, end, moment.at());
            case Value.Length length -> new LengthRead(start, end);
            case Value.Count count ->
                count.people() ? new PeopleRead(start, end, count.number()) : new OtherRead(start, end);
            case Value.Money money -> new OtherRead(start, end);
            case Value.Percent percent -> new OtherRead(start, end);
            case Value.Phone phone -> new OtherRead(start, end);
            case Value.Email email -> new OtherRead(start, end);
            case Value.Url url -> new OtherRead(start, end);
            case Value.RowNumber number -> new OtherRead(start, end);
            case Value.Named named -> new OtherRead(start, end);
        };
    }
}
