package dev.ieum.record.booking;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/// The shop's rules for booking, changing and cancelling.
///
/// @param zone the shop's clock on the wall
/// @param window when a session can be booked
/// @param holds how long seats are kept for somebody
public record BookingRules(ZoneId zone, Window window, Holds holds, Changes changes, Refunds refunds) {

    /// @param opensBefore how long before its start a session can first be booked
    /// @param closesBefore how long before its start it can last be booked
    public record Window(Duration opensBefore, Duration closesBefore) {}

    /// @param proposal how long seats are kept while a customer decides
    /// @param offer how long seats are kept for somebody on the waiting list
    public record Holds(Duration proposal, Duration offer) {}

    /// @param free how many changes cost nothing
    /// @param until how long before the start the last one is possible
    public record Changes(int free, Duration until) {}

    /// @param steps the longest time first
    /// @param soon the grace after payment
    /// @param shares of a course with several lessons, the earliest first
    public record Refunds(List<Step> steps, Grace soon, List<Share> shares) {
        public Refunds {
            steps = List.copyOf(steps);
            shares = List.copyOf(shares);
        }
    }

    /// Until `before` the start, `percent` of the price come back.
    public record Step(Duration before, int percent) {}

    /// Within `after` of the payment everything comes back, if more than `left` is left until the start.
    public record Grace(Duration after, Duration left) {}

    /// Before `held` of the lessons were held, `back` of the price comes back. A `held` of zero is the time before
    /// the first lesson starts.
    public record Share(Fraction held, Fraction back) {}

    /// A fraction, exact.
    public record Fraction(int numerator, int denominator) {}

    /// The rules that hold where the shop says nothing else. Those for a series are the ones of Korean law for
    /// courses up to a month (Enforcement Decree of the Act on the Establishment and Operation of Private Teaching
    /// Institutes, table 4).
    public static BookingRules usual(ZoneId zone) {
        return new BookingRules(
                zone,
                new Window(Duration.ofDays(56), Duration.ofHours(2)),
                new Holds(Duration.ofMinutes(10), Duration.ofHours(2)),
                new Changes(1, Duration.ofHours(24)),
                new Refunds(
                        List.of(
                                new Step(Duration.ofDays(7), 100),
                                new Step(Duration.ofDays(3), 80),
                                new Step(Duration.ofDays(1), 50)),
                        new Grace(Duration.ofHours(1), Duration.ofHours(24)),
                        List.of(
                                new Share(new Fraction(0, 1), new Fraction(1, 1)),
                                new Share(new Fraction(1, 3), new Fraction(2, 3)),
                                new Share(new Fraction(1, 2), new Fraction(1, 2)))));
    }
}
