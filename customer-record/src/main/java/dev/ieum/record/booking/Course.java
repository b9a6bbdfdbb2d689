package dev.ieum.record.booking;

import dev.ieum.record.shop.Label;
import dev.ieum.record.shop.Won;
import java.util.List;
import java.util.Optional;

/// Something the shop teaches.
public record Course(CourseCode code, Label name, Kind kind, Pricing pricing, Format format, Details details) {

    /// How refunds are reckoned.
    public enum Kind {
        /// One lesson; refunds go by the time left.
        ONE_DAY,
        /// Several lessons; refunds go by the share that was held.
        SERIES
    }

    /// What a seat costs.
    ///
    /// @param perPerson the whole course for one person, materials and VAT included
    /// @param secondPersonDiscount what is taken off for each person from the second on; zero for none
    public record Pricing(Won perPerson, Won secondPersonDiscount) {
        public Pricing {
            if (secondPersonDiscount.compareTo(Won.ZERO) < 0 || secondPersonDiscount.compareTo(perPerson) > 0) {
                throw new IllegalArgumentException("a discount is between nothing and the price");
            }
        }
    }

    /// @param minutes of one lesson
    /// @param lessons how many there are
    /// @param capacity seats
    /// @param minimumPeople fewer than these and the lesson is called off
    public record Format(int minutes, int lessons, int capacity, int minimumPeople) {}

    /// What else customers are told.
    ///
    /// @param instructor the staff member's login
    /// @param guardian what is said about guardians
    /// @param bring what to bring along
    /// @param aliases further names that customers use
    public record Details(
            Ages ages,
            String level,
            Optional<String> instructor,
            Optional<Label> guardian,
            Optional<Label> bring,
            List<String> aliases) {

        public Details {
            aliases = List.copyOf(aliases);
        }
    }

    /// Whom it is for; both ends included.
    public record Ages(Optional<Integer> from, Optional<Integer> to) {}
}
