package dev.ieum.bot.understanding;

import static dev.ieum.bot.understanding.Rule.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;

/// Days as written in English.
final class EnglishDates {

    private static final String B = "(?<![a-z\\d])";
    private static final String E = "(?![a-z\\d])";
    private static final String WEEKDAY =
            "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String NTH =
            "(\\d{1,2}(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
                    + "|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
                    + "|twenty[\\s-](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[\\s-]first)";
    private static final String LEADING_WEEKDAY = "(?:" + WEEKDAY + ",?\\s+(?:the\\s+)?)?";
    private static final String YEAR = "(?:,?\\s*(\\d{4}))?";
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> NTHS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");

    static final List<Rule> RULES = List.of(
            rule(
                    B + LEADING_WEEKDAY + MONTH + "\\s+(?:the\\s+)?" + NTH + E + YEAR,
                    (m, now) -> date(m.group(2), m.group(3), m.group(4), now)),
            rule(
                    B + LEADING_WEEKDAY + "(?:the\\s+)?" + NTH + "\\s+(?:day\\s+)?(?:of\\s+)?" + MONTH + E + YEAR,
                    (m, now) -> date(m.group(3), m.group(2), m.group(4), now)),
            rule(
                    B + "(?:on\\s+)?(?:" + WEEKDAY + "\\s+)?the\\s+(\\d{1,2})(?:st|nd|rd|th)" + E,
                    (m, now) -> Days.findDayOfMonth(Integer.parseInt(m.group(2)), now)),
            rule(
                    B + "(?:" + WEEKDAY + "\\s+)?(\\d{1,2})(?:st|nd|rd|th)" + E
                            + "(?!\\s+(?:birthday|anniversary|floor|time|street|st|ave|class))",
                    (m, now) -> Days.findDayOfMonth(Integer.parseInt(m.group(2)), now)),
            rule(
                    B
                            + "(today|tonight|tomorrow|tmr|tmrw|the\\s+day\\s+after\\s+tomorrow|day\\s+after\\s+tomorrow|yesterday|the\\s+day\\s+before\\s+yesterday)"
                            + E,
                    EnglishDates::fromToday),
            rule(
                    B + "(this|next|last|coming|upcoming|following)\\s+(?:coming\\s+)?" + WEEKDAY + E,
                    EnglishDates::whichWeekday),
            rule(
                    B + WEEKDAY + "\\s+(?:of\\s+)?(next|this)\\s+week" + E,
                    (m, now) -> weekdayOfWeek(m.group(1), m.group(2), now)),
            rule(
                    B + "(this|next|last)\\s+week\\s+(?:on\\s+)?" + WEEKDAY + E,
                    (m, now) -> weekdayOfWeek(m.group(2), m.group(1), now)),
            rule(
                    B + "(?:on\\s+)?"
                            + "(monday|mon|tuesday|tues|tue|wednesday|wed|thursday|thurs|thur|thu|friday|fri|saturday|sunday)s?"
                            + E,
                    (m, now) -> comingWeekday(m.group(1), now)),
            rule(B + "(?:on\\s+|this\\s+|,\\s*)(sat|sun)" + E, (m, now) -> comingWeekday(m.group(1), now)),
            rule(B + "(this|next|last|the|coming)?\\s*weekend" + E, (m, now) -> Days.weekend(which(m.group(1)), now)),
            rule(B + "(this|next|last)\\s+week" + E, (m, now) -> Days.week(which(m.group(1)), now)),
            rule(
                    B + "(this|next|last)\\s+month" + E,
                    (m, now) -> Days.month(YearMonth.from(now).plusMonths(which(m.group(1))), "")),
            rule(
                    B + "in\\s+(january|february|march|april|may|june|july|august|september|october|november|december)"
                            + E + "(?!\\s+\\d)",
                    (m, now) -> Days.month(Days.comingMonth(month(m.group(1)), now), "")),
            rule(
                    B + "(?:in\\s+)?(\\d{1,3}|a|an|" + Numbers.ENGLISH
                            + ")\\s+(day|week|month)s?(?:'\\s+time|\\s+time|\\s+from\\s+(?:now|today)|\\s+later)" + E,
                    EnglishDates::later),
            rule(B + "in\\s+(\\d{1,3}|a|an|" + Numbers.ENGLISH + ")\\s+(day|week|month)s?" + E, EnglishDates::later),
            rule(
                    B + "(?:a\\s+week\\s+)(from\\s+)?(today|tomorrow)" + E,
                    (m, now) -> Days.day(Days.today(now).plusDays(m.group(2).equalsIgnoreCase("today") ? 7 : 8))));

    private EnglishDates() {}

    private static Optional<Value.Days> date(String month, String nth, String year, LocalDateTime now) {
        int day = nth(nth);
        return year == null
                ? Days.findComing(month(month), day, now)
                : Days.findDate(Integer.parseInt(year), month(month), day);
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) + 1;
    }

    private static DayOfWeek weekday(String name) {
        return DayOfWeek.of(WEEKDAYS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) + 1);
    }

    private static int nth(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace('-', ' ');
        if (Character.isDigit(plain.charAt(0))) {
            return Integer.parseInt(plain.replaceAll("\\D", ""));
        }
        if (plain.equals("thirtieth")) {
            return 30;
        }
        int space = plain.indexOf(' ');
        int tens = plain.startsWith("thirty") ? 30 : 20;
        return space < 0 ? NTHS.indexOf(plain) + 1 : tens + NTHS.indexOf(plain.substring(space + 1)) + 1;
    }

    private static Optional<Value.Days> fromToday(MatchResult m, LocalDateTime now) {
        LocalDate today = Days.today(now);
        String word = m.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return Days.day(
                switch (word) {
                    case "today", "tonight" -> today;
                    case "tomorrow", "tmr", "tmrw" -> today.plusDays(1);
                    case "yesterday" -> today.minusDays(1);
                    case "the day before yesterday" -> today.minusDays(2);
                    default -> today.plusDays(2);
                });
    }

    private static Optional<Value.Days> whichWeekday(MatchResult m, LocalDateTime now) {
        DayOfWeek day = weekday(m.group(2));
        return Days.day(
                switch (m.group(1).toLowerCase(Locale.ROOT)) {
                    case "next", "following" -> Days.ofWeek(1, day, now);
                    case "last" -> Days.coming(day, now).minusWeeks(1);
                    default -> Days.coming(day, now);
                });
    }

    private static Optional<Value.Days> weekdayOfWeek(String day, String week, LocalDateTime now) {
        return Days.day(Days.ofWeek(which(week), weekday(day), now));
    }

    private static Optional<Value.Days> comingWeekday(String name, LocalDateTime now) {
        LocalDate coming = Days.coming(weekday(name), now);
        return Optional.of(new Value.Days(coming, coming, Grain.DAY, false));
    }

    private static int which(@org.jspecify.annotations.Nullable String word) {
        return word == null
                ? 0
                : switch (word.toLowerCase(Locale.ROOT)) {
                    case "next" -> 1;
                    case "last" -> -1;
                    default -> 0;
                };
    }

    private static Optional<Value.Days> later(MatchResult m, LocalDateTime now) {
        LocalDate today = Days.today(now);
        String amount = m.group(1).toLowerCase(Locale.ROOT);
        int n = amount.startsWith("a") ? 1 : Numbers.findInt(amount).orElse(0);
        return Days.day(
                switch (m.group(2).toLowerCase(Locale.ROOT)) {
                    case "day" -> today.plusDays(n);
                    case "week" -> today.plusWeeks(n);
                    default -> today.plusMonths(n);
                });
    }
}
