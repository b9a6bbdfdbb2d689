package dev.ieum.record.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.record.coupon.Benefit;
import dev.ieum.record.coupon.Coupon;
import dev.ieum.record.coupon.CouponCode;
import dev.ieum.record.coupon.CouponId;
import dev.ieum.record.coupon.CouponKind;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.shop.Label;
import dev.ieum.record.shop.Won;
import dev.ieum.record.testing.SmallShop;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class QuotePropertiesTest {

    @Property
    void totalShouldBePricePerPersonLessTheDiscountFromTheSecondOn(
            @ForAll @IntRange(max = 1_000_000) int price,
            @ForAll @IntRange(max = 50_000) int discount,
            @ForAll @IntRange(min = 1, max = 30) int people) {
        long off = Math.min(price, discount);

        Quote quote = Quote.of(course(price, discount), people, Optional.empty());

        assertThat(quote.total().amount()).isEqualTo((long) price * people - off * (people - 1));
        assertThat(quote.lines()).allSatisfy(line -> assertThat(line.count()).isPositive());
    }

    @Property
    void everyWonOfTheTotalShouldHaveALine(
            @ForAll @IntRange(max = 1_000_000) int price,
            @ForAll @IntRange(min = 1, max = 30) int people,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        Quote quote = Quote.of(course(price, 0), people, Optional.of(coupon(new Benefit.Percent(percent))));

        assertThat(quote.lines().stream()
                        .mapToLong(line -> line.each().amount() * line.count())
                        .sum())
                .isEqualTo(quote.total().amount());
        assertThat(quote.lines()).allSatisfy(line -> assertThat(line.source()).contains("/"));
    }

    @Property
    void couponShouldNeverMakeAPriceNegative(
            @ForAll @IntRange(max = 100_000) int price, @ForAll @IntRange(min = 1, max = 1_000_000) int off) {
        Quote quote = Quote.of(course(price, 0), 1, Optional.of(coupon(new Benefit.Amount(Won.of(off)))));

        assertThat(quote.total()).isGreaterThanOrEqualTo(Won.ZERO).isLessThanOrEqualTo(Won.of(price));
    }

    @Property
    void shareShouldBeRoundedUpToAWonAndNeverMoreThanTheWhole(
            @ForAll @IntRange(max = 10_000_000) int sum, @ForAll @IntRange(min = 1, max = 100) int percent) {
        Won share = Won.of(sum).share(percent, 100);

        assertThat(share.amount() * 100).isBetween((long) sum * percent, (long) sum * percent + 99);
        assertThat(share).isLessThanOrEqualTo(Won.of(sum));
    }

    private static Course course(int price, int discount) {
        return SmallShop.course(
                SmallShop.PERFUME, Course.Kind.ONE_DAY, Won.of(price), Won.of(Math.min(price, discount)), 1);
    }

    private static Coupon coupon(Benefit benefit) {
        return new Coupon(
                new CouponId("1"),
                new CustomerId("1"),
                new CouponKind(new CouponCode("X"), new Label("쿠폰", "coupon"), benefit, Won.ZERO, "class", ""),
                new Coupon.Validity(SmallShop.NOON, SmallShop.NOON.plus(Duration.ofDays(1))),
                Optional.empty());
    }
}
