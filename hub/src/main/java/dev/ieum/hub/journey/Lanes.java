package dev.ieum.hub.journey;

import dev.ieum.record.conversation.ConversationId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Works conversations side by side, each of them by one thread at a time, at most [#PLACES] at once.
/// Whoever waits for a place waits as a virtual thread; what is to be done is in the rows, so nothing is
/// lost with them. Thread-safe.
final class Lanes implements AutoCloseable {
    /// Turns at once. A turn may wait for a language model, so there are more than processors.
    static final int PLACES = 32;

    private final Consumer<ConversationId> work;
    private final Semaphore places = new Semaphore(PLACES, true);
    private final Map<ConversationId, Lane> lanes = new HashMap<>();
    private boolean closed;

    /// @param work does all that is to be done in a conversation now; throws nothing
    Lanes(Consumer<ConversationId> work) {
        this.work = work;
    }

    /// Has `conversation` worked soon; asking again while it is worked has it looked at once more.
    void submit(ConversationId conversation) {
        synchronized (lanes) {
            Lane busy = lanes.get(conversation);
            if (busy != null) {
                busy.again = true;
            } else if (!closed) {
                Lane lane = new Lane();
                lanes.put(conversation, lane);
                Thread.ofVirtual().name("turn").start(() -> run(conversation, lane));
            }
        }
    }

    /// Waits until nothing is being done in `conversation`. False when it took too long.
    boolean awaitIdle(ConversationId conversation, Duration atMost) {
        Lane lane;
        synchronized (lanes) {
            lane = lanes.get(conversation);
        }
        try {
            return lane == null || lane.done.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run(ConversationId conversation, Lane lane) {
        try {
            places.acquire();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        try {
            do {
                work.accept(conversation);
            } while (goesOn(conversation, lane));
        } finally {
            places.release();
            lane.done.countDown();
        }
    }

    private boolean goesOn(ConversationId conversation, Lane lane) {
        synchronized (lanes) {
            if (lane.again && !closed) {
                lane.again = false;
                return true;
            }
            lanes.remove(conversation);
            return false;
        }
    }

    /// Takes nothing new and waits for what is being done, at most [#STOP].
    @Override
    public void close() {
        synchronized (lanes) {
            closed = true;
        }
        try {
            boolean all = places.tryAcquire(PLACES, STOP.toMillis(), TimeUnit.MILLISECONDS);
            if (all) {
                places.release(PLACES);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// How long a turn may go on after the program was told to stop.
    static final Duration STOP = Duration.ofSeconds(5);

    private static final class Lane {
        private final CountDownLatch done = new CountDownLatch(1);
        private boolean again;
    }
}
