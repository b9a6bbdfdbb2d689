package dev.ieum.record.coupon;

import static dev.ieum.record.testing.SmallShop.NOON;
import static dev.ieum.record.testing.SmallShop.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ieum.record.CustomerRecord;
import dev.ieum.record.booking.Booking;
import dev.ieum.record.booking.BookingOutcome;
import dev.ieum.record.booking.BookingRequest;
import dev.ieum.record.booking.Bookings;
import dev.ieum.record.booking.CourseCode;
import dev.ieum.record.booking.RequestKey;
import dev.ieum.record.booking.SessionCode;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.shop.Label;
import dev.ieum.record.shop.Won;
import dev.ieum.record.testing.SmallShop;
import dev.ieum.storage.StorageException;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class CouponsContractTest {
    private static final Coupon.Validity WEEK = new Coupon.Validity(NOON, NOON.plus(Duration.ofDays(7)));
    private static final CouponKind KIT = new CouponKind(
            new CouponCode("KIT2CLASS"),
            new Label("원데이 클래스 5,000원", ""),
            new Benefit.Amount(Won.of(5_000)),
            Won.of(30_000),
            "one-day-class",
            "after-kit");

    private final SmallShop shop;
    private final Coupons coupons;

    CouponsContractTest(TestDatabase databases) {
        shop = new SmallShop(databases.fresh(CustomerRecord.MIGRATIONS));
        coupons = shop.record.coupons();
        coupons.put(KIT, SHOP);
    }

    @Test
    void kindsShouldComeBackAsTheyWerePut() {
        CouponKind percent = new CouponKind(
                new CouponCode("birthday10"),
                new Label("생일 10%", "Birthday 10%"),
                new Benefit.Percent(10),
                Won.ZERO,
                "order",
                "birthday");
        CouponKind shipping = new CouponKind(
                new CouponCode("CLASS-SHIP"),
                new Label("무료배송", "Free delivery"),
                new Benefit.FreeShipping(),
                Won.ZERO,
                "order",
                "after-class");

        coupons.put(percent, SHOP);
        coupons.put(shipping, SHOP);

        assertThat(coupons.kinds()).isEqualTo(List.of(percent, shipping, KIT));
        assertThat(coupons.find(new CouponCode("BIRTHDAY10"))).contains(percent);
    }

    @Test
    void sameGrantTwiceShouldBeOneCoupon() {
        CustomerId customer = shop.customer().id();

        Coupon first = coupons.grant(KIT.code(), customer, WEEK, SHOP);
        Coupon second = coupons.grant(KIT.code(), customer, WEEK, SHOP);

        assertThat(second).isEqualTo(first);
        assertThat(coupons.list(customer)).containsExactly(first);
        assertThat(first.state(NOON)).isEqualTo(Coupon.State.USABLE);
        assertThat(first.state(NOON.minusMillis(1))).isEqualTo(Coupon.State.NOT_YET);
        assertThat(first.state(WEEK.until())).isEqualTo(Coupon.State.EXPIRED);
    }

    @Test
    void couponShouldBeUsedOnceByABooking() {
        CustomerId customer = shop.customer().id();
        Coupon coupon = coupons.grant(KIT.code(), customer, WEEK, SHOP);

        BookingOutcome first = book(SmallShop.PERFUME, Duration.ofDays(3), customer, coupon, "1");
        BookingOutcome second = book(SmallShop.PERFUME, Duration.ofDays(4), customer, coupon, "2");

        assertThat(first).isInstanceOfSatisfying(BookingOutcome.Made.class, made -> {
            Booking booking = made.booking();
            assertThat(booking.quote().total()).isEqualTo(Won.of(50_000));
            assertThat(coupons.list(customer).getFirst().use().orElseThrow().usedFor())
                    .isEqualTo("booking/" + booking.number());
        });
        assertThat(second)
                .isEqualTo(new BookingOutcome.Refused(BookingOutcome.Reason.COUPON_NOT_USABLE, 0, Optional.empty()));
    }

    @Test
    void couponShouldNotBeUsedWhereItDoesNotApply() {
        CustomerId customer = shop.customer().id();
        Coupon coupon = coupons.grant(KIT.code(), customer, WEEK, SHOP);

        assertThat(book(SmallShop.BATHBOMB, Duration.ofDays(3), customer, coupon, "1"))
                .isInstanceOf(BookingOutcome.Refused.class);
        assertThat(book(SmallShop.SERIES, Duration.ofDays(3), customer, coupon, "2"))
                .isInstanceOf(BookingOutcome.Refused.class);
        shop.clock.advance(Duration.ofDays(8));
        assertThat(book(SmallShop.PERFUME, Duration.ofDays(3), customer, coupon, "3"))
                .isInstanceOf(BookingOutcome.Refused.class);
    }

    @Test
    void couponOfSomebodyElseShouldNotBeUsable() {
        Coupon coupon = coupons.grant(KIT.code(), shop.customer().id(), WEEK, SHOP);

        assertThat(book(SmallShop.PERFUME, Duration.ofDays(3), shop.customer().id(), coupon, "1"))
                .isInstanceOf(BookingOutcome.Refused.class);
    }

    @Test
    void couponOfAHoldThatCameToNothingShouldBeUsableAgain() {
        CustomerId customer = shop.customer().id();
        Coupon coupon = coupons.grant(KIT.code(), customer, WEEK, SHOP);
        SessionCode session = shop.session(SmallShop.PERFUME, Duration.ofDays(3), 8);
        BookingRequest wish =
                new BookingRequest(session, customer, 1, Optional.empty(), false, Optional.of(coupon.id()));
        Bookings bookings = shop.record.bookings();

        bookings.hold(wish, new RequestKey("1"), SHOP);
        assertThat(coupons.list(customer).getFirst().state(NOON)).isEqualTo(Coupon.State.USED);
        shop.clock.advance(Duration.ofMinutes(11));
        bookings.endHolds();

        assertThat(coupons.list(customer).getFirst().state(NOON)).isEqualTo(Coupon.State.USABLE);
        BookingOutcome held = bookings.hold(wish, new RequestKey("2"), SHOP);
        bookings.cancel(((BookingOutcome.Made) held).booking().number(), SHOP, "not wanted");
        assertThat(bookings.book(wish, new RequestKey("3"), SHOP)).isInstanceOf(BookingOutcome.Made.class);
    }

    private BookingOutcome book(CourseCode course, Duration ahead, CustomerId customer, Coupon coupon, String key) {
        SessionCode session = shop.session(course, ahead, 8);
        return shop.record
                .bookings()
                .book(
                        new BookingRequest(session, customer, 1, Optional.empty(), false, Optional.of(coupon.id())),
                        new RequestKey(key),
                        SHOP);
    }

    @Test
    void couponOfAnUnknownKindShouldBeRefused() {
        assertThatThrownBy(() ->
                        coupons.grant(new CouponCode("NONE"), shop.customer().id(), WEEK, SHOP))
                .isInstanceOf(StorageException.class);
    }

    @Test
    void useElsewhereShouldBeRememberedOnce() {
        Coupon coupon = coupons.grant(KIT.code(), shop.customer().id(), WEEK, SHOP);
        Coupon.Use use = new Coupon.Use(NOON.minus(Duration.ofDays(30)), "elsewhere");

        assertThat(coupons.used(coupon.id(), use, SHOP)).isTrue();
        assertThat(coupons.used(coupon.id(), use, SHOP)).isFalse();
        assertThat(coupons.list(coupon.customer()).getFirst().state(NOON)).isEqualTo(Coupon.State.USED);
    }
}
