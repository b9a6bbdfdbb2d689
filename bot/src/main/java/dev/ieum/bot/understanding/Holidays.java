package dev.ieum.bot.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Days that have names. The lunar ones are tabulated from the Korean lunisolar calendar (KST), 2012 to 2050.
final class Holidays {

    private static final int FIRST_YEAR = 2012;
    private static final List<Integer> SEOLLAL = List.of(
            123, 210, 131, 219, 208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217, 207, 127, 213, 203, 123, 211,
            131, 219, 208, 128, 215, 204, 124, 212, 201, 122, 210, 130, 217, 206, 126, 214, 202, 123);
    private static final List<Integer> BUDDHA = List.of(
            528, 517, 506, 525, 514, 503, 522, 512, 430, 519, 508, 527, 515, 505, 524, 513, 502, 520, 509, 528, 516,
            506, 525, 515, 503, 522, 511, 430, 518, 507, 526, 516, 505, 524, 513, 502, 520, 509, 528);
    private static final List<Integer> CHUSEOK = List.of(
            930, 919, 908, 927, 915, 1004, 924, 913, 1001, 921, 910, 929, 917, 1006, 925, 915, 1003, 922, 912, 1001,
            919, 908, 927, 916, 1004, 924, 913, 1002, 921, 910, 928, 917, 1005, 925, 915, 1004, 922, 911, 930);

    private static final Map<String, MonthDay> FIXED = Map.ofEntries(
            Map.entry("크리스마스이브", MonthDay.of(12, 24)),
            Map.entry("christmaseve", MonthDay.of(12, 24)),
            Map.entry("크리스마스", MonthDay.of(12, 25)),
            Map.entry("성탄절", MonthDay.of(12, 25)),
            Map.entry("christmasday", MonthDay.of(12, 25)),
            Map.entry("christmas", MonthDay.of(12, 25)),
            Map.entry("xmas", MonthDay.of(12, 25)),
            Map.entry("신정", MonthDay.of(1, 1)),
            Map.entry("새해", MonthDay.of(1, 1)),
            Map.entry("새해첫날", MonthDay.of(1, 1)),
            Map.entry("newyear'sday", MonthDay.of(1, 1)),
            Map.entry("newyear'seve", MonthDay.of(12, 31)),
            Map.entry("삼일절", MonthDay.of(3, 1)),
            Map.entry("3.1절", MonthDay.of(3, 1)),
            Map.entry("노동절", MonthDay.of(5, 1)),
            Map.entry("근로자의날", MonthDay.of(5, 1)),
            Map.entry("메이데이", MonthDay.of(5, 1)),
            Map.entry("식목일", MonthDay.of(4, 5)),
            Map.entry("만우절", MonthDay.of(4, 1)),
            Map.entry("어린이날", MonthDay.of(5, 5)),
            Map.entry("어버이날", MonthDay.of(5, 8)),
            Map.entry("스승의날", MonthDay.of(5, 15)),
            Map.entry("현충일", MonthDay.of(6, 6)),
            Map.entry("제헌절", MonthDay.of(7, 17)),
            Map.entry("광복절", MonthDay.of(8, 15)),
            Map.entry("개천절", MonthDay.of(10, 3)),
            Map.entry("한글날", MonthDay.of(10, 9)),
            Map.entry("발렌타인데이", MonthDay.of(2, 14)),
            Map.entry("밸런타인데이", MonthDay.of(2, 14)),
            Map.entry("valentine'sday", MonthDay.of(2, 14)),
            Map.entry("화이트데이", MonthDay.of(3, 14)),
            Map.entry("할로윈", MonthDay.of(10, 31)),
            Map.entry("핼러윈", MonthDay.of(10, 31)),
            Map.entry("halloween", MonthDay.of(10, 31)),
            Map.entry("빼빼로데이", MonthDay.of(11, 11)));

    /// Regex of every name, the longer ones first.
    static final String NAMES = "크리스마스\\s?이브|크리스마스|성탄절|신정|새해\\s?첫\\s?날|새해|삼일절|3\\.1절|노동절|근로자의\\s?날|메이데이"
            + "|식목일|만우절|어린이날|어버이\\s?날|스승의\\s?날|현충일|제헌절|광복절|개천절|한글날|발렌타인\\s?데이|밸런타인\\s?데이|화이트\\s?데이"
            + "|할로윈|핼러윈|빼빼로\\s?데이|설날|구정|추석|한가위|부처님\\s?오신\\s?날|석가탄신일|추수감사절"
            + "|christmas\\s?eve|christmas\\s?day|christmas|xmas|new\\s?year'?s\\s?day|new\\s?year'?s\\s?eve"
            + "|valentine'?s\\s?day|halloween|lunar\\s?new\\s?year|seollal|chuseok|thanksgiving";

    private Holidays() {}

    /// The first such day on or after `from`.
    static Optional<LocalDate> findNext(String name, LocalDate from) {
        return findIn(name, from.getYear())
                .filter(day -> !day.isBefore(from))
                .or(() -> findIn(name, from.getYear() + 1));
    }

    static Optional<LocalDate> findIn(String name, int year) {
        String key = name.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("\\s", "")
                .replaceAll("(year|valentine)s(?=day|eve)", "$1's");
        return switch (key) {
            case "설날", "구정", "lunarnewyear", "seollal" -> lunar(SEOLLAL, year);
            case "추석", "한가위", "chuseok" -> lunar(CHUSEOK, year);
            case "부처님오신날", "석가탄신일" -> lunar(BUDDHA, year);
            case "추수감사절", "thanksgiving" ->
                Optional.of(LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY)));
            default -> Optional.ofNullable(FIXED.get(key)).map(day -> day.atYear(year));
        };
    }

    private static Optional<LocalDate> lunar(List<Integer> table, int year) {
        int at = year - FIRST_YEAR;
        if (at < 0 || at >= table.size()) {
            return Optional.empty();
        }
        int day = table.get(at);
        return Optional.of(LocalDate.of(year, day / 100, day % 100));
    }
}
