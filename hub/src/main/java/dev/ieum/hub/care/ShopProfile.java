package dev.ieum.hub.care;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.bot.handoff.ConsultingHours;
import dev.ieum.channels.Json;
import dev.ieum.hub.settings.Setting;
import dev.ieum.hub.settings.Settings.ShopSettings;
import dev.ieum.hub.settings.UnusableSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What customers see of the shop beside its articles.
///
/// @param names by locale
/// @param accent a CSS colour
/// @param hours when people answer
/// @param hoursSet whether the shop has said when
public record ShopProfile(
        Map<String, String> names, String accent, ZoneId zone, ConsultingHours hours, boolean hoursSet) {
    private static final Map<String, String> UNNAMED = Map.of("ko", "고객 상담", "en", "Customer care");

    public ShopProfile {
        names = Map.copyOf(names);
    }

    /// The shop's name in this locale.
    public String name(String locale) {
        return names.getOrDefault(locale, Objects.requireNonNull(names.get("ko")));
    }

    /// The shop that the settings describe.
    public static ShopProfile of(ShopSettings settings, ZoneId zone) {
        Map<String, String> names =
                settings.name().isEmpty() ? UNNAMED : Map.of("ko", settings.name(), "en", settings.name());
        return new ShopProfile(
                names,
                settings.accent(),
                zone,
                hours(settings),
                !settings.consulting().isBlank());
    }

    /// The demo shop.
    public static ShopProfile demo(ShopSettings settings, ZoneId zone) {
        try (InputStream in = ShopProfile.class.getResourceAsStream("/demo/shop.json")) {
            JsonNode shop =
                    Json.read(Objects.requireNonNull(in, "demo/shop.json").readAllBytes());
            JsonNode name = shop.path("name");
            return new ShopProfile(
                    Map.of("ko", name.path("ko").asText(), "en", name.path("en").asText()),
                    settings.accent(),
                    zone,
                    hours(shop.path("consulting")),
                    true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConsultingHours hours(ShopSettings settings) {
        try {
            return HoursText.read(settings.consulting());
        } catch (IllegalArgumentException e) {
            throw new UnusableSettings(List.of(Setting.CONSULTING_HOURS.key() + ": " + e.getMessage()));
        }
    }

    private static ConsultingHours hours(JsonNode consulting) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        consulting.path("days").forEach(day -> days.add(DayOfWeek.valueOf(day.asText())));
        return new ConsultingHours(
                days,
                time(consulting, "opens"),
                time(consulting, "closes"),
                time(consulting, "slowFrom"),
                time(consulting, "slowTo"));
    }

    private static LocalTime time(JsonNode consulting, String member) {
        return LocalTime.parse(consulting.path(member).asText());
    }
}
