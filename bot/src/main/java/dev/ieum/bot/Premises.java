package dev.ieum.bot;

import dev.ieum.bot.tools.openinghours.OpeningHours;
import dev.ieum.record.shop.LocationCode;
import java.util.List;
import java.util.Map;

/// What the bot knows of the shop's places beside their rows.
///
/// @param hours when each is open
/// @param aliases what else customers call each: by its station, its quarter
public record Premises(Map<LocationCode, OpeningHours> hours, Map<LocationCode, List<String>> aliases) {

    public Premises {
        hours = Map.copyOf(hours);
        aliases = Map.copyOf(aliases);
    }

    /// Nothing is known.
    public static Premises unknown() {
        return new Premises(Map.of(), Map.of());
    }
}
