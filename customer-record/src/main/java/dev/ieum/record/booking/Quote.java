package dev.ieum.record.booking;

import dev.ieum.record.coupon.Coupon;
import dev.ieum.record.shop.Won;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a booking costs, with the reason for every won. Immutable.
public record Quote(List<Line> lines) {

    public Quote {
        lines = List.copyOf(lines);
    }

    /// One reason.
    ///
    /// @param each for one; negative when it is taken off
    /// @param source the row that says so, such as `course/C-PERFUME`
    public record Line(Reason reason, Won each, int count, String source) {
        public Won amount() {
            return each.times(count);
        }
    }

    /// Why something costs or saves.
    public enum Reason {
        PER_PERSON,
        SECOND_PERSON_DISCOUNT,
        COUPON,
        /// What the shop's own system says it costs.
        AGREED
    }

    /// What `people` seats of `course` cost.
    public static Quote of(Course course, int people, Optional<Coupon> coupon) {
        if (people < 1) {
            throw new IllegalArgumentException("a booking is for at least one person");
        }
        String source = "course/" + course.code();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Reason.PER_PERSON, course.pricing().perPerson(), people, source));
        Won discount = course.pricing().secondPersonDiscount();
        if (people > 1 && discount.amount() > 0) {
            lines.add(new Line(Reason.SECOND_PERSON_DISCOUNT, discount.negated(), people - 1, source));
        }
        Won sum = new Quote(lines).total();
        coupon.map(held -> held.kind().benefit().off(sum))
                .filter(off -> off.amount() > 0)
                .ifPresent(off -> lines.add(new Line(
                        Reason.COUPON,
                        off.negated(),
                        1,
                        "coupon/" + coupon.orElseThrow().kind().code())));
        return new Quote(lines);
    }

    /// A sum agreed elsewhere, for a booking that the shop's own system reports.
    public static Quote agreed(Won total, BookingNumber number) {
        return new Quote(List.of(new Line(Reason.AGREED, total, 1, "booking/" + number)));
    }

    public Won total() {
        return lines.stream().map(Line::amount).reduce(Won.ZERO, Won::plus);
    }
}
