package dev.ieum.bot.understanding;

import static dev.ieum.bot.understanding.Rule.rule;

import dev.ieum.bot.understanding.Value.Half;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/// Times of day, lengths of time and moments counted from now as Koreans write them.
final class KoreanTimes {

    private static final String PART = "(오전|오후|아침|점심|낮|저녁|밤|새벽|am|pm)";
    private static final String HOUR = "(\\d{1,2}|열\\s?한|열\\s?두|열|한|두|세|네|다섯|여섯|일곱|여덟|여덜|아홉|십[일이삼사오육칠팔구]?|이십[일이삼사]?)";
    private static final String AFTER_HOUR = "(?!\\s?간|작|즌|점|적|라도|리즈|민|청|절|도\\s)";
    private static final String MINUTE =
            "(?:\\s?(\\d{1,2}|" + Numbers.SINO + ")\\s?분(\\s?전)?|\\s?(반)(?!찬|응|갑|대|품|려|드|지|납|영|차))?";
    private static final String AMOUNT = "(\\d+(?:\\.\\d+)?|" + Numbers.NATIVE + "|" + Numbers.SINO + ")";
    private static final String UNIT = "(시간|분|초|일|주일|주|개월|달|년)";
    private static final String DAY_WORD = "하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름";
    private static final Map<String, Integer> DAY_WORDS = Map.ofEntries(
            Map.entry("하루", 1),
            Map.entry("이틀", 2),
            Map.entry("사흘", 3),
            Map.entry("나흘", 4),
            Map.entry("닷새", 5),
            Map.entry("엿새", 6),
            Map.entry("이레", 7),
            Map.entry("여드레", 8),
            Map.entry("아흐레", 9),
            Map.entry("열흘", 10),
            Map.entry("보름", 15));
    private static final String LATER = "\\s?(?:이?후(?!기|반|원)|뒤|있다가|있다|지나서|안에|내에|이내에?|안|내)(?![가-힣]*용)";
    private static final String EARLIER = "\\s?(?:이?전)(?!화|체|시|부|달|용|문)";

    static final List<Rule> RULES = List.of(
            rule(
                    "(?<![\\d:])(?:" + PART + "\\s?)?(\\d{1,2}):(\\d{2})(?::\\d{2})?\\s?(am|pm|a|p)?(?![\\d:a-z])",
                    KoreanTimes::clock),
            rule(PART + "\\s?에?\\s?" + HOUR + "\\s?시" + AFTER_HOUR + MINUTE, (m, now) -> hour(m.group(1), m, 2)),
            rule("(?<![가-힣\\d:.])" + HOUR + "\\s?시" + AFTER_HOUR + MINUTE, (m, now) -> hour("", m, 1)),
            rule("(?<=[일날욜에은점관역서])" + HOUR + "\\s?시" + AFTER_HOUR + MINUTE, (m, now) -> hour("", m, 1)),
            rule(
                    "(?<![가-힣])(정오|자정)",
                    (m, now) -> point(
                            m.group(1).equals("정오") ? LocalTime.NOON : LocalTime.MIDNIGHT, Half.SAID, Grain.HOUR)),
            rule("(오전|오후|아침|점심|저녁|새벽)\\s?(?:시간대?|타임|쯤|때)?(?!밥|메뉴|식사|으로\\s?먹)", (m, now) -> part(m.group(1))),
            rule("(?<![가-힣])(낮|밤)\\s?(?:시간대?|타임|쯤|때)?(?=\\s|$|[,.?!]|에|엔|도|이|으로|부터)", (m, now) -> part(m.group(1))),
            rule("(?<=[일날욜늘레제주말])(?<!일밤)(밤|낮)(?=\\s|$|[,.?!]|에|엔)", (m, now) -> part(m.group(1))),
            rule("(?<![가-힣\\d])(?:지금으로?부터\\s?)?" + AMOUNT + "\\s?" + UNIT + LATER, (m, now) -> fromNow(m, 1, now)),
            rule("(?<![가-힣\\d])(?:지금으로?부터\\s?)?" + AMOUNT + "\\s?" + UNIT + EARLIER, (m, now) -> fromNow(m, -1, now)),
            rule("(지난|최근|다음|앞으로|향후)\\s?" + AMOUNT + "\\s?(초|분|시간)(?:간|동안)?(?![가-힣]{2})", KoreanTimes::lately),
            rule(
                    "(지난|최근|다음|앞으로|향후)\\s?" + AMOUNT + "\\s?(일|주일|주|개월|달|년)(?:간|동안)?(?=\\s|$|[,.]|에)",
                    KoreanTimes::runOfDays),
            rule(
                    "(?<![가-힣])(" + DAY_WORD + ")" + LATER,
                    (m, now) -> Days.day(Days.today(now).plusDays(dayWord(m.group(1))))),
            rule(
                    "(?<![가-힣])(" + DAY_WORD + ")" + EARLIER,
                    (m, now) -> Days.day(Days.today(now).minusDays(dayWord(m.group(1))))),
            rule(AMOUNT + "\\s?(주일|주)\\s?(?:뒤|후)\\s?([월화수목금토일])(?:요일|욜)", KoreanTimes::weekdayAfterWeeks),
            rule(
                    "(?<![가-힣\\d.,:])" + AMOUNT + "\\s?시간(?:\\s?(반)(?!찬)|\\s?(\\d{1,2}|" + Numbers.SINO + ")\\s?분)?",
                    KoreanTimes::hours),
            rule(
                    "(?<![가-힣\\d.,:])(\\d+(?:\\.\\d+)?|" + Numbers.SINO
                            + "|서른)\\s?(분|초)(?=\\s|$|[,.!?)~·]|이|동안|간|정도|짜리|씩|당|만|을|은|도|쯤|거리|전|후|뒤|까지|부터|마다|과|안|내|의)(?!이서|이요|\\s?이서)",
                    KoreanTimes::seconds),
            rule(
                    "(?<![가-힣\\d.,:])" + AMOUNT
                            + "\\s?(주일|주|개월|달|년)(?:\\s?(반))?(?=\\s|$|[,.!?)~]|간|동안|정도|짜리|치|안|과|에|마다|이|은|을|의|도)",
                    KoreanTimes::weeks),
            rule(
                    "(?<![가-힣\\d.,:])(\\d+)\\s?일\\s?(?=간|동안|정도|짜리|이내|안|내|보관|전|후|뒤)",
                    (m, now) -> Optional.of(Value.Length.of(Period.ofDays(Integer.parseInt(m.group(1)))))),
            rule(
                    "(?<![가-힣])(" + DAY_WORD + ")(?=\\s|$|간|동안|정도|만|이)",
                    (m, now) -> Optional.of(Value.Length.of(Period.ofDays(dayWord(m.group(1)))))));

    private KoreanTimes() {}

    static Optional<Value> point(LocalTime time, Half half, Grain grain) {
        return Optional.of(new Value.Hours(time, time, half, grain));
    }

    /// Hours of a part of the day.
    static Optional<Value> part(String name) {
        return switch (name) {
            case "새벽" -> span(0, 6);
            case "아침" -> span(4, 12);
            case "오전" -> span(6, 12);
            case "점심" -> span(11, 14);
            case "낮" -> span(11, 17);
            case "오후" -> span(12, 18);
            default -> span(18, 0);
        };
    }

    private static Optional<Value> span(int from, int to) {
        return Optional.of(new Value.Hours(
                LocalTime.of(from, 0),
                to == 0 ? LocalTime.of(23, 59, 59) : LocalTime.of(to, 0),
                Half.SAID,
                Grain.HOUR));
    }

    private static Optional<Value> clock(MatchResult m, LocalDateTime now) {
        String part = m.group(1) != null ? m.group(1) : m.group(4) != null ? m.group(4) : "";
        return onClock(part, Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)), Grain.MINUTE);
    }

    private static Optional<Value> hour(String part, MatchResult m, int at) {
        int hour = Numbers.findInt(m.group(at).replace(" ", "")).orElse(-1);
        boolean half = m.group(at + 3) != null;
        int minute = half
                ? 30
                : m.group(at + 1) == null ? 0 : Numbers.findInt(m.group(at + 1)).orElse(-1);
        Grain grain = half || m.group(at + 1) != null ? Grain.MINUTE : Grain.HOUR;
        if (m.group(at + 2) != null && minute > 0) {
            return onClock(part, hour == 1 ? 12 : hour - 1, 60 - minute, grain);
        }
        return onClock(part, hour, minute, grain);
    }

    /// A time as said with or without a part of the day. Without one, 1 to 7 is taken for the afternoon.
    static Optional<Value> onClock(String part, int hour, int minute, Grain grain) {
        if (hour < 0 || hour > 24 || minute < 0 || minute > 59) {
            return Optional.empty();
        }
        if (hour > 12 || hour == 0) {
            return point(LocalTime.of(hour % 24, minute), Half.SAID, grain);
        }
        return switch (part.toLowerCase(java.util.Locale.ROOT)) {
            case "오전", "새벽", "아침", "am", "a" -> point(LocalTime.of(hour % 12, minute), Half.SAID, grain);
            case "오후", "저녁", "pm", "p" -> point(LocalTime.of(hour % 12 + 12, minute), Half.SAID, grain);
            case "낮", "점심" -> point(LocalTime.of(hour >= 10 ? hour : hour + 12, minute), Half.SAID, grain);
            case "밤" -> point(LocalTime.of(hour == 12 ? 0 : hour < 5 ? hour : hour + 12, minute), Half.SAID, grain);
            default -> point(LocalTime.of(hour < 8 ? hour + 12 : hour, minute), Half.OPEN, grain);
        };
    }

    private static Optional<Value> fromNow(MatchResult m, int sign, LocalDateTime now) {
        return Numbers.findInt(m.group(1)).filter(n -> n < 10_000).map(n -> shift(n * sign, m.group(2), now));
    }

    private static Value shift(int n, String unit, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        return switch (unit) {
            case "초" -> new Value.Moment(now.plusSeconds(n), Grain.SECOND);
            case "분" -> new Value.Moment(now.plusMinutes(n), Grain.MINUTE);
            case "시간" -> new Value.Moment(now.plusHours(n), Grain.MINUTE);
            case "일" -> oneDay(today.plusDays(n));
            case "주", "주일" -> oneDay(today.plusWeeks(n));
            case "달", "개월" -> oneDay(today.plusMonths(n));
            default -> oneDay(today.plusYears(n));
        };
    }

    private static Value oneDay(LocalDate day) {
        return new Value.Days(day, day, Grain.DAY, true);
    }

    private static Optional<Value> lately(MatchResult m, LocalDateTime now) {
        int sign = m.group(1).equals("지난") || m.group(1).equals("최근") ? -1 : 1;
        return Numbers.findInt(m.group(2)).filter(n -> n < 10_000).map(n -> shift(n * sign, m.group(3), now));
    }

    /// 지난 2주, 다음 3달: whole calendar units before or after the present one.
    private static Optional<Value> runOfDays(MatchResult m, LocalDateTime now) {
        boolean past = m.group(1).equals("지난") || m.group(1).equals("최근");
        return Numbers.findInt(m.group(2)).filter(n -> n > 0 && n < 1_000).map(n -> {
            LocalDate start = switch (m.group(3)) {
                case "주", "주일" -> Days.monday(now);
                case "달", "개월" -> now.toLocalDate().withDayOfMonth(1);
                case "년" -> now.toLocalDate().withDayOfYear(1);
                default -> now.toLocalDate();
            };
            int from = past ? -n : 1;
            return new Value.Days(
                    moved(start, from, m.group(3)),
                    moved(start, from + n, m.group(3)).minusDays(1),
                    Grain.SPAN,
                    true);
        });
    }

    private static LocalDate moved(LocalDate start, int n, String unit) {
        return switch (unit) {
            case "주", "주일" -> start.plusWeeks(n);
            case "달", "개월" -> start.plusMonths(n);
            case "년" -> start.plusYears(n);
            default -> start.plusDays(n);
        };
    }

    private static int dayWord(String word) {
        return DAY_WORDS.getOrDefault(word, 1);
    }

    private static Optional<Value.Days> weekdayAfterWeeks(MatchResult m, LocalDateTime now) {
        return Numbers.findInt(m.group(1))
                .flatMap(n -> Days.findWeekday(m.group(3))
                        .flatMap(day -> Days.day(Days.monday(now).plusWeeks(n).plusDays(day.getValue() - 1L))));
    }

    private static Optional<Value> hours(MatchResult m, LocalDateTime now) {
        return Numbers.find(m.group(1)).map(n -> {
            Duration length = Duration.ofSeconds(
                    n.multiply(java.math.BigDecimal.valueOf(3600)).longValue());
            if (m.group(2) != null) {
                length = length.plusMinutes(30);
            } else if (m.group(3) != null) {
                length = length.plusMinutes(Numbers.findInt(m.group(3)).orElse(0));
            }
            return Value.Length.of(length);
        });
    }

    private static Optional<Value> seconds(MatchResult m, LocalDateTime now) {
        return Numbers.find(m.group(1))
                .map(n -> Value.Length.of(
                        Duration.of(n.longValue(), m.group(2).equals("분") ? ChronoUnit.MINUTES : ChronoUnit.SECONDS)));
    }

    private static Optional<Value> weeks(MatchResult m, LocalDateTime now) {
        return Numbers.findInt(m.group(1))
                .filter(n -> n < 1_000)
                .map(n -> Value.Length.of(
                        switch (m.group(2)) {
                            case "주", "주일" -> Period.ofWeeks(n);
                            case "달", "개월" -> Period.ofMonths(n).plusDays(m.group(3) == null ? 0 : 15);
                            default -> Period.ofYears(n).plusMonths(m.group(3) == null ? 0 : 6);
                        }));
    }
}
