package dev.ieum.hub.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// Turns the files' dates, which are relative to the day on which the demo is filled, into days and instants.
///
/// @param today that day, D
/// @param zone the shop's zone
record DemoCalendar(LocalDate today, ZoneId zone) {

    /// `{"day": -2}`, `{"next": "SATURDAY"}`, or a month and day such as `12-05`, on or after D.
    LocalDate day(JsonNode when) {
        if (when.isTextual()) {
            LocalDate day = MonthDay.parse("--" + when.asText()).atYear(today.getYear());
            return day.isBefore(today) ? day.plusYears(1) : day;
        }
        if (when.has("next")) {
            return today.with(
                    TemporalAdjusters.next(DayOfWeek.valueOf(when.path("next").asText())));
        }
        if (!when.has("day")) {
            throw new IllegalArgumentException("no day in " + when);
        }
        return today.plusDays(when.path("day").asLong());
    }

    /// A day with its `time`; midnight without one.
    Instant instant(JsonNode when) {
        return at(day(when), when.path("time").asText("00:00"));
    }

    Optional<Instant> instant(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(instant(node.path(field))) : Optional.empty();
    }

    Optional<LocalDate> day(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(day(node.path(field))) : Optional.empty();
    }

    Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }
}
