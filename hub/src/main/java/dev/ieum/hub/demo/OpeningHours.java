package dev.ieum.hub.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Opening hours as one line: 화~금 11:00–20:00, 토·일 10:00–19:00, 월 휴무.
final class OpeningHours {

    private static final int FEWEST_FOR_RANGE = 3;

    private OpeningHours() {}

    static String inWords(JsonNode hours, JsonNode closures) {
        String open = DemoFile.list(
                        hours,
                        row -> days(row.path("days")) + " " + row.path("opens").asText() + "–"
                                + row.path("closes").asText())
                .stream()
                .collect(Collectors.joining(", "));
        return open + ", " + days(closures.path("weekdays")) + " 휴무";
    }

    private static String days(JsonNode names) {
        List<String> days = DemoFile.list(
                names, name -> DayOfWeek.valueOf(name.asText()).getDisplayName(TextStyle.SHORT, Locale.KOREAN));
        return days.size() < FEWEST_FOR_RANGE ? String.join("·", days) : days.getFirst() + "~" + days.getLast();
    }
}
