package dev.ieum.bot.understanding;

import static dev.ieum.bot.understanding.Rule.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/// Days as Koreans write them.
final class KoreanDates {

    private static final String NOT_IN_WORD = "(?<![가-힣\\d])";
    private static final String NUMBER = "(\\d{1,2}|" + Numbers.SINO + ")";
    private static final String WEEKDAY = "([월화수목금토일])(?:요일|욜)";
    /// A weekday's first syllable alone, where what follows shows that it is one.
    private static final String SHORT_WEEKDAY = "([월화수목금토일])(?=\\s|$|[,.!?~)]|에|로|은|도|날|오전|오후|아침|점심|낮|저녁|밤|\\d)";
    private static final String ALSO_WEEKDAY = "(?:\\s?,?\\s?\\(?\\s?([월화수목금토일])(?:요일|욜)\\)?|\\s?\\(([월화수목금토일])\\))?";
    private static final String WHICH = "(이번|이|금|다음\\s?다음|다다음|다담|다음|담|차|지난|저번|저저번|지지난|전|돌아오는|오는)";
    private static final String ORDINAL = "(첫\\s?번?째?|둘째|두\\s?번째|셋째|세\\s?번째|넷째|네\\s?번째|다섯\\s?번?째|마지막)";

    private static final Map<String, Integer> FROM_TODAY = Map.ofEntries(
            Map.entry("오늘", 0),
            Map.entry("금일", 0),
            Map.entry("당일", 0),
            Map.entry("내일", 1),
            Map.entry("낼", 1),
            Map.entry("명일", 1),
            Map.entry("모레", 2),
            Map.entry("내일모레", 2),
            Map.entry("낼모레", 2),
            Map.entry("글피", 3),
            Map.entry("그글피", 4),
            Map.entry("어제", -1),
            Map.entry("그제", -2),
            Map.entry("그저께", -2),
            Map.entry("엊그제", -2),
            Map.entry("엊그저께", -2),
            Map.entry("그끄저께", -3));

    static final List<Rule> RULES = List.of(
            rule(
                    NOT_IN_WORD + "(\\d{4}|\\d{2})\\s?년\\s?" + NUMBER + "\\s?월\\s?" + NUMBER + "\\s?일" + ALSO_WEEKDAY,
                    KoreanDates::full),
            rule(
                    NOT_IN_WORD + "(\\d{4})\\s?[-./]\\s?(\\d{1,2})\\s?[-./]\\s?(\\d{1,2})(?!\\d)" + ALSO_WEEKDAY,
                    KoreanDates::full),
            rule(NOT_IN_WORD + "(\\d{2})[-./](\\d{1,2})[-./](\\d{1,2})(?![\\d-])" + ALSO_WEEKDAY, KoreanDates::full),
            rule(
                    "(올\\s?해|내년|작년|다음\\s?해)\\s?" + NUMBER + "\\s?월\\s?" + NUMBER + "\\s?일" + ALSO_WEEKDAY,
                    KoreanDates::namedYear),
            rule(
                    "(?:이번\\s?|다음\\s?|오는\\s?)?" + NOT_IN_WORD + "(\\d{1,2}|십[일이]?|[일이삼사오유육칠팔구시])\\s?월\\s?" + NUMBER
                            + "\\s?일(?!째|간)" + ALSO_WEEKDAY,
                    KoreanDates::monthDay),
            rule("(?<![\\d./-])(\\d{1,2})\\s?/\\s?(\\d{1,2})(?![\\d/])\\s?" + ALSO_WEEKDAY, KoreanDates::monthDay),
            rule(
                    "(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.?\\s?(?:\\(([월화수목금토일])\\)|([월화수목금토일])요일)",
                    KoreanDates::monthDay),
            rule(WHICH + "\\s?달\\s?" + NUMBER + "\\s?일" + ALSO_WEEKDAY, KoreanDates::dayOfWhichMonth),
            rule(
                    "(?<![가-힣\\d,.:])"
                            + "(\\d{1,2})\\s?일(?!\\s?(?:전|이전|후|뒤|간|동안|이내|내|안에|째|짜리|됐|되었|된|지났|지나|넘|치|차|권|보관|정도|만|이상|이하|부로|남|연속|[가-힣]*걸))"
                            + ALSO_WEEKDAY,
                    (m, now) -> Numbers.findInt(m.group(1)).flatMap(day -> Days.findDayOfMonth(day, now))),
            rule(
                    "(?<![가-힣\\d])(이십[일이삼사오육칠팔구]?|삼십일?|십[일이삼사오육칠팔구]?)일(?=에|부터|까지|로\\s|\\s[월화수목금토일]요일)" + ALSO_WEEKDAY,
                    (m, now) -> Numbers.findInt(m.group(1)).flatMap(day -> Days.findDayOfMonth(day, now))),
            rule(
                    NOT_IN_WORD + "(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4}|\\d{2})(?![\\d-])",
                    (m, now) -> Days.findDate(
                            Days.fullYear(m.group(3)), Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)))),
            rule(
                    NOT_IN_WORD + "(내일\\s?모레|낼\\s?모레|오늘|금일|내일|명일|모레|그글피|글피|어제|그제(?!야|서)|그저께|엊그제|엊그저께|그끄저께)",
                    KoreanDates::fromToday),
            rule("(?<=[가-힣])(내일\\s?모레|오늘|내일|모레|어제)(?=\\s|에|은|$|오전|오후|저녁)", KoreanDates::fromToday),
            rule(NOT_IN_WORD + "(낼)(?=\\s|$|오전|오후|아침|점심|저녁|밤|\\d)", KoreanDates::fromToday),
            rule(
                    WHICH + "\\s?주\\s?(?:의\\s?|에\\s?)?(?:" + WEEKDAY + "|" + SHORT_WEEKDAY + ")",
                    KoreanDates::weekdayOfWeek),
            rule("(이번|다음|담|지난|저번|돌아오는|오는)\\s?" + WEEKDAY, KoreanDates::whichWeekday),
            rule(NOT_IN_WORD + WEEKDAY, (m, now) -> weekday(m.group(1), now)),
            rule("(?<=[가-힣])" + WEEKDAY, (m, now) -> weekday(m.group(1), now)),
            rule(
                    "(?<![가-힣\\d])\\(?([월화수목금토일])\\)?(?=\\s?\\d{1,2}:\\d{2}|\\s?(?:오전|오후)\\s?\\d)",
                    (m, now) -> weekday(m.group(1), now)),
            rule("(?:" + WHICH + "\\s?)?주\\s?말(?![가-힣]*농장)", KoreanDates::weekend),
            rule(
                    "(이번|금|다음\\s?다음|다다음|다담|다음|담|차|지난|저번|지지난)\\s?주(?!\\s?말|년|문|차|제|소|세|장|인|말|기|택|의|류|식|자|머)(?:\\s?(초|중|후반|중반))?",
                    KoreanDates::week),
            rule(
                    "(?:(\\d{4})\\s?년\\s?|(올해|내년|작년)\\s?)?" + NOT_IN_WORD
                            + "(?<![./])(\\d{1,2}|십[일이]?|[일이삼사오유육칠팔구시])\\s?월(?:\\s?(초|중순|말|하순))?(?=\\s|$|[,.?!]|에|의|은|이|까지|부터|달|중|동안)",
                    KoreanDates::month),
            rule("(이번|이|다음|담|지난|저번|오는)\\s?달(?:\\s?(초|중순|말))?", KoreanDates::whichMonth),
            rule(NOT_IN_WORD + "월\\s?말", (m, now) -> Days.month(YearMonth.from(now), "말")),
            rule(
                    "(?:(\\d{4})\\s?년\\s?)?(?:" + NUMBER + "\\s?월|" + WHICH + "\\s?달|매달|매월)\\s?" + ORDINAL
                            + "\\s?(?:주\\s?)?" + WEEKDAY,
                    KoreanDates::nthWeekday),
            rule(
                    "(?:(\\d{4})\\s?년\\s?)?(?:" + NUMBER + "\\s?월|" + WHICH + "\\s?달)\\s?" + ORDINAL
                            + "\\s?주(?![가-힣]*요일)(?=\\s|$|에|[,.])",
                    KoreanDates::nthWeek),
            rule(
                    "(?:(\\d{4})\\s?년\\s?)?(" + Holidays.NAMES + ")(?!\\s?(?:선물|트리|카드|특선|에디션|케이크|캔들))",
                    KoreanDates::holiday),
            rule("(?:(\\d{4})년|(올\\s?해|금년|내년|작년|재작년|후년))(?!\\s?(?:전|후|뒤|간|차|생|된|동안|산))", KoreanDates::year));

    private KoreanDates() {}

    private static Optional<Value.Days> nthWeek(MatchResult m, LocalDateTime now) {
        YearMonth month = m.group(3) != null
                ? YearMonth.from(now).plusMonths(which(m.group(3)))
                : monthNumber(m.group(2))
                        .filter(n -> n >= 1 && n <= 12)
                        .map(n -> m.group(1) == null
                                ? Days.comingMonth(n, now)
                                : YearMonth.of(Integer.parseInt(m.group(1)), n))
                        .orElse(YearMonth.from(now));
        int n = ordinal(m.group(4));
        LocalDate monday = n < 0
                ? month.atEndOfMonth()
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))
                        .minusDays(6)
                : month.atDay(1)
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(n - 1L);
        return Days.span(monday, monday.plusDays(6), Grain.WEEK);
    }

    private static Optional<Value.Days> full(MatchResult m, LocalDateTime now) {
        return pair(m.group(2), m.group(3), (month, day) -> Days.findDate(Days.fullYear(m.group(1)), month, day));
    }

    private static Optional<Value.Days> namedYear(MatchResult m, LocalDateTime now) {
        return pair(
                m.group(2),
                m.group(3),
                (month, day) -> Days.findDate(now.getYear() + yearsFromNow(m.group(1)), month, day));
    }

    private static int yearsFromNow(String word) {
        return switch (word.replace(" ", "")) {
            case "내년", "다음해" -> 1;
            case "후년" -> 2;
            case "작년" -> -1;
            case "재작년" -> -2;
            default -> 0;
        };
    }

    private static Optional<Value.Days> monthDay(MatchResult m, LocalDateTime now) {
        return pair(m.group(1), m.group(2), (month, day) -> Days.findComing(month, day, now));
    }

    private static Optional<Value.Days> dayOfWhichMonth(MatchResult m, LocalDateTime now) {
        YearMonth month = YearMonth.from(now).plusMonths(which(m.group(1)));
        return Numbers.findInt(m.group(2)).flatMap(day -> Days.findDate(month.getYear(), month.getMonthValue(), day));
    }

    private static Optional<Value.Days> fromToday(MatchResult m, LocalDateTime now) {
        return Optional.ofNullable(FROM_TODAY.get(m.group(1).replace(" ", "")))
                .flatMap(days -> Days.day(Days.today(now).plusDays(days)));
    }

    private static Optional<Value.Days> weekdayOfWeek(MatchResult m, LocalDateTime now) {
        String name = m.group(2) == null ? m.group(3) : m.group(2);
        boolean next = m.group(1).startsWith("돌아오") || m.group(1).startsWith("오는");
        return Days.findWeekday(name).flatMap(day -> Days.day(Days.ofWeek(next ? 0 : which(m.group(1)), day, now)));
    }

    private static Optional<Value.Days> whichWeekday(MatchResult m, LocalDateTime now) {
        return Days.findWeekday(m.group(2))
                .flatMap(day -> Days.day(
                        switch (m.group(1)) {
                            case "지난", "저번" -> lastWeekday(day, now);
                            case "다음", "담" -> Days.ofWeek(1, day, now);
                            case "이번" -> Days.ofWeek(0, day, now);
                            default -> Days.coming(day, now);
                        }));
    }

    private static LocalDate lastWeekday(DayOfWeek day, LocalDateTime now) {
        LocalDate last = Days.coming(day, now).minusWeeks(1);
        return last.equals(Days.today(now)) ? last.minusWeeks(1) : last;
    }

    private static Optional<Value.Days> weekday(String name, LocalDateTime now) {
        return Days.findWeekday(name).flatMap(day -> {
            LocalDate coming = Days.coming(day, now);
            return Optional.of(new Value.Days(coming, coming, Grain.DAY, false));
        });
    }

    private static Optional<Value.Days> weekend(MatchResult m, LocalDateTime now) {
        return Days.weekend(m.group(1) == null ? 0 : which(m.group(1)), now);
    }

    private static Optional<Value.Days> week(MatchResult m, LocalDateTime now) {
        LocalDate monday = Days.monday(now).plusWeeks(which(m.group(1)));
        String part = m.group(2) == null ? "" : m.group(2);
        return switch (part) {
            case "초" -> Days.span(monday, monday.plusDays(2), Grain.SPAN);
            case "중반" -> Days.span(monday.plusDays(2), monday.plusDays(3), Grain.SPAN);
            case "후반" -> Days.span(monday.plusDays(3), monday.plusDays(6), Grain.SPAN);
            default -> Days.span(monday, monday.plusDays(6), Grain.WEEK);
        };
    }

    private static Optional<Value.Days> month(MatchResult m, LocalDateTime now) {
        String part = m.group(4) == null ? "" : m.group(4);
        return monthNumber(m.group(3)).filter(n -> n >= 1 && n <= 12).flatMap(n -> {
            if (m.group(1) != null) {
                return Days.month(YearMonth.of(Integer.parseInt(m.group(1)), n), part);
            }
            if (m.group(2) != null) {
                return Days.month(YearMonth.of(now.getYear() + yearsFromNow(m.group(2)), n), part);
            }
            return Days.month(Days.comingMonth(n, now), part);
        });
    }

    private static Optional<Value.Days> whichMonth(MatchResult m, LocalDateTime now) {
        return Days.month(YearMonth.from(now).plusMonths(which(m.group(1))), m.group(2) == null ? "" : m.group(2));
    }

    private static Optional<Value.Days> nthWeekday(MatchResult m, LocalDateTime now) {
        YearMonth month = YearMonth.from(now);
        if (m.group(2) != null) {
            int number = monthNumber(m.group(2)).filter(n -> n >= 1 && n <= 12).orElse(0);
            if (number == 0) {
                return Optional.empty();
            }
            month = m.group(1) == null
                    ? Days.comingMonth(number, now)
                    : YearMonth.of(Integer.parseInt(m.group(1)), number);
        } else if (m.group(3) != null) {
            month = month.plusMonths(which(m.group(3)));
        }
        YearMonth found = month;
        return Days.findWeekday(m.group(5)).flatMap(day -> Days.nth(found, ordinal(m.group(4)), day));
    }

    private static int ordinal(String word) {
        return switch (word.charAt(0)) {
            case '첫' -> 1;
            case '둘', '두' -> 2;
            case '셋', '세' -> 3;
            case '넷', '네' -> 4;
            case '다' -> 5;
            default -> -1;
        };
    }

    private static Optional<Value.Days> holiday(MatchResult m, LocalDateTime now) {
        return (m.group(1) == null
                        ? Holidays.findNext(m.group(2), Days.today(now))
                        : Holidays.findIn(m.group(2), Integer.parseInt(m.group(1))))
                .map(day -> new Value.Days(day, day, Grain.DAY, m.group(1) != null));
    }

    private static Optional<Value.Days> year(MatchResult m, LocalDateTime now) {
        int year = m.group(1) != null ? Integer.parseInt(m.group(1)) : now.getYear() + yearsFromNow(m.group(2));
        return Days.span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Grain.YEAR);
    }

    private static Optional<Integer> monthNumber(String text) {
        return switch (text) {
            case "유" -> Optional.of(6);
            case "시" -> Optional.of(10);
            default -> Numbers.findInt(text);
        };
    }

    private static int which(String word) {
        return switch (word.replace(" ", "")) {
            case "다음", "담", "차" -> 1;
            case "다음다음", "다다음", "다담" -> 2;
            case "지난", "저번", "전" -> -1;
            case "저저번", "지지난" -> -2;
            default -> 0;
        };
    }

    private static Optional<Value.Days> pair(String month, String day, Pair reader) {
        return monthNumber(month).flatMap(m -> Numbers.findInt(day).flatMap(d -> reader.read(m, d)));
    }

    /// Makes a day of a month's and a day's number.
    private interface Pair {
        Optional<Value.Days> read(int month, int day);
    }
}
