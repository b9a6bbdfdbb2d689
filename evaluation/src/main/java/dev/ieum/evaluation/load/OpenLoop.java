package dev.ieum.evaluation.load;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Sends requests at a fixed rate whatever becomes of them, as customers do: a slow answer does not
/// slow the next customer. A request's time counts from the moment it was due, so that a stall is
/// felt by everyone who would have come meanwhile (no coordinated omission; Tene, "How not to
/// measure latency", 2013).
final class OpenLoop {

    static final long HIGHEST_MICROS = 600_000_000L;
    private static final int MOST_OUTSTANDING = 4_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private OpenLoop() {}

    /// What is sent.
    public interface Action {
        /// Does one request and waits for its answer.
        ///
        /// @param request which one it is and since when it has been due
        /// @return whether the answer was right
        boolean run(Due request);
    }

    /// One request.
    ///
    /// @param number 0, 1, 2, … over the whole run
    /// @param nanos when it was due, on the clock of [System#nanoTime]
    public record Due(int number, long nanos) {
        /// Microseconds since then.
        long micros() {
            return Math.clamp((System.nanoTime() - nanos) / 1_000, 1, HIGHEST_MICROS);
        }
    }

    /// @param perSecond requests due in each second
    /// @param warmUp how many of the first requests are not recorded
    public record Plan(double perSecond, Duration length, int warmUp) {
        int requests() {
            return (int) Math.round(perSecond * length.toMillis() / 1000.0);
        }
    }

    /// @param micros time from due to answered, in microseconds; failed requests are in it too
    /// @param failed answers that were wrong, and requests for which [#MOST_OUTSTANDING] others stood in the way
    public record Observed(Histogram micros, long sent, long failed, double achievedPerSecond) {}

    public static Observed run(Plan plan, Action action) {
        ConcurrentHistogram micros = new ConcurrentHistogram(HIGHEST_MICROS, 3);
        LongAdder failed = new LongAdder();
        Semaphore room = new Semaphore(MOST_OUTSTANDING);
        Phaser outstanding = new Phaser(1);
        long began = System.nanoTime();
        for (int i = 0; i < plan.requests(); i++) {
            Due request = new Due(i, began + (long) (i / plan.perSecond() * NANOS_PER_SECOND));
            waitUntil(request.nanos());
            if (!room.tryAcquire()) {
                failed.increment();
                continue;
            }
            outstanding.register();
            Thread.startVirtualThread(() -> {
                if (!isRight(action, request)) {
                    failed.increment();
                }
                if (request.number() >= plan.warmUp()) {
                    micros.recordValue(request.micros());
                }
                room.release();
                outstanding.arriveAndDeregister();
            });
        }
        outstanding.arriveAndAwaitAdvance();
        double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
        return new Observed(micros, plan.requests(), failed.sum(), plan.requests() / seconds);
    }

    private static boolean isRight(Action action, Due request) {
        try {
            return action.run(request);
        } catch (RuntimeException broken) {
            return false;
        }
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
