package dev.ieum.bot.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The public holidays of Korea with their substitutes, as 관공서의 공휴일에 관한 규정 sets them: a national day or Christmas
/// that falls on a weekend, and a festival that touches a Sunday, gives the next working day off. Thread-safe.
public final class PublicHolidays {

    private static final List<String> FESTIVALS = List.of("설날", "추석");
    private static final List<String> WITH_SUBSTITUTE = List.of("삼일절", "어린이날", "부처님오신날", "광복절", "개천절", "한글날", "크리스마스");
    private static final List<String> WITHOUT = List.of("신정", "현충일");
    private static final Map<Integer, Set<LocalDate>> YEARS = new ConcurrentHashMap<>();

    private PublicHolidays() {}

    public static boolean is(LocalDate day) {
        return YEARS.computeIfAbsent(day.getYear(), PublicHolidays::of).contains(day);
    }

    /// Whether it is the day of 설날 or 추석, or the day before.
    public static boolean isFestival(LocalDate day) {
        return FESTIVALS.stream()
                .flatMap(name -> Holidays.findIn(name, day.plusDays(1).getYear()).stream())
                .anyMatch(feast -> feast.equals(day) || feast.minusDays(1).equals(day));
    }

    private static Set<LocalDate> of(int year) {
        Set<LocalDate> days = new HashSet<>();
        Map<LocalDate, Boolean> owed = new HashMap<>();
        WITHOUT.forEach(name -> Holidays.findIn(name, year).ifPresent(days::add));
        for (String name : WITH_SUBSTITUTE) {
            Holidays.findIn(name, year).ifPresent(day -> {
                days.add(day);
                owed.put(day, day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue());
            });
        }
        for (String name : FESTIVALS) {
            Holidays.findIn(name, year).ifPresent(feast -> {
                List<LocalDate> three = new ArrayList<>(List.of(feast.minusDays(1), feast, feast.plusDays(1)));
                days.addAll(three);
                boolean sunday = three.stream().anyMatch(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY);
                owed.put(feast.plusDays(1), sunday);
            });
        }
        owed.forEach((day, substitute) -> {
            if (substitute) {
                days.add(nextWorking(day, days));
            }
        });
        return Set.copyOf(days);
    }

    private static LocalDate nextWorking(LocalDate from, Set<LocalDate> days) {
        LocalDate day = from.plusDays(1);
        while (days.contains(day) || day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
            day = day.plusDays(1);
        }
        return day;
    }
}
