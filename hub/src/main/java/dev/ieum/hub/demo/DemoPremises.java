package dev.ieum.hub.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.bot.Premises;
import dev.ieum.bot.tools.openinghours.OpeningHours;
import dev.ieum.bot.tools.openinghours.OpeningHours.Span;
import dev.ieum.record.shop.LocationCode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the demo shop's file says of its places: when they are open, what else people call them.
public final class DemoPremises {

    private DemoPremises() {}

    public static Premises read() {
        JsonNode shop = DemoFile.json("shop.json");
        Map<LocationCode, OpeningHours> hours = new HashMap<>();
        Map<LocationCode, List<String>> aliases = new HashMap<>();
        for (JsonNode place : shop.path("locations")) {
            LocationCode code = new LocationCode(place.path("code").asText());
            aliases.put(code, DemoFile.list(place.path("aliases"), JsonNode::asText));
            if (place.has("hours")) {
                hours.put(code, hours(place.path("hours"), shop.path("closures")));
            }
        }
        return new Premises(hours, aliases);
    }

    private static OpeningHours hours(JsonNode rows, JsonNode closures) {
        Map<DayOfWeek, Span> week = new EnumMap<>(DayOfWeek.class);
        for (JsonNode row : rows) {
            row.path("days").forEach(day -> week.put(DayOfWeek.valueOf(day.asText()), span(row)));
        }
        closures.path("weekdays").forEach(day -> week.remove(DayOfWeek.valueOf(day.asText())));
        Optional<Span> onHolidays = closures.has("otherPublicHolidays")
                ? Optional.of(span(closures.path("otherPublicHolidays")))
                : Optional.empty();
        return new OpeningHours(week, onHolidays, !closures.path("holidays").isEmpty());
    }

    private static Span span(JsonNode hours) {
        return new Span(
                LocalTime.parse(hours.path("opens").asText()),
                LocalTime.parse(hours.path("closes").asText()));
    }
}
