package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.suite.ValueReader.DayRead;
import dev.ieum.evaluation.suite.ValueReader.MomentRead;
import dev.ieum.evaluation.suite.ValueReader.Reading;
import dev.ieum.evaluation.suite.ValueReader.TimeRead;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Puts a day and a time of day together, as a booking would.
final class Moments {

    private Moments() {}

    /// The first moment that these readings speak of. A time without a day is the next such time after `now`.
    static Optional<LocalDateTime> start(List<Reading> readings, LocalDateTime now) {
        Optional<MomentRead> moment = first(readings, MomentRead.class);
        if (moment.isPresent()) {
            return Optional.of(moment.get().moment());
        }
        Optional<DayRead> day = first(readings, DayRead.class);
        Optional<TimeRead> time = first(readings, TimeRead.class);
        if (day.isPresent()) {
            return Optional.of(time.map(found -> day.get().day().atTime(found.time()))
                    .orElseGet(() -> day.get().day().atStartOfDay()));
        }
        return time.map(found -> {
            LocalDateTime today = now.toLocalDate().atTime(found.time());
            return today.isAfter(now) ? today : today.plusDays(1);
        });
    }

    private static <T extends Reading> Optional<T> first(List<Reading> readings, Class<T> type) {
        return readings.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
