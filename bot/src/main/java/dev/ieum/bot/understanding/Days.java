package dev.ieum.bot.understanding;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// Calendar arithmetic of everyday speech. Weeks start on Monday; a day without a year is the nearest coming one.
final class Days {

    private static final String WEEKDAYS = "월화수목금토일";

    private Days() {}

    static Optional<DayOfWeek> findWeekday(String text) {
        int at = text.isEmpty() ? -1 : WEEKDAYS.indexOf(text.charAt(0));
        return at < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(at + 1));
    }

    static LocalDate today(LocalDateTime now) {
        return now.toLocalDate();
    }

    static LocalDate monday(LocalDateTime now) {
        return today(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// That weekday today or later.
    static LocalDate coming(DayOfWeek weekday, LocalDateTime now) {
        return today(now).with(TemporalAdjusters.nextOrSame(weekday));
    }

    /// That weekday of the week `weeks` from this one; of this week only as long as it has not passed.
    static LocalDate ofWeek(int weeks, DayOfWeek weekday, LocalDateTime now) {
        LocalDate day = monday(now).plusWeeks(weeks).plusDays(weekday.getValue() - 1L);
        return weeks == 0 && day.isBefore(today(now)) ? day.plusWeeks(1) : day;
    }

    static Optional<Value.Days> day(LocalDate day) {
        return Optional.of(new Value.Days(day, day, Grain.DAY, true));
    }

    static Optional<Value.Days> findDate(int year, int month, int day) {
        try {
            return day(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The nearest such day from today on.
    static Optional<Value.Days> findComing(int month, int day, LocalDateTime now) {
        int year = now.getYear();
        return findDate(year, month, day)
                .filter(found -> !found.from().isBefore(today(now)))
                .or(() -> findDate(year + 1, month, day))
                .or(() -> findDate(year + 4 - year % 4, month, day))
                .map(found -> new Value.Days(found.from(), found.to(), Grain.DAY, false));
    }

    /// The nearest day with that number from today on.
    static Optional<Value.Days> findDayOfMonth(int day, LocalDateTime now) {
        if (day < 1 || day > 31) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.from(now);
        while (month.lengthOfMonth() < day || month.atDay(day).isBefore(today(now))) {
            month = month.plusMonths(1);
        }
        LocalDate found = month.atDay(day);
        return Optional.of(new Value.Days(found, found, Grain.DAY, false));
    }

    static Optional<Value.Days> span(LocalDate from, LocalDate to, Grain grain) {
        return Optional.of(new Value.Days(from, to, grain, true));
    }

    static Optional<Value.Days> week(int weeks, LocalDateTime now) {
        LocalDate from = monday(now).plusWeeks(weeks);
        return span(from, from.plusDays(6), Grain.WEEK);
    }

    static Optional<Value.Days> weekend(int weeks, LocalDateTime now) {
        LocalDate saturday = monday(now).plusWeeks(weeks).plusDays(5);
        return span(saturday, saturday.plusDays(1), Grain.WEEKEND);
    }

    /// A month, or its beginning, middle or end (초, 중순, 말).
    static Optional<Value.Days> month(YearMonth month, String part) {
        return switch (part) {
            case "초", "초순" -> span(month.atDay(1), month.atDay(10), Grain.SPAN);
            case "중순" -> span(month.atDay(11), month.atDay(20), Grain.SPAN);
            case "말", "말경", "하순" -> span(month.atDay(21), month.atEndOfMonth(), Grain.SPAN);
            default -> span(month.atDay(1), month.atEndOfMonth(), Grain.MONTH);
        };
    }

    /// The month with that number, this one or the nearest coming one.
    static YearMonth comingMonth(int month, LocalDateTime now) {
        YearMonth found = YearMonth.of(now.getYear(), month);
        return found.isBefore(YearMonth.from(now)) ? found.plusYears(1) : found;
    }

    /// The n-th such weekday of a month; -1 is the last.
    static Optional<Value.Days> nth(YearMonth month, int n, DayOfWeek weekday) {
        LocalDate found = n < 0
                ? month.atEndOfMonth().with(TemporalAdjusters.previousOrSame(weekday))
                : month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(n, weekday));
        return YearMonth.from(found).equals(month) ? day(found) : Optional.empty();
    }

    static int fullYear(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year < 70 ? 2000 + year : 1900 + year;
    }
}
