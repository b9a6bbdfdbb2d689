package dev.ieum.record.booking;

import static dev.ieum.record.testing.SmallShop.BATHBOMB;
import static dev.ieum.record.testing.SmallShop.PERFUME;
import static dev.ieum.record.testing.SmallShop.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.audit.Change;
import dev.ieum.record.booking.BookingOutcome.Made;
import dev.ieum.record.booking.BookingOutcome.Reason;
import dev.ieum.record.booking.BookingOutcome.Refused;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.shop.Won;
import dev.ieum.record.testing.SmallShop;
import dev.ieum.storage.StorageException;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class BookingsContractTest {
    private static final Actor BOT = Actor.bot("book_class");
    private static final Duration WEEK = Duration.ofDays(6);

    private final SmallShop shop;
    private final Bookings bookings;
    private final AtomicInteger keys = new AtomicInteger();

    BookingsContractTest(TestDatabase databases) {
        shop = new SmallShop(databases.fresh(CustomerRecord.MIGRATIONS));
        bookings = shop.record.bookings();
    }

    private RequestKey key() {
        return new RequestKey("wish-" + keys.incrementAndGet());
    }

    private CustomerId someone() {
        return shop.customer().id();
    }

    private Booking book(SessionCode session, CustomerId customer, int people) {
        return made(bookings.book(BookingRequest.of(session, customer, people), key(), BOT));
    }

    private static Booking made(BookingOutcome outcome) {
        assertThat(outcome).isInstanceOf(Made.class);
        return ((Made) outcome).booking();
    }

    private static void assertRefused(BookingOutcome outcome, Reason reason) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private int free(SessionCode session) {
        return shop.record.courses().get(session).seats().free();
    }

    @Test
    void bookingShouldTakeSeatsAndSayWhyItCostsWhatItCosts() {
        SessionCode session = shop.session(PERFUME, WEEK, 8);

        Booking booking = book(session, someone(), 2);

        assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(booking.quote().total()).isEqualTo(Won.of(107_000));
        assertThat(booking.quote().lines())
                .containsExactly(
                        new Quote.Line(Quote.Reason.PER_PERSON, Won.of(55_000), 2, "course/C-PERFUME"),
                        new Quote.Line(Quote.Reason.SECOND_PERSON_DISCOUNT, Won.of(-3_000), 1, "course/C-PERFUME"));
        assertThat(booking.number().value()).matches("B-20261122-[0-9]{5}");
        assertThat(bookings.get(booking.number())).isEqualTo(booking);
        assertThat(free(session)).isEqualTo(6);
    }

    @Test
    void sameWishTwiceShouldBeOneBooking() {
        SessionCode session = shop.session(PERFUME, WEEK, 8);
        BookingRequest wish = BookingRequest.of(session, someone(), 2);
        RequestKey key = key();

        Booking first = made(bookings.book(wish, key, BOT));
        Booking second = made(bookings.book(wish, key, BOT));

        assertThat(second).isEqualTo(first);
        assertThat(free(session)).isEqualTo(6);
    }

    @Test
    void eightCustomersShouldNotOverbookTheLastSeats() throws Exception {
        SessionCode session = shop.session(PERFUME, WEEK, 5);
        List<Callable<BookingOutcome>> wishes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            BookingRequest wish = BookingRequest.of(session, someone(), 1 + i % 2);
            RequestKey key = key();
            wishes.add(() -> bookings.book(wish, key, BOT));
        }

        List<BookingOutcome> outcomes = allAtOnce(wishes);

        int seated = outcomes.stream()
                .filter(Made.class::isInstance)
                .mapToInt(outcome -> made(outcome).party().people())
                .sum();
        assertThat(seated).isBetween(4, 5);
        assertThat(free(session)).isEqualTo(5 - seated);
        assertThat(outcomes).filteredOn(Refused.class::isInstance).allSatisfy(o -> assertRefused(o, Reason.FULL));
    }

    @Test
    void sameWishEightTimesAtOnceShouldBeOneBooking() throws Exception {
        SessionCode session = shop.session(PERFUME, WEEK, 8);
        BookingRequest wish = BookingRequest.of(session, someone(), 1);
        RequestKey key = key();
        List<Callable<BookingOutcome>> wishes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            wishes.add(() -> bookings.book(wish, key, BOT));
        }

        List<BookingOutcome> outcomes = allAtOnce(wishes);

        assertThat(outcomes.stream().map(outcome -> made(outcome).number()).distinct())
                .hasSize(1);
        assertThat(free(session)).isEqualTo(7);
    }

    @Test
    void oneCustomerShouldNotGetTwoClassesAtTheSameTimeHoweverFastTheyAsk() throws Exception {
        SessionCode one = shop.session(PERFUME, WEEK, 8);
        SessionCode other = shop.session(BATHBOMB, WEEK.plusMinutes(30), 8);
        CustomerId customer = someone();
        List<Callable<BookingOutcome>> wishes = List.of(
                () -> bookings.book(BookingRequest.of(one, customer, 1), key(), BOT),
                () -> bookings.book(BookingRequest.of(other, customer, 1), key(), BOT));

        List<BookingOutcome> outcomes = allAtOnce(wishes);

        assertThat(outcomes).filteredOn(Made.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Refused.class::isInstance).allSatisfy(o -> assertRefused(o, Reason.OVERLAPS));
    }

    @Test
    void overlappingClassShouldBeBookedWhenTheCustomerKnows() {
        SessionCode one = shop.session(PERFUME, WEEK, 8);
        SessionCode other = shop.session(BATHBOMB, WEEK, 8);
        CustomerId customer = someone();
        book(one, customer, 1);

        BookingOutcome outcome = bookings.book(
                new BookingRequest(other, customer, 1, Optional.of("아이 1명"), true, Optional.empty()), key(), BOT);

        assertThat(made(outcome).party().attendee()).contains("아이 1명");
    }

    @Test
    void sessionShouldBeOpenFromEightWeeksToTwoHoursBefore() {
        CustomerId customer = someone();
        SessionCode tooSoon = shop.session(PERFUME, Duration.ofMinutes(119), 8);
        SessionCode justInTime = shop.session(PERFUME, Duration.ofHours(2), 8);
        SessionCode tooFar = shop.session(PERFUME, Duration.ofDays(56).plusMinutes(1), 8);

        assertRefused(bookings.book(BookingRequest.of(tooSoon, customer, 1), key(), BOT), Reason.CLOSED);
        assertRefused(bookings.book(BookingRequest.of(tooFar, customer, 1), key(), BOT), Reason.NOT_YET_OPEN);
        book(justInTime, customer, 1);
        assertRefused(
                bookings.book(BookingRequest.of(new SessionCode("nowhere"), customer, 1), key(), BOT),
                Reason.UNKNOWN_SESSION);
    }

    @Test
    void holdShouldKeepSeatsUntilItEnds() {
        SessionCode session = shop.session(PERFUME, WEEK, 2);
        Booking hold = made(bookings.hold(BookingRequest.of(session, someone(), 2), key(), BOT));
        assertThat(free(session)).isZero();

        shop.clock.advance(Duration.ofMinutes(10));

        assertThat(free(session)).isEqualTo(2);
        assertRefused(bookings.confirm(hold.number(), BOT), Reason.HOLD_ENDED);
        book(session, someone(), 2);
        assertRefused(bookings.confirm(hold.number(), BOT), Reason.HOLD_ENDED);
    }

    @Test
    void confirmedHoldShouldBeABookingAndStayOne() {
        SessionCode session = shop.session(PERFUME, WEEK, 2);
        Booking hold = made(bookings.hold(BookingRequest.of(session, someone(), 2), key(), BOT));

        Booking confirmed = made(bookings.confirm(hold.number(), BOT));
        shop.clock.advance(Duration.ofDays(1));

        assertThat(confirmed.status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(made(bookings.confirm(hold.number(), BOT))).isEqualTo(confirmed);
        assertThat(free(session)).isZero();
    }

    @Test
    void cancellingShouldGiveSeatsBackOnceAndSayWhatComesBack() {
        SessionCode session = shop.session(PERFUME, Duration.ofDays(6), 8);
        Booking booking = book(session, someone(), 2);
        shop.clock.advance(Duration.ofHours(2));

        Refund quoted = bookings.quoteCancellation(booking.number());
        Booking cancelled = made(bookings.cancel(booking.number(), BOT, "plans changed"));
        Booking again = made(bookings.cancel(booking.number(), BOT, "plans changed"));

        assertThat(quoted.back()).isEqualTo(Won.of(85_600));
        assertThat(cancelled.history().cancellation().orElseThrow().refund()).isEqualTo(quoted.back());
        assertThat(again).isEqualTo(cancelled);
        assertThat(free(session)).isEqualTo(8);
        assertThat(shop.record.audit().list("booking/" + booking.number(), 10))
                .extracting(Change::what)
                .containsExactly("cancelled, refund 85600", "confirmed");
    }

    @Test
    void changeShouldMoveSeatsAndBeFreeOnce() {
        SessionCode from = shop.session(PERFUME, Duration.ofDays(3), 8);
        SessionCode to = shop.session(PERFUME, Duration.ofDays(5), 3);
        Booking booking = book(from, someone(), 2);
        BookingChange wish = new BookingChange(Optional.of(to), Optional.of(3));

        ChangeQuote quote = bookings.quoteChange(booking.number(), wish);
        Booking moved = made(bookings.change(booking.number(), wish, BOT));

        assertThat(quote.difference()).isEqualTo(Won.of(52_000));
        assertThat(moved.session().code()).isEqualTo(to);
        assertThat(moved.quote().total()).isEqualTo(Won.of(159_000));
        assertThat(free(from)).isEqualTo(8);
        assertThat(free(to)).isZero();
        assertThat(made(bookings.change(booking.number(), wish, BOT))).isEqualTo(moved);
        assertRefused(bookings.change(booking.number(), BookingChange.to(from), BOT), Reason.CHANGE_USED);
    }

    @Test
    void changeShouldBeRefusedWhenTooLateOrFull() {
        SessionCode soon = shop.session(PERFUME, Duration.ofHours(23), 8);
        SessionCode later = shop.session(PERFUME, Duration.ofDays(3), 8);
        SessionCode full = shop.session(PERFUME, Duration.ofDays(4), 1);
        Booking tooLate = book(soon, someone(), 1);
        Booking two = book(later, someone(), 2);

        assertRefused(bookings.change(tooLate.number(), BookingChange.to(later), BOT), Reason.CHANGE_TOO_LATE);
        assertRefused(bookings.change(two.number(), BookingChange.to(full), BOT), Reason.FULL);
        assertThat(free(later)).isEqualTo(6);
        assertThat(free(full)).isEqualTo(1);
    }

    @Test
    void freedSeatsShouldBeOfferedToWhoWaitsFirst() {
        SessionCode session = shop.session(PERFUME, WEEK, 2);
        Booking booking = book(session, someone(), 2);
        CustomerId first = someone();
        CustomerId second = someone();
        WaitingEntry waiting = ((WaitingOutcome.Waiting)
                        shop.record.waitlist().join(BookingRequest.of(session, first, 2), BOT))
                .entry();
        shop.record.waitlist().join(BookingRequest.of(session, second, 1), BOT);

        bookings.cancel(booking.number(), BOT, "");

        List<WaitingEntry> told = shop.record.waitlist().takeOffersToTell(10);
        assertThat(told).extracting(WaitingEntry::id).containsExactly(waiting.id());
        assertThat(shop.record.waitlist().takeOffersToTell(10)).isEmpty();
        BookingNumber offered = told.getFirst().booking().orElseThrow();
        assertThat(made(bookings.confirm(offered, BOT)).party().customer()).isEqualTo(first);
        assertThat(shop.record.waitlist().find(waiting.id()).orElseThrow().state())
                .isEqualTo(WaitingEntry.State.CONFIRMED);
    }

    @Test
    void offerThatNobodyTakesShouldGoToTheNext() {
        SessionCode session = shop.session(PERFUME, WEEK, 1);
        Booking booking = book(session, someone(), 1);
        CustomerId second = someone();
        shop.record.waitlist().join(BookingRequest.of(session, someone(), 1), BOT);
        shop.record.waitlist().join(BookingRequest.of(session, second, 1), BOT);
        bookings.cancel(booking.number(), BOT, "");

        shop.clock.advance(Duration.ofHours(2));
        bookings.endHolds();

        WaitingEntry next = shop.record.waitlist().list(second).getFirst();
        assertThat(next.state()).isEqualTo(WaitingEntry.State.OFFERED);
        assertThat(bookings.get(next.booking().orElseThrow()).status()).isEqualTo(BookingStatus.HELD);
    }

    @Test
    void waitingShouldBeNeedlessWhenSeatsAreFree() {
        SessionCode session = shop.session(PERFUME, WEEK, 3);

        WaitingOutcome outcome = shop.record.waitlist().join(BookingRequest.of(session, someone(), 2), BOT);

        assertThat(outcome).isEqualTo(new WaitingOutcome.SeatsFree(3));
    }

    @Test
    void reportedBookingShouldBeTakenOverOnce() {
        SessionCode session = shop.session(PERFUME, WEEK, 8);
        BookingReport report = BookingReport.paid(
                new BookingNumber("B-2001"),
                BookingRequest.of(session, someone(), 2),
                BookingStatus.CONFIRMED,
                Won.of(107_000),
                SmallShop.NOON.minus(Duration.ofDays(6)));

        Booking first = bookings.put(report, SHOP);
        Booking second = bookings.put(report, SHOP);

        assertThat(second).isEqualTo(first);
        assertThat(free(session)).isEqualTo(6);
        assertThat(shop.record.audit().list("booking/B-2001", 10)).hasSize(1);
    }

    @Test
    void reportedBookingShouldNotOverbook() {
        SessionCode session = shop.session(PERFUME, WEEK, 1);
        BookingReport report = BookingReport.paid(
                new BookingNumber("B-2002"),
                BookingRequest.of(session, someone(), 2),
                BookingStatus.CONFIRMED,
                Won.of(107_000),
                SmallShop.NOON);

        assertThatThrownBy(() -> bookings.put(report, SHOP))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.kind()).isEqualTo(StorageException.Kind.CONSTRAINT));
        assertThat(bookings.find(new BookingNumber("B-2002"))).isEmpty();
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

    private static <T> List<T> allAtOnce(List<Callable<T>> work) throws Exception {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
