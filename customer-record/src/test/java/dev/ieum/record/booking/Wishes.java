package dev.ieum.record.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.BookingOutcome.Made;
import dev.ieum.record.booking.BookingOutcome.Reason;
import dev.ieum.record.booking.BookingOutcome.Refused;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.testing.SmallShop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Short words for what customers wish and get in a [SmallShop].
final class Wishes {
    private final SmallShop shop;
    private final AtomicInteger keys = new AtomicInteger();

    Wishes(SmallShop shop) {
        this.shop = shop;
    }

    RequestKey key() {
        return new RequestKey("wish-" + keys.incrementAndGet());
    }

    CustomerId someone() {
        return shop.customer().id();
    }

    Booking book(SessionCode session, CustomerId customer, int people) {
        return made(shop.record
                .bookings()
                .book(BookingRequest.of(session, customer, people), key(), Actor.bot("book_class")));
    }

    int free(SessionCode session) {
        return shop.record.courses().get(session).seats().free();
    }

    static Booking made(BookingOutcome outcome) {
        assertThat(outcome).isInstanceOf(Made.class);
        return ((Made) outcome).booking();
    }

    static void assertRefused(BookingOutcome outcome, Reason reason) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    static <T> List<T> allAtOnce(List<Callable<T>> work) throws Exception {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
