package dev.ieum.record.booking;

import dev.ieum.record.shop.Won;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What comes back when a booking is cancelled, and by which rule.
///
/// @param paid what was paid
/// @param back what comes back, never more than was paid
public record Refund(Won paid, Won back, Rule rule) {

    /// Why so much.
    public sealed interface Rule {

        /// Nothing was paid.
        record NotPaid() implements Rule {}

        /// Cancelled soon after it was paid.
        record SoonAfterPayment(Duration within) implements Rule {}

        /// Cancelled at least so long before the start.
        record Before(Duration start, int percent) implements Rule {}

        /// Cancelled before this share of the lessons was held.
        record Held(BookingRules.Fraction lessons, BookingRules.Fraction back) implements Rule {}

        /// Too late for any refund.
        record TooLate() implements Rule {}

        /// The shop called the session off: everything comes back.
        record CalledOff() implements Rule {}
    }

    /// What a cancellation at `now` brings back. Of two rules that fit, the better one for the customer counts.
    public static Refund of(BookingRules.Refunds rules, ClassSession session, Payment payment, Instant now) {
        if (payment.at().isEmpty() || payment.won().amount() == 0) {
            return new Refund(Won.ZERO, Won.ZERO, new Rule.NotPaid());
        }
        Won paid = payment.won();
        if (session.cancelled()) {
            return new Refund(paid, paid, new Rule.CalledOff());
        }
        if (soon(rules.soon(), session, payment.at().orElseThrow(), now)) {
            return new Refund(paid, paid, new Rule.SoonAfterPayment(rules.soon().after()));
        }
        return switch (session.course().kind()) {
            case ONE_DAY -> oneDay(rules, session, paid, now);
            case SERIES -> series(rules, session, paid, now);
        };
    }

    /// What was paid, and when.
    public record Payment(Won won, Optional<Instant> at) {}

    private static boolean soon(BookingRules.Grace grace, ClassSession session, Instant paidAt, Instant now) {
        boolean within = !now.isAfter(paidAt.plus(grace.after()));
        return within && now.plus(grace.left()).isBefore(session.startsAt());
    }

    private static Refund oneDay(BookingRules.Refunds rules, ClassSession session, Won paid, Instant now) {
        return rules.steps().stream()
                .filter(step -> !now.plus(step.before()).isAfter(session.startsAt()))
                .findFirst()
                .map(step -> new Refund(
                        paid, paid.share(step.percent(), 100), new Rule.Before(step.before(), step.percent())))
                .orElseGet(() -> new Refund(paid, Won.ZERO, new Rule.TooLate()));
    }

    /// A lesson counts as held when it has ended.
    private static Refund series(BookingRules.Refunds rules, ClassSession session, Won paid, Instant now) {
        long held = session.lessons().stream()
                .filter(lesson -> !lesson.endsAt().isAfter(now))
                .count();
        boolean begun = !now.isBefore(session.startsAt());
        return rules.shares().stream()
                .filter(share -> before(share.held(), held, session.lessons().size(), begun))
                .findFirst()
                .map(share -> new Refund(
                        paid,
                        paid.share(share.back().numerator(), share.back().denominator()),
                        new Rule.Held(share.held(), share.back())))
                .orElseGet(() -> new Refund(paid, Won.ZERO, new Rule.TooLate()));
    }

    private static boolean before(BookingRules.Fraction limit, long held, int lessons, boolean begun) {
        return limit.numerator() == 0 ? !begun : held * limit.denominator() < (long) limit.numerator() * lessons;
    }
}
