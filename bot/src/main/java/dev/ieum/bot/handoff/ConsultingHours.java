package dev.ieum.bot.handoff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/// When people answer.
///
/// @param days the weekdays on which they do
/// @param from when they begin
/// @param to when they stop
/// @param lunchFrom when answers may become slow
/// @param lunchTo when they are quick again; the same as `lunchFrom` for no such time
public record ConsultingHours(
        Set<DayOfWeek> days, LocalTime from, LocalTime to, LocalTime lunchFrom, LocalTime lunchTo) {

    private static final int MOST_DAYS = 14;

    public ConsultingHours {
        days = Set.copyOf(days);
    }

    /// Whether somebody is there.
    public enum Now {
        OPEN,
        LUNCH,
        CLOSED
    }

    public Now at(LocalDateTime now) {
        LocalTime time = now.toLocalTime();
        if (!days.contains(now.getDayOfWeek()) || time.isBefore(from) || !time.isBefore(to)) {
            return Now.CLOSED;
        }
        return !time.isBefore(lunchFrom) && time.isBefore(lunchTo) ? Now.LUNCH : Now.OPEN;
    }

    /// When they begin next.
    public LocalDateTime next(LocalDateTime now) {
        LocalDate day = now.toLocalTime().isBefore(from)
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
        for (int i = 0; i < MOST_DAYS && !days.contains(day.getDayOfWeek()); i++) {
            day = day.plusDays(1);
        }
        return day.atTime(from);
    }
}
