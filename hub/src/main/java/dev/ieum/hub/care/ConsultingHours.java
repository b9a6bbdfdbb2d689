package dev.ieum.hub.care;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// When people answer, in the shop's zone.
///
/// @param spans none means always
public record ConsultingHours(List<Span> spans) {
    private static final int DAYS_AHEAD = 8;

    public ConsultingHours {
        spans = List.copyOf(spans);
    }

    /// People answer on these days between these times.
    public record Span(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {
        public Span {
            days = Set.copyOf(days);
        }

        boolean covers(ZonedDateTime at) {
            LocalTime time = at.toLocalTime();
            return days.contains(at.getDayOfWeek()) && !time.isBefore(opens) && time.isBefore(closes);
        }
    }

    /// Reads `TUESDAY-SUNDAY 11:00-18:00`, several separated by commas.
    ///
    /// @throws IllegalArgumentException if it is not written so
    public static ConsultingHours parse(String text) {
        List<Span> spans = new ArrayList<>();
        for (String part : Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList()) {
            String[] halves = part.split("\\s+", 2);
            try {
                String[] times = halves[1].split("-", 2);
                spans.add(new Span(
                        days(halves[0]), LocalTime.parse(times[0].strip()), LocalTime.parse(times[1].strip())));
            } catch (DateTimeException | ArrayIndexOutOfBoundsException | IllegalArgumentException _) {
                throw new IllegalArgumentException("consulting hours are written like TUESDAY-SUNDAY 11:00-18:00");
            }
        }
        return new ConsultingHours(spans);
    }

    public boolean isOpen(ZonedDateTime at) {
        return spans.isEmpty() || spans.stream().anyMatch(span -> span.covers(at));
    }

    /// When people answer next; empty while they do, or if they never do.
    public Optional<ZonedDateTime> findNextOpening(ZonedDateTime at) {
        if (isOpen(at)) {
            return Optional.empty();
        }
        return java.util.stream.IntStream.range(0, DAYS_AHEAD)
                .mapToObj(day -> at.plusDays(day))
                .flatMap(day -> spans.stream()
                        .filter(span -> span.days().contains(day.getDayOfWeek()))
                        .map(span -> day.with(span.opens())))
                .filter(opening -> opening.isAfter(at))
                .min(ZonedDateTime::compareTo);
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
