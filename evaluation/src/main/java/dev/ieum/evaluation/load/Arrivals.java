package dev.ieum.evaluation.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Finds out when what was sent has arrived at all who listen. Every message carries a mark; the time of each arrival
/// counts from the moment the message was due. Thread-safe.
final class Arrivals {

    private static final int PATIENCE_SECONDS = 20;
    private static final AtomicInteger ROUNDS = new AtomicInteger();

    private final String mark = "load-" + ROUNDS.incrementAndGet() + "-";
    private final int listeners;
    private final int warmUp;
    private final Map<Integer, Expected> expected = new ConcurrentHashMap<>();
    private final ConcurrentHistogram each = new ConcurrentHistogram(OpenLoop.HIGHEST_MICROS, 3);
    private final ConcurrentHistogram spread = new ConcurrentHistogram(OpenLoop.HIGHEST_MICROS, 3);

    /// @param listeners where each message must arrive
    /// @param warmUp how many of the first messages are not recorded
    Arrivals(int listeners, int warmUp) {
        this.listeners = listeners;
        this.warmUp = warmUp;
    }

    /// What makes this message known again; it is part of its words.
    String mark(OpenLoop.Due request) {
        return mark + request.number() + ".";
    }

    /// Expects a message, has it sent and waits until it has arrived everywhere.
    ///
    /// @return false when it could not be sent, or did not arrive everywhere in time
    boolean await(OpenLoop.Due request, BooleanSupplier sending) {
        Expected message = new Expected(request, new CountDownLatch(listeners), new AtomicLong());
        expected.put(request.number(), message);
        try {
            return sending.getAsBoolean() && message.left().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            expected.remove(request.number());
        }
    }

    /// A listener has got a frame; one without a mark, or with one that nobody waits for, is passed over.
    void heard(String frame) {
        int at = frame.indexOf(mark);
        int end = at < 0 ? -1 : frame.indexOf('.', at);
        if (end < 0) {
            return;
        }
        Expected message = expected.get(Integer.parseInt(frame, at + mark.length(), end, 10));
        if (message != null) {
            record(message);
        }
    }

    private void record(Expected message) {
        long micros = message.request().micros();
        boolean counts = message.request().number() >= warmUp;
        if (counts) {
            each.recordValue(micros);
        }
        boolean first = message.firstAt().compareAndSet(0, micros);
        message.left().countDown();
        if (counts && !first && message.left().getCount() == 0) {
            spread.recordValue(Math.max(1, micros - message.firstAt().get()));
        }
    }

    /// From due to each single listener, in microseconds.
    Histogram each() {
        return each;
    }

    /// From the first listener to the last, in microseconds; empty when there is only one.
    Histogram spread() {
        return spread;
    }

    private record Expected(OpenLoop.Due request, CountDownLatch left, AtomicLong firstAt) {}
}
