package dev.ieum.hub.care;

import dev.ieum.bot.handoff.ConsultingHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Reads consulting hours as they are written in the settings: `TUESDAY-SUNDAY 11:00-18:00`, with lunch
/// behind if there is one: `TUESDAY-SUNDAY 11:00-18:00 13:00-14:00`. Nothing written means always.
final class HoursText {
    private static final String ALWAYS = "MONDAY-SUNDAY 00:00-23:59:59.999999999";

    private HoursText() {}

    /// @throws IllegalArgumentException if it is not written so
    public static ConsultingHours read(String text) {
        String[] parts = (text.isBlank() ? ALWAYS : text.strip()).split("\\s+");
        try {
            String[] hours = parts[1].split("-", 2);
            LocalTime from = LocalTime.parse(hours[0]);
            String[] lunch = parts.length > 2 ? parts[2].split("-", 2) : new String[] {hours[0], hours[0]};
            return new ConsultingHours(
                    days(parts[0]),
                    from,
                    LocalTime.parse(hours[1]),
                    LocalTime.parse(lunch[0]),
                    LocalTime.parse(lunch[1]));
        } catch (DateTimeException | ArrayIndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalArgumentException("hours are written like TUESDAY-SUNDAY 11:00-18:00", e);
        }
    }

    private static Set<DayOfWeek> days(String text) {
        String[] ends = text.toUpperCase(Locale.ROOT).split("-", 2);
        DayOfWeek from = DayOfWeek.valueOf(ends[0]);
        DayOfWeek to = ends.length == 1 ? from : DayOfWeek.valueOf(ends[1]);
        Set<DayOfWeek> days = EnumSet.of(from);
        for (DayOfWeek day = from; day != to; day = day.plus(1)) {
            days.add(day.plus(1));
        }
        return days;
    }
}
