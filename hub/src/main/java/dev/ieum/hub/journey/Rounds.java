package dev.ieum.hub.journey;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does one thing at once and again after every pause, on a virtual thread of its own, until it is closed. A round that
/// fails is logged; the next one comes all the same.
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Duration pause;
    private final Runnable round;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /// @param name of the thread, and what the log says could not be done
    /// @param pause between the end of a round and the next
    public Rounds(String name, Duration pause, Runnable round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
    }

    public void start() {
        Thread.ofVirtual().name(name).start(() -> {
            do {
                goRound();
            } while (!isStopped());
        });
    }

    private void goRound() {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.warn("A round of the {} failed; the next is in {}: {}", name, pause, e.toString());
        }
    }

    private boolean isStopped() {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// Begins no further round; one that runs goes on to its end.
    @Override
    public void close() {
        stopped.countDown();
    }
}
