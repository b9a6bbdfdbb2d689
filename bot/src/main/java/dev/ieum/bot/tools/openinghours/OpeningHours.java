package dev.ieum.bot.tools.openinghours;

import dev.ieum.bot.understanding.PublicHolidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/// When one place of the shop is open.
///
/// @param week the usual hours; a day that is missing is a day off
/// @param onHolidays the hours of public holidays that are no day off; empty: as on any such weekday
/// @param closedOnFestivals whether it is closed on 설날 and 추석 and on the days before them
public record OpeningHours(Map<DayOfWeek, Span> week, Optional<Span> onHolidays, boolean closedOnFestivals) {

    public OpeningHours {
        week = Map.copyOf(week);
    }

    /// @param to the moment of closing
    public record Span(LocalTime from, LocalTime to) {
        boolean holds(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    /// The hours of a day; empty on a day off. The weekly day off stays one on a public holiday.
    public Optional<Span> find(LocalDate day) {
        Optional<Span> usual = Optional.ofNullable(week.get(day.getDayOfWeek()));
        if (usual.isEmpty() || (closedOnFestivals && PublicHolidays.isFestival(day))) {
            return Optional.empty();
        }
        return PublicHolidays.is(day) ? onHolidays.or(() -> usual) : usual;
    }
}
