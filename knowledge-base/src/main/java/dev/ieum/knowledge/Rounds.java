package dev.ieum.knowledge;

import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.ingest.ImportListener;
import dev.ieum.knowledge.ingest.ImportStop;
import dev.ieum.knowledge.ingest.ImportSummary;
import dev.ieum.knowledge.ingest.Importer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after the articles while the program runs: announces what begins or ceases to hold today, takes over what
/// other processes have changed, visits sites that are due. A round that fails is tried again at the next one.
final class Rounds implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    /// Seconds between two looks at the rows.
    static final long LOOK = 10;
    /// Seconds between two looks at the sites that may be due.
    static final long VISIT = 60;

    private static final String BY = "schedule";

    private final Articles articles;
    private final Runnable takeOver;
    private final Clock clock;
    private final ZoneId zone;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ImportStop stop = new ImportStop();
    private LocalDate day;
    private long foreign;

    /// @param takeOver makes the index equal to the rows
    Rounds(Articles articles, Runnable takeOver, Clock clock, ZoneId zone) {
        this.articles = articles;
        this.takeOver = takeOver;
        this.clock = clock;
        this.zone = zone;
        this.day = today();
        this.foreign = articles.foreignChanges();
    }

    void start(Importer importer) {
        Thread.ofVirtual().name("article-rounds").start(() -> every(LOOK, this::look));
        Thread.ofVirtual().name("site-rounds").start(() -> every(VISIT, () -> visit(importer)));
    }

    private void every(long seconds, Runnable round) {
        try {
            while (!closed.await(seconds, TimeUnit.SECONDS)) {
                attempt(round);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The edge of a worker: whatever one round meets, the next one comes.
    private static void attempt(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException e) {
            log.warn("A round over the articles failed and will be made again.", e);
        }
    }

    /// One look at the rows.
    synchronized void look() {
        LocalDate today = today();
        if (!today.equals(day)) {
            articles.announceDay();
            day = today;
        }
        long changes = articles.foreignChanges();
        if (changes != foreign) {
            takeOver.run();
            foreign = changes;
        }
    }

    private void visit(Importer importer) {
        for (ImportSummary summary : importer.visitDue(BY, ImportListener.NONE, stop)) {
            log.info("A site was visited: {}", summary.text(Locale.ENGLISH));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    @Override
    public void close() {
        closed.countDown();
        stop.ask();
    }
}
