package dev.ieum.record;

import dev.ieum.record.booking.BookingRules;
import java.time.ZoneId;
import java.util.Set;

/// What the record must be told.
///
/// @param readChannels channels whose customers read the thread themselves, such as `web`: nothing is put into the
///     outbox for them
public record RecordSettings(Set<String> readChannels, BookingRules rules) {

    public RecordSettings {
        readChannels = Set.copyOf(readChannels);
    }

    /// The web channel is read; the usual rules hold in `zone`.
    public static RecordSettings usual(ZoneId zone) {
        return new RecordSettings(Set.of("web"), BookingRules.usual(zone));
    }
}
