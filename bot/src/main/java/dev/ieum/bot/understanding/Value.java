package dev.ieum.bot.understanding;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.Set;

/// What a piece of text means, normalised: the same value for 두 시간, 2시간 and "two hours".
public sealed interface Value {

    /// A day, or the days from `from` to `to`, both included.
    ///
    /// @param yearSaid the year was written; without it the nearest coming one was taken
    record Days(LocalDate from, LocalDate to, Grain grain, boolean yearSaid) implements Value {

        public boolean oneDay() {
            return from.equals(to);
        }
    }

    /// A time of day, or the hours from `from` until `to`.
    ///
    /// @param to the same as `from` for a point in time
    /// @param half whether morning or afternoon was said; if not, `from` is the likelier one
    record Hours(LocalTime from, LocalTime to, Half half, Grain grain) implements Value {

        public boolean point() {
            return from.equals(to);
        }

        /// Whether a start at `time` is what was meant, allowing the other half of the day where none was said.
        public boolean allows(LocalTime time) {
            if (point()) {
                return time.equals(from) || (half == Half.OPEN && time.equals(from.plusHours(12)));
            }
            return from.isBefore(to)
                    ? !time.isBefore(from) && !time.isAfter(to)
                    : !time.isBefore(from) || !time.isAfter(to);
        }
    }

    /// Whether the half of the day was said.
    enum Half {
        SAID,
        OPEN
    }

    /// A moment counted from now: 30분 뒤.
    record Moment(LocalDateTime at, Grain grain) implements Value {}

    /// A length of time.
    record Length(Period days, Duration time) implements Value {

        static Length of(Duration time) {
            return new Length(Period.ZERO, time);
        }

        static Length of(Period days) {
            return new Length(days, Duration.ZERO);
        }

        Length plus(Length other) {
            return new Length(days.plus(other.days), time.plus(other.time));
        }
    }

    /// A number of things.
    ///
    /// @param unit `people`, or the unit as written; empty for a bare number
    record Count(BigDecimal number, String unit) implements Value {

        public static final String PEOPLE = "people";

        public boolean people() {
            return unit.equals(PEOPLE);
        }
    }

    /// @param currency ISO 4217
    record Money(BigDecimal amount, String currency) implements Value {}

    record Percent(BigDecimal number) implements Value {}

    /// @param digits national form, digits only
    record Phone(String digits) implements Value {}

    record Email(String address) implements Value {}

    record Url(String address) implements Value {}

    /// An order, booking or tracking number as a shop writes it, in capitals.
    record RowNumber(String number) implements Value {}

    /// One or more things of the shop that the words may name; several where the words do not decide.
    record Named(TermKind kind, Set<String> ids) implements Value {
        public Named {
            ids = Set.copyOf(ids);
        }
    }
}
