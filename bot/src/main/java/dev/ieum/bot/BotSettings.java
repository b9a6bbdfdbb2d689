package dev.ieum.bot;

import dev.ieum.bot.handoff.ConsultingHours;
import dev.ieum.bot.model.ModelSettings;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the bot must be told.
///
/// @param zone the shop's
/// @param hours when people answer
/// @param groupFrom from how many people on the shop gives a quote instead of a booking
/// @param people the names of those who work there, as they are now
/// @param premises what is known of its places
/// @param model the language model outside; empty for none
public record BotSettings(
        ZoneId zone,
        ConsultingHours hours,
        int groupFrom,
        Supplier<List<String>> people,
        Premises premises,
        Optional<ModelSettings> model) {

    private static final int USUAL_GROUP = 6;

    /// Seoul, Tuesday to Sunday 11:00 to 18:00 with lunch at 13:00, groups from six, no model.
    public static BotSettings usual() {
        return new BotSettings(
                ZoneId.of("Asia/Seoul"),
                new ConsultingHours(
                        EnumSet.complementOf(EnumSet.of(DayOfWeek.MONDAY)),
                        LocalTime.of(11, 0),
                        LocalTime.of(18, 0),
                        LocalTime.of(13, 0),
                        LocalTime.of(14, 0)),
                USUAL_GROUP,
                List::of,
                Premises.unknown(),
                Optional.empty());
    }

    public BotSettings with(Premises other) {
        return new BotSettings(zone, hours, groupFrom, people, other, model);
    }

    public BotSettings with(ModelSettings other) {
        return new BotSettings(zone, hours, groupFrom, people, premises, Optional.of(other));
    }
}
