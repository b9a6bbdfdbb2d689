package dev.ieum.hub.journey;

import dev.ieum.record.CustomerRecord;
import dev.ieum.record.booking.Booking;
import dev.ieum.record.booking.BookingStatus;
import dev.ieum.record.booking.WaitingEntry;
import dev.ieum.record.conversation.Overture;
import dev.ieum.record.conversation.Overtures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Ends holds whose time is over, and tells those who wait for seats, in their own threads, when seats
/// are theirs. Thread-safe.
public final class SeatOffers implements AutoCloseable {
    private static final Duration SWEEP = Duration.ofSeconds(2);
    private static final int TOLD_AT_ONCE = 50;

    private final CustomerRecord record;
    private final Wording wording;
    private final Clock clock;
    private final Rounds rounds = new Rounds("seat-offers", SWEEP, this::sweep);

    /// How an offer is put.
    @FunctionalInterface
    public interface Wording {
        Overture offer(Booking held, String locale, Instant now);
    }

    public SeatOffers(CustomerRecord record, Wording wording, Clock clock) {
        this.record = record;
        this.wording = wording;
        this.clock = clock;
    }

    /// Keeps looking until closed.
    public void start() {
        rounds.start();
    }

    /// Looks once. Who cannot be told now is told the next time.
    public void sweep() {
        record.bookings().endHolds();
        for (WaitingEntry entry : record.waitlist().listUntold(TOLD_AT_ONCE)) {
            Optional<Booking> held = entry.booking()
                    .flatMap(number -> record.bookings().find(number))
                    .filter(booking -> booking.status() == BookingStatus.HELD);
            if (held.isPresent() && isTold(entry, held.get())) {
                record.waitlist().told(entry.id());
            }
        }
    }

    /// Somebody who never wrote has no thread to be told in: their entry stays with the staff.
    private boolean isTold(WaitingEntry entry, Booking held) {
        Overtures overtures = record.conversations().overtures();
        Optional<Overtures.Ear> ear = overtures.find(entry.customer());
        return ear.isEmpty()
                || overtures.tell(
                        ear.get().conversation(), wording.offer(held, ear.get().locale(), clock.instant()));
    }

    @Override
    public void close() {
        rounds.close();
    }
}
