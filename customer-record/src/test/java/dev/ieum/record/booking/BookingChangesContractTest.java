package dev.ieum.record.booking;

import static dev.ieum.record.testing.SmallShop.PERFUME;
import static dev.ieum.record.testing.SmallShop.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.audit.Change;
import dev.ieum.record.booking.BookingOutcome.Made;
import dev.ieum.record.booking.BookingOutcome.Reason;
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
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class BookingChangesContractTest {
    private static final Actor BOT = Actor.bot("book_class");
    private static final Duration WEEK = Duration.ofDays(6);

    private final SmallShop shop;
    private final Bookings bookings;
    private final Wishes wishes;

    BookingChangesContractTest(TestDatabase databases) {
        shop = new SmallShop(databases.fresh(CustomerRecord.MIGRATIONS));
        bookings = shop.record.bookings();
        wishes = new Wishes(shop);
    }

    @Test
    void cancellingShouldGiveSeatsBackOnceAndSayWhatComesBack() {
        SessionCode session = shop.session(PERFUME, Duration.ofDays(6), 8);
        Booking booking = wishes.book(session, wishes.someone(), 2);
        shop.clock.advance(Duration.ofHours(2));

        Refund quoted = bookings.quoteCancellation(booking.number());
        Booking cancelled = Wishes.made(bookings.cancel(booking.number(), BOT, "plans changed"));
        Booking again = Wishes.made(bookings.cancel(booking.number(), BOT, "plans changed"));

        assertThat(quoted.back()).isEqualTo(Won.of(85_600));
        assertThat(cancelled.history().cancellation().orElseThrow().refund()).isEqualTo(quoted.back());
        assertThat(again).isEqualTo(cancelled);
        assertThat(wishes.free(session)).isEqualTo(8);
        assertThat(shop.record.audit().list("booking/" + booking.number(), 10))
                .extracting(Change::what)
                .containsExactly("cancelled, refund 85600", "confirmed");
    }

    @Test
    void changeShouldMoveSeatsAndBeFreeOnce() {
        SessionCode from = shop.session(PERFUME, Duration.ofDays(3), 8);
        SessionCode to = shop.session(PERFUME, Duration.ofDays(5), 3);
        Booking booking = wishes.book(from, wishes.someone(), 2);
        BookingChange wish = new BookingChange(Optional.of(to), Optional.of(3));

        ChangeQuote quote = bookings.quoteChange(booking.number(), wish);
        Booking moved = Wishes.made(bookings.change(booking.number(), wish, BOT));

        assertThat(quote.difference()).isEqualTo(Won.of(52_000));
        assertThat(moved.session().code()).isEqualTo(to);
        assertThat(moved.quote().total()).isEqualTo(Won.of(159_000));
        assertThat(wishes.free(from)).isEqualTo(8);
        assertThat(wishes.free(to)).isZero();
        assertThat(Wishes.made(bookings.change(booking.number(), wish, BOT))).isEqualTo(moved);
        Wishes.assertRefused(bookings.change(booking.number(), BookingChange.to(from), BOT), Reason.CHANGE_USED);
    }

    @Test
    void changeShouldTakeTheSeatsThatWereKeptForIt() {
        SessionCode from = shop.session(PERFUME, Duration.ofDays(3), 8);
        SessionCode to = shop.session(PERFUME, Duration.ofDays(5), 2);
        CustomerId customer = wishes.someone();
        Booking booking = wishes.book(from, customer, 2);
        BookingRequest seats = new BookingRequest(to, customer, 2, Optional.empty(), true, Optional.empty());
        Booking hold = Wishes.made(bookings.hold(seats, new RequestKey("change"), BOT));

        Wishes.assertRefused(
                bookings.book(BookingRequest.of(to, wishes.someone(), 1), new RequestKey("other"), BOT), Reason.FULL);
        Booking moved = Wishes.made(bookings.change(booking.number(), BookingChange.to(to), hold.number(), BOT));

        assertThat(moved.session().code()).isEqualTo(to);
        assertThat(wishes.free(from)).isEqualTo(8);
        assertThat(wishes.free(to)).isZero();
        assertThat(bookings.get(hold.number()).status()).isEqualTo(BookingStatus.EXPIRED);
    }

    @Test
    void changeShouldNotTakeTheSeatsOfSomebodyElse() {
        SessionCode from = shop.session(PERFUME, Duration.ofDays(3), 8);
        SessionCode to = shop.session(PERFUME, Duration.ofDays(5), 2);
        Booking booking = wishes.book(from, wishes.someone(), 2);
        BookingRequest others = BookingRequest.of(to, wishes.someone(), 2);
        Booking hold = Wishes.made(bookings.hold(others, new RequestKey("others"), BOT));

        Wishes.assertRefused(bookings.change(booking.number(), BookingChange.to(to), hold.number(), BOT), Reason.FULL);
        assertThat(bookings.get(hold.number()).status()).isEqualTo(BookingStatus.HELD);
    }

    @Test
    void changeShouldBeRefusedWhenTooLateOrFull() {
        SessionCode soon = shop.session(PERFUME, Duration.ofHours(23), 8);
        SessionCode later = shop.session(PERFUME, Duration.ofDays(3), 8);
        SessionCode full = shop.session(PERFUME, Duration.ofDays(4), 1);
        Booking tooLate = wishes.book(soon, wishes.someone(), 1);
        Booking two = wishes.book(later, wishes.someone(), 2);

        Wishes.assertRefused(bookings.change(tooLate.number(), BookingChange.to(later), BOT), Reason.CHANGE_TOO_LATE);
        Wishes.assertRefused(bookings.change(two.number(), BookingChange.to(full), BOT), Reason.FULL);
        assertThat(wishes.free(later)).isEqualTo(6);
        assertThat(wishes.free(full)).isEqualTo(1);
    }

    @Test
    void freedSeatsShouldBeOfferedToWhoWaitsFirst() {
        SessionCode session = shop.session(PERFUME, WEEK, 2);
        Booking booking = wishes.book(session, wishes.someone(), 2);
        CustomerId first = wishes.someone();
        CustomerId second = wishes.someone();
        WaitingEntry waiting = ((WaitingOutcome.Waiting)
                        shop.record.waitlist().join(BookingRequest.of(session, first, 2), BOT))
                .entry();
        shop.record.waitlist().join(BookingRequest.of(session, second, 1), BOT);

        bookings.cancel(booking.number(), BOT, "");

        List<WaitingEntry> untold = shop.record.waitlist().listUntold(10);
        assertThat(untold).extracting(WaitingEntry::id).containsExactly(waiting.id());
        shop.record.waitlist().told(waiting.id());
        assertThat(shop.record.waitlist().listUntold(10)).isEmpty();
        BookingNumber offered = untold.getFirst().booking().orElseThrow();
        assertThat(Wishes.made(bookings.confirm(offered, BOT)).party().customer())
                .isEqualTo(first);
        assertThat(shop.record.waitlist().find(waiting.id()).orElseThrow().state())
                .isEqualTo(WaitingEntry.State.CONFIRMED);
    }

    @Test
    void offerThatNobodyTakesShouldGoToTheNext() {
        SessionCode session = shop.session(PERFUME, WEEK, 1);
        Booking booking = wishes.book(session, wishes.someone(), 1);
        CustomerId second = wishes.someone();
        shop.record.waitlist().join(BookingRequest.of(session, wishes.someone(), 1), BOT);
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

        WaitingOutcome outcome = shop.record.waitlist().join(BookingRequest.of(session, wishes.someone(), 2), BOT);

        assertThat(outcome).isEqualTo(new WaitingOutcome.SeatsFree(3));
    }

    @Test
    void reportedBookingShouldBeTakenOverOnce() {
        SessionCode session = shop.session(PERFUME, WEEK, 8);
        BookingReport report = BookingReport.paid(
                new BookingNumber("B-2001"),
                BookingRequest.of(session, wishes.someone(), 2),
                BookingStatus.CONFIRMED,
                Won.of(107_000),
                SmallShop.NOON.minus(Duration.ofDays(6)));

        Booking first = bookings.put(report, SHOP);
        Booking second = bookings.put(report, SHOP);

        assertThat(second).isEqualTo(first);
        assertThat(wishes.free(session)).isEqualTo(6);
        assertThat(shop.record.audit().list("booking/B-2001", 10)).hasSize(1);
    }

    @Test
    void reportedBookingShouldNotOverbook() {
        SessionCode session = shop.session(PERFUME, WEEK, 1);
        BookingReport report = BookingReport.paid(
                new BookingNumber("B-2002"),
                BookingRequest.of(session, wishes.someone(), 2),
                BookingStatus.CONFIRMED,
                Won.of(107_000),
                SmallShop.NOON);

        assertThatThrownBy(() -> bookings.put(report, SHOP))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.kind()).isEqualTo(StorageException.Kind.CONSTRAINT));
        assertThat(bookings.find(new BookingNumber("B-2002"))).isEmpty();
    }

    @Test
    void holdThatIsLetGoShouldNotLookLikeACancelledBooking() {
        SessionCode session = shop.session(PERFUME, WEEK, 2);
        CustomerId customer = wishes.someone();
        Booking hold = Wishes.made(bookings.hold(BookingRequest.of(session, customer, 2), wishes.key(), BOT));

        Booking gone = Wishes.made(bookings.cancel(hold.number(), BOT, "not wanted"));

        assertThat(gone.status()).isEqualTo(BookingStatus.EXPIRED);
        assertThat(Wishes.made(bookings.cancel(hold.number(), BOT, "not wanted")))
                .isEqualTo(gone);
        assertThat(bookings.list(customer, 10)).isEmpty();
        assertThat(wishes.free(session)).isEqualTo(2);
        Wishes.assertRefused(bookings.confirm(hold.number(), BOT), Reason.HOLD_ENDED);
    }

    @Test
    void calledOffSessionShouldGiveEverythingBack() {
        SessionCode session = shop.session(PERFUME, Duration.ofHours(20), 2);
        Booking booking = wishes.book(session, wishes.someone(), 2);
        CustomerId waiting = wishes.someone();
        shop.record.waitlist().join(BookingRequest.of(session, waiting, 1), BOT);

        List<Booking> cancelled = bookings.callOff(session, SHOP, "minimum not reached");

        assertThat(cancelled).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo(booking.number());
            assertThat(one.history().cancellation().orElseThrow().refund()).isEqualTo(Won.of(107_000));
        });
        assertThat(bookings.callOff(session, SHOP, "again")).isEmpty();
        assertThat(shop.record.waitlist().list(waiting).getFirst().state()).isEqualTo(WaitingEntry.State.EXPIRED);
        Wishes.assertRefused(
                bookings.book(BookingRequest.of(session, waiting, 1), wishes.key(), BOT), Reason.CALLED_OFF);
        assertThat(shop.record.courses().list(SessionQuery.between(SmallShop.NOON, SmallShop.NOON.plus(WEEK)), 10))
                .isEmpty();
    }

    @Test
    void changesAtOnceShouldNeitherLoseNorInventSeats() throws Exception {
        SessionCode one = shop.session(PERFUME, Duration.ofDays(3), 8);
        SessionCode other = shop.session(PERFUME, Duration.ofDays(4), 8);
        List<Callable<BookingOutcome>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Booking here = wishes.book(one, wishes.someone(), 2);
            Booking there = wishes.book(other, wishes.someone(), 2);
            all.add(() -> bookings.change(here.number(), BookingChange.to(other), BOT));
            all.add(() -> bookings.change(there.number(), BookingChange.to(one), BOT));
        }
        bookings.cancel(bookings.list(one).getFirst().number(), BOT, "room to move");

        List<BookingOutcome> outcomes = Wishes.allAtOnce(all);

        assertThat(outcomes).filteredOn(Made.class::isInstance).isNotEmpty();
        assertThat(wishes.free(one)).isEqualTo(8 - seated(one));
        assertThat(wishes.free(other)).isEqualTo(8 - seated(other));
        assertThat(seated(one) + seated(other)).isEqualTo(14);
    }

    private int seated(SessionCode session) {
        return bookings.list(session).stream()
                .filter(booking -> booking.status().seated())
                .mapToInt(booking -> booking.party().people())
                .sum();
    }
}
