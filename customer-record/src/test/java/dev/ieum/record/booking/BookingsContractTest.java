package dev.ieum.record.booking;

import static dev.ieum.record.testing.SmallShop.BATHBOMB;
import static dev.ieum.record.testing.SmallShop.PERFUME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.BookingOutcome.Made;
import dev.ieum.record.booking.BookingOutcome.Reason;
import dev.ieum.record.booking.BookingOutcome.Refused;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.shop.Won;
import dev.ieum.record.testing.SmallShop;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class BookingsContractTest {
    private static final Actor BOT = Actor.bot("book_class");
    private static final Duration WEEK = Duration.ofDays(6);

    private final SmallShop shop;
    private final Bookings bookings;
    private final Wishes wishes;

    BookingsContractTest(TestDatabase databases) {
        shop = new SmallShop(databases.fresh(CustomerRecord.MIGRATIONS));
        bookings = shop.record.bookings();
        wishes = new Wishes(shop);
    }

    @Test
    void bookingShouldTakeSeatsAndSayWhyItCostsWhatItCosts() {
        SessionCode session = shop.session(PERFUME, WEEK, 8);

        Booking booking = wishes.book(session, wishes.someone(), 2);

        assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(booking.quote().total()).isEqualTo(Won.of(107_000));
        assertThat(booking.quote().lines())
                .containsExactly(
                        new Quote.Line(Quote.Reason.PER_PERSON, Won.of(55_000), 2, "course/C-PERFUME"),
                        new Quote.Line(Quote.Reason.SECOND_PERSON_DISCOUNT, Won.of(-3_000), 1, "course/C-PERFUME"));
        assertThat(booking.number().value()).matches("B-20261122-[0-9]{5}");
        assertThat(bookings.get(booking.number())).isEqualTo(booking);
        assertThat(wishes.free(session)).isEqualTo(6);
    }

    @Test
    void sameWishTwiceShouldBeOneBooking() {
        SessionCode session = shop.session(PERFUME, WEEK, 8);
        BookingRequest wish = BookingRequest.of(session, wishes.someone(), 2);
        RequestKey key = wishes.key();

        Booking first = Wishes.made(bookings.book(wish, key, BOT));
        Booking second = Wishes.made(bookings.book(wish, key, BOT));

        assertThat(second).isEqualTo(first);
        assertThat(wishes.free(session)).isEqualTo(6);
    }

    @Test
    void eightCustomersShouldNotOverbookTheLastSeats() throws Exception {
        SessionCode session = shop.session(PERFUME, WEEK, 5);
        List<Callable<BookingOutcome>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            BookingRequest wish = BookingRequest.of(session, wishes.someone(), 1 + i % 2);
            RequestKey key = wishes.key();
            all.add(() -> bookings.book(wish, key, BOT));
        }

        List<BookingOutcome> outcomes = Wishes.allAtOnce(all);

        int seated = outcomes.stream()
                .filter(Made.class::isInstance)
                .mapToInt(outcome -> Wishes.made(outcome).party().people())
                .sum();
        assertThat(seated).isBetween(4, 5);
        assertThat(wishes.free(session)).isEqualTo(5 - seated);
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .allSatisfy(o -> Wishes.assertRefused(o, Reason.FULL));
    }

    @Test
    void sameWishEightTimesAtOnceShouldBeOneBooking() throws Exception {
        SessionCode session = shop.session(PERFUME, WEEK, 8);
        BookingRequest wish = BookingRequest.of(session, wishes.someone(), 1);
        RequestKey key = wishes.key();
        List<Callable<BookingOutcome>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(() -> bookings.book(wish, key, BOT));
        }

        List<BookingOutcome> outcomes = Wishes.allAtOnce(all);

        assertThat(outcomes.stream()
                        .map(outcome -> Wishes.made(outcome).number())
                        .distinct())
                .hasSize(1);
        assertThat(wishes.free(session)).isEqualTo(7);
    }

    @Test
    void oneCustomerShouldNotGetTwoClassesAtTheSameTimeHoweverFastTheyAsk() throws Exception {
        SessionCode one = shop.session(PERFUME, WEEK, 8);
        SessionCode other = shop.session(BATHBOMB, WEEK.plusMinutes(30), 8);
        CustomerId customer = wishes.someone();
        List<Callable<BookingOutcome>> all = List.of(
                () -> bookings.book(BookingRequest.of(one, customer, 1), wishes.key(), BOT),
                () -> bookings.book(BookingRequest.of(other, customer, 1), wishes.key(), BOT));

        List<BookingOutcome> outcomes = Wishes.allAtOnce(all);

        assertThat(outcomes).filteredOn(Made.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .allSatisfy(o -> Wishes.assertRefused(o, Reason.OVERLAPS));
    }

    @Test
    void overlappingClassShouldBeBookedWhenTheCustomerKnows() {
        SessionCode one = shop.session(PERFUME, WEEK, 8);
        SessionCode other = shop.session(BATHBOMB, WEEK, 8);
        CustomerId customer = wishes.someone();
        wishes.book(one, customer, 1);

        BookingOutcome outcome = bookings.book(
                new BookingRequest(other, customer, 1, Optional.of("아이 1명"), true, Optional.empty()),
                wishes.key(),
                BOT);

        assertThat(Wishes.made(outcome).party().attendee()).contains("아이 1명");
    }

    @Test
    void sessionShouldBeOpenFromEightWeeksToTwoHoursBefore() {
        CustomerId customer = wishes.someone();
        SessionCode tooSoon = shop.session(PERFUME, Duration.ofMinutes(119), 8);
        SessionCode justInTime = shop.session(PERFUME, Duration.ofHours(2), 8);
        SessionCode tooFar = shop.session(PERFUME, Duration.ofDays(56).plusMinutes(1), 8);

        Wishes.assertRefused(bookings.book(BookingRequest.of(tooSoon, customer, 1), wishes.key(), BOT), Reason.CLOSED);
        Wishes.assertRefused(
                bookings.book(BookingRequest.of(tooFar, customer, 1), wishes.key(), BOT), Reason.NOT_YET_OPEN);
        wishes.book(justInTime, customer, 1);
        Wishes.assertRefused(
                bookings.book(BookingRequest.of(new SessionCode("nowhere"), customer, 1), wishes.key(), BOT),
                Reason.UNKNOWN_SESSION);
    }

    @Test
    void holdShouldKeepSeatsUntilItEnds() {
        SessionCode session = shop.session(PERFUME, WEEK, 2);
        Booking hold = Wishes.made(bookings.hold(BookingRequest.of(session, wishes.someone(), 2), wishes.key(), BOT));
        assertThat(wishes.free(session)).isZero();

        shop.clock.advance(Duration.ofMinutes(10));

        assertThat(wishes.free(session)).isEqualTo(2);
        assertThat(bookings.get(hold.number()).status()).isEqualTo(BookingStatus.EXPIRED);
        assertThat(bookings.list(hold.party().customer(), 10)).isEmpty();
        Wishes.assertRefused(bookings.confirm(hold.number(), BOT), Reason.HOLD_ENDED);
        wishes.book(session, wishes.someone(), 2);
        Wishes.assertRefused(bookings.confirm(hold.number(), BOT), Reason.HOLD_ENDED);
    }

    @Test
    void confirmedHoldShouldBeABookingAndStayOne() {
        SessionCode session = shop.session(PERFUME, WEEK, 2);
        Booking hold = Wishes.made(bookings.hold(BookingRequest.of(session, wishes.someone(), 2), wishes.key(), BOT));

        Booking confirmed = Wishes.made(bookings.confirm(hold.number(), BOT));
        shop.clock.advance(Duration.ofDays(1));

        assertThat(confirmed.status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(Wishes.made(bookings.confirm(hold.number(), BOT))).isEqualTo(confirmed);
        assertThat(wishes.free(session)).isZero();
    }

    @Test
    void sessionsShouldBeFoundByCourseTimeAndFreeSeats() {
        SessionCode perfume = shop.session(PERFUME, WEEK, 4);
        SessionCode bathbomb = shop.session(BATHBOMB, WEEK.plusHours(3), 2);
        SessionQuery week = SessionQuery.between(SmallShop.NOON, SmallShop.NOON.plus(Duration.ofDays(7)));
        Courses courses = shop.record.courses();

        assertThat(courses.list(week, 10)).extracting(ClassSession::code).containsExactly(perfume, bathbomb);
        assertThat(courses.list(week.of(BATHBOMB), 10))
                .extracting(ClassSession::code)
                .containsExactly(bathbomb);
        assertThat(courses.list(week.withFree(3), 10))
                .extracting(ClassSession::code)
                .containsExactly(perfume);
        assertThat(courses.list(week.at(SmallShop.YEONNAM), 10)).isEmpty();
    }
}
