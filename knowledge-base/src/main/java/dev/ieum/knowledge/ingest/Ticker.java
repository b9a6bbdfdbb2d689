package dev.ieum.knowledge.ingest;

import java.time.Duration;

/// Passes progress on, but not more often than an eye can follow. Not thread-safe.
final class Ticker {

    private static final long PAUSE_NANOS = 100_000_000L;

    private final String source;
    private final ImportListener listener;
    private final long started = System.nanoTime();
    private long done;
    private long told = started - PAUSE_NANOS;

    Ticker(String source, ImportListener listener) {
        this.source = source;
        this.listener = listener;
    }

    void done(long total, long bytes) {
        done++;
        if (System.nanoTime() - told >= PAUSE_NANOS) {
            end(total, bytes);
        }
    }

    /// @param reached how much is done of the source now
    void at(long reached, long total, long bytes) {
        done = reached;
        if (System.nanoTime() - told >= PAUSE_NANOS) {
            end(total, bytes);
        }
    }

    void end(long total, long bytes) {
        told = System.nanoTime();
        listener.progress(new ImportProgress(source, done, total, bytes, Duration.ofNanos(told - started)));
    }
}
