package dev.ieum.record.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.record.shop.Label;
import dev.ieum.record.shop.Location;
import dev.ieum.record.shop.Won;
import dev.ieum.record.testing.SmallShop;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RefundPropertiesTest {
    private static final BookingRules.Refunds RULES =
            BookingRules.usual(ZoneId.of("Asia/Seoul")).refunds();
    private static final Instant START = Instant.parse("2026-11-28T05:00:00Z");
    private static final Instant LONG_AGO = START.minus(Duration.ofDays(60));

    private static Refund refund(Course.Kind kind, int lessons, long paid, Instant paidAt, Instant now) {
        List<ClassSession.Lesson> times = IntStream.range(0, lessons)
                .mapToObj(week -> START.plus(Duration.ofDays(7L * week)))
                .map(start -> new ClassSession.Lesson(start, start.plus(Duration.ofHours(2))))
                .toList();
        ClassSession session = new ClassSession(
                new SessionCode("S"),
                SmallShop.course(SmallShop.PERFUME, kind, Won.of(paid), Won.ZERO, lessons),
                new Location(SmallShop.SEONGSU, new Label("성수점", "Seongsu")),
                times,
                new ClassSession.Seats(8, 1, 0),
                false);
        return Refund.of(RULES, session, new Refund.Payment(Won.of(paid), Optional.of(paidAt)), now);
    }

    private static Refund oneDay(long paid, Duration before) {
        return refund(Course.Kind.ONE_DAY, 1, paid, LONG_AGO, START.minus(before));
    }

    @Example
    void oneDayRefundShouldFollowTheTableToTheSecond() {
        Duration second = Duration.ofSeconds(1);

        assertThat(oneDay(107_000, Duration.ofDays(7)).back()).isEqualTo(Won.of(107_000));
        assertThat(oneDay(107_000, Duration.ofDays(7).minus(second)).back()).isEqualTo(Won.of(85_600));
        assertThat(oneDay(107_000, Duration.ofDays(3)).back()).isEqualTo(Won.of(85_600));
        assertThat(oneDay(107_000, Duration.ofDays(3).minus(second)).back()).isEqualTo(Won.of(53_500));
        assertThat(oneDay(107_000, Duration.ofDays(1)).back()).isEqualTo(Won.of(53_500));
        assertThat(oneDay(107_000, Duration.ofDays(1).minus(second)).back()).isEqualTo(Won.ZERO);
        assertThat(oneDay(107_000, Duration.ZERO).rule()).isEqualTo(new Refund.Rule.TooLate());
    }

    @Example
    void soonAfterPaymentEverythingShouldComeBackUnlessTheClassIsNear() {
        Instant paidAt = START.minus(Duration.ofHours(26));

        Refund within = refund(Course.Kind.ONE_DAY, 1, 55_000, paidAt, paidAt.plus(Duration.ofMinutes(60)));
        Refund after = refund(Course.Kind.ONE_DAY, 1, 55_000, paidAt, paidAt.plus(Duration.ofMinutes(61)));
        Instant late = START.minus(Duration.ofHours(24).plusMinutes(30));
        Refund near = refund(Course.Kind.ONE_DAY, 1, 55_000, late, late.plus(Duration.ofMinutes(30)));

        assertThat(within.back()).isEqualTo(Won.of(55_000));
        assertThat(after.back()).isEqualTo(Won.of(27_500));
        assertThat(near.back()).isEqualTo(Won.of(27_500));
    }

    @Example
    void seriesRefundShouldFollowTheShareOfLessonsHeld() {
        Duration lesson = Duration.ofHours(2);
        Duration week = Duration.ofDays(7);

        assertThat(series(START.minusSeconds(1)).back()).isEqualTo(Won.of(280_000));
        assertThat(series(START).back()).isEqualTo(Won.of(186_667));
        assertThat(series(START.plus(lesson)).back()).isEqualTo(Won.of(186_667));
        assertThat(series(START.plus(week).plus(lesson).minusSeconds(1)).back()).isEqualTo(Won.of(186_667));
        assertThat(series(START.plus(week).plus(lesson)).back()).isEqualTo(Won.ZERO);
    }

    private static Refund series(Instant now) {
        return refund(Course.Kind.SERIES, 4, 280_000, LONG_AGO, now);
    }

    @Property
    void waitingShouldNeverBringMoreBack(
            @ForAll @IntRange(min = 1, max = 1_000_000) int paid,
            @ForAll @IntRange(max = 20_000) int earlier,
            @ForAll @IntRange(max = 20_000) int minutes) {
        Instant first = START.minus(Duration.ofMinutes(earlier));
        Instant second = first.plus(Duration.ofMinutes(minutes));

        for (Course.Kind kind : Course.Kind.values()) {
            Refund before = refund(kind, 4, paid, LONG_AGO, first);
            Refund after = refund(kind, 4, paid, LONG_AGO, second);
            assertThat(after.back()).isLessThanOrEqualTo(before.back());
        }
    }

    @Property
    void refundShouldBeBetweenNothingAndWhatWasPaid(
            @ForAll @IntRange(max = 1_000_000) int paid,
            @ForAll @IntRange(min = -100_000, max = 100_000) int minutes,
            @ForAll @IntRange(max = 100_000) int paidBefore) {
        Instant now = START.minus(Duration.ofMinutes(minutes));

        Refund refund = refund(Course.Kind.ONE_DAY, 1, paid, now.minus(Duration.ofMinutes(paidBefore)), now);

        assertThat(refund.back()).isBetween(Won.ZERO, Won.of(paid));
    }

    /// The law's table for courses with several lessons is a floor that the shop may not go below.
    @Property
    void seriesRefundShouldNeverBeWorseThanTheLaw(
            @ForAll @IntRange(min = 2, max = 12) int lessons, @ForAll @IntRange(max = 130_000) int minutes) {
        Instant now = START.plus(Duration.ofMinutes(minutes));
        long held = IntStream.range(0, lessons)
                .filter(week -> !START.plus(Duration.ofDays(7L * week))
                        .plus(Duration.ofHours(2))
                        .isAfter(now))
                .count();
        long least = held * 3 < lessons ? 200_000 : held * 2 < lessons ? 150_000 : 0;

        Refund refund = refund(Course.Kind.SERIES, lessons, 300_000, LONG_AGO, now);

        assertThat(refund.back().amount()).isGreaterThanOrEqualTo(least);
    }
}
