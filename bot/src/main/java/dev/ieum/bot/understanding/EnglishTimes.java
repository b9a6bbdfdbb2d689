package dev.ieum.bot.understanding;

import static dev.ieum.bot.understanding.Rule.rule;

import dev.ieum.bot.understanding.Value.Half;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;

/// Times of day and lengths of time as written in English.
final class EnglishTimes {

    private static final String B = "(?<![a-z\\d:./,])";
    private static final String E = "(?![a-z\\d:])";
    private static final String HOUR = "(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private static final String HALF = "\\s*(a\\.?m\\.?|p\\.?m\\.?)";
    private static final String PART = "(?:\\s+in\\s+the\\s+(morning|afternoon|evening)|\\s+at\\s+(night))?";
    private static final String MINUTES = "(\\d{1,2}|five|ten|twenty[\\s-]five|twenty|quarter|half)";

    static final List<Rule> RULES = List.of(
            rule(B + HOUR + "(?:[:.](\\d{2}))?" + HALF + E, (m, now) -> clock(m.group(1), m.group(2), m.group(3))),
            rule(
                    B + "(\\d{1,2})[:](\\d{2})" + PART + E,
                    (m, now) -> clock(m.group(1), m.group(2), part(m.group(3), m.group(4)))),
            rule(
                    B + "(?:at|by|around|from|until|till|about|after|before|@)\\s+" + HOUR
                            + "(?:[:.](\\d{2}))?(?:\\s*o'?clock)?" + PART + E
                            + "(?!\\s*(?:people|persons|guests|adults|women|men|kids|children|of\\s+us|seats|weeks|months|years|dollars|won|%|min|hour|day|week|st\\b|street|[a-z]+\\s+(?:street|road|ave)))",
                    (m, now) -> clock(m.group(1), m.group(2), part(m.group(3), m.group(4)))),
            rule(
                    B + HOUR + "\\s*o'?\\s?clock" + PART + E,
                    (m, now) -> clock(m.group(1), null, part(m.group(2), m.group(3)))),
            rule(
                    B + HOUR + "\\s+in\\s+the\\s+(morning|afternoon|evening)" + E,
                    (m, now) -> clock(m.group(1), null, part(m.group(2), null))),
            rule(
                    B + "(?:a\\s+)?" + MINUTES + "\\s*(past|after|to|till)\\s+" + HOUR + "(?:" + HALF + ")?" + PART + E,
                    EnglishTimes::spoken),
            rule(
                    B + HOUR + "[\\s-](thirty|fifteen|forty[\\s-]five|twenty)" + "(?:" + HALF + ")?" + E,
                    (m, now) -> clock(
                            m.group(1),
                            Numbers.findInt(m.group(2)).map(String::valueOf).orElse("00"),
                            m.group(3))),
            rule(
                    B + "(noon|midday|midnight)" + E,
                    (m, now) -> KoreanTimes.point(
                            m.group(1).equalsIgnoreCase("midnight") ? LocalTime.MIDNIGHT : LocalTime.NOON,
                            Half.SAID,
                            Grain.HOUR)),
            rule(
                    B
                            + "(?:in\\s+the\\s+|this\\s+)?(morning|afternoon|evening|night|lunch\\s?time|dinner\\s?time|tonight)"
                            + E,
                    (m, now) -> partOfDay(m.group(1))),
            rule(
                    B + "in\\s+(\\d+|an?|half\\s+an|" + Numbers.ENGLISH + ")\\s+(hours?|hrs?|minutes?|mins?)" + E,
                    EnglishTimes::later),
            rule(
                    B + "(\\d+(?:\\.\\d+)?|an?|half\\s+an|" + Numbers.ENGLISH
                            + ")[\\s-]?(hours?|hrs?|minutes?|mins?)(?:\\s+and\\s+a\\s+half)?" + E,
                    EnglishTimes::length),
            rule(B + "(\\d+|an?|" + Numbers.ENGLISH + ")[\\s-](days?|weeks?|months?|years?)" + E, EnglishTimes::days));

    private EnglishTimes() {}

    private static String part(
            @org.jspecify.annotations.Nullable String part, @org.jspecify.annotations.Nullable String night) {
        if (part == null) {
            return night == null ? "" : "pm";
        }
        return part.equalsIgnoreCase("morning") ? "am" : "pm";
    }

    private static Optional<Value> clock(
            String hour,
            @org.jspecify.annotations.Nullable String minute,
            @org.jspecify.annotations.Nullable String half) {
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        String part = half == null ? "" : half.replace(".", "");
        return Numbers.findInt(hour)
                .flatMap(h -> KoreanTimes.onClock(part, h, minutes, minute == null ? Grain.HOUR : Grain.MINUTE));
    }

    private static Optional<Value> spoken(MatchResult m, LocalDateTime now) {
        int hour = Numbers.findInt(m.group(3)).orElse(-1);
        int minute = switch (m.group(1).toLowerCase(Locale.ROOT)) {
            case "half" -> 30;
            case "quarter" -> 15;
            default -> Numbers.findInt(m.group(1)).orElse(-1);
        };
        String half =
                m.group(4) == null ? part(m.group(5), m.group(6)) : m.group(4).replace(".", "");
        if (minute <= 0 || minute > 59 || hour < 1 || hour > 12) {
            return Optional.empty();
        }
        boolean before = m.group(2).equalsIgnoreCase("to") || m.group(2).equalsIgnoreCase("till");
        return before
                ? KoreanTimes.onClock(half, hour == 1 ? 12 : hour - 1, 60 - minute, Grain.MINUTE)
                : KoreanTimes.onClock(half, hour, minute, Grain.MINUTE);
    }

    private static Optional<Value> partOfDay(String name) {
        return KoreanTimes.part(
                switch (name.toLowerCase(Locale.ROOT).replace(" ", "")) {
                    case "morning" -> "오전";
                    case "afternoon" -> "오후";
                    case "lunchtime" -> "점심";
                    default -> "저녁";
                });
    }

    private static Optional<Value> length(MatchResult m, LocalDateTime now) {
        String amount = m.group(1).toLowerCase(Locale.ROOT);
        BigDecimal n = amount.startsWith("half")
                ? new BigDecimal("0.5")
                : amount.startsWith("a") ? BigDecimal.ONE : Numbers.find(amount).orElse(BigDecimal.ONE);
        if (m.group().toLowerCase(Locale.ROOT).endsWith("half")) {
            n = n.add(new BigDecimal("0.5"));
        }
        int seconds = m.group(2).toLowerCase(Locale.ROOT).startsWith("h") ? 3600 : 60;
        return Optional.of(Value.Length.of(
                Duration.ofSeconds(n.multiply(BigDecimal.valueOf(seconds)).longValue())));
    }

    private static Optional<Value> later(MatchResult m, LocalDateTime now) {
        return length(m, now).map(found -> new Value.Moment(now.plus(((Value.Length) found).time()), Grain.MINUTE));
    }

    private static Optional<Value> days(MatchResult m, LocalDateTime now) {
        String amount = m.group(1).toLowerCase(Locale.ROOT);
        return (amount.equals("a") || amount.equals("an") ? Optional.of(1) : Numbers.findInt(amount))
                .map(n -> Value.Length.of(
                        switch (m.group(2).toLowerCase(Locale.ROOT).charAt(0)) {
                            case 'd' -> Period.ofDays(n);
                            case 'w' -> Period.ofWeeks(n);
                            case 'm' -> Period.ofMonths(n);
                            default -> Period.ofYears(n);
                        }));
    }
}
