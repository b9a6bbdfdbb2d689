package dev.ieum.knowledge.ingest;

import dev.ieum.storage.Database;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// The sites that have been imported, and when each is to be visited again.
final class Sites {

    private final Database database;
    private final Clock clock;

    Sites(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Site> list() {
        return database.read(CrawlTable::sites);
    }

    /// Notes that a visit begins; where it begins is where the next one will.
    void begin(URI start) {
        database.writeNothing(transaction -> CrawlTable.begin(transaction, Site.of(start), start, now()));
    }

    void schedule(String site, int everyHours) {
        Instant next = everyHours > 0 ? now().plus(Duration.ofHours(everyHours)) : null;
        database.writeNothing(transaction -> CrawlTable.schedule(transaction, site, everyHours, next));
    }

    List<Site> due() {
        Instant now = now();
        return list().stream()
                .filter(site -> site.nextAt() != null && !site.nextAt().isAfter(now))
                .toList();
    }

    /// Moves a site that is due on by its interval; false: another node has done so and visits it.
    boolean claim(Site site) {
        return database.write(
                transaction -> CrawlTable.claim(transaction, site, now().plus(Duration.ofHours(site.everyHours()))));
    }

    void end(String site, ImportSummary summary) {
        String result = summary.text(Locale.KOREAN).lines().findFirst().orElse("");
        database.writeNothing(transaction -> CrawlTable.end(transaction, site, result));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
