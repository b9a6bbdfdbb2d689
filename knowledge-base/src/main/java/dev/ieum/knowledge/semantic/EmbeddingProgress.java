package dev.ieum.knowledge.semantic;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says in the log how embedding gets on: how many of how many, how fast, how long still.
final class EmbeddingProgress {
    private static final Logger log = LoggerFactory.getLogger(EmbeddingProgress.class);
    private static final long EVERY = Duration.ofSeconds(5).toNanos();

    private final int total;
    private final long began = System.nanoTime();
    private long said = began;
    private int done;

    EmbeddingProgress(int total) {
        this.total = total;
    }

    int done() {
        return done;
    }

    void done(int more) {
        done += more;
        long now = System.nanoTime();
        if (now - said > EVERY || done == total) {
            said = now;
            double rate = done / Math.max(1e-3, (now - began) / 1e9);
            log.info(
                    "Embedding: {} of {} texts, {} a second, {} s left.",
                    done,
                    total,
                    Math.round(rate),
                    Math.round((total - done) / rate));
        }
    }
}
