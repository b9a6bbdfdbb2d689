package dev.ieum.knowledge.ingest;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Somebody's wish that an import ends early. What is being read when it comes is not waited for; what was
/// read before is kept, and nothing is taken for gone. Thread-safe; used for one import.
public final class ImportStop {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final Set<Runnable> cuts = ConcurrentHashMap.newKeySet();

    /// Asks the import to end. Asking twice is asking once.
    public void ask() {
        asked.countDown();
        cuts.forEach(Runnable::run);
    }

    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /// Waits this long unless somebody asks meanwhile; false when the import has to end.
    boolean pause(Duration pause) {
        try {
            return !asked.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Runs `cut` when somebody asks, until the answer is run; at once when somebody has asked already.
    Runnable cutting(Runnable cut) {
        cuts.add(cut);
        if (isAsked()) {
            cut.run();
        }
        return () -> cuts.remove(cut);
    }
}
