package dev.ieum.evaluation.suite;

import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.Miss;
import dev.ieum.knowledge.article.MissGroup;
import dev.ieum.knowledge.article.Misses;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.StorageSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Something that keeps what customers write without what says who they are.
public interface Mask extends AutoCloseable {

    /// What is left of `text`; empty when it was not kept at all.
    String kept(String text);

    @Override
    void close();

    /// The list of unanswered questions, which is kept for the shop's owner.
    static Mask ofMisses() {
        Instant now = Instant.parse("2026-11-22T03:00:00Z");
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        TemporaryFolder folder = TemporaryFolder.make();
        Database database = Database.open(StorageSettings.sqlite(folder.path()), List.of(Articles.MIGRATIONS));
        Misses misses = new Misses(database, clock, Ids.timeOrdered(clock));
        return new Mask() {
            @Override
            public String kept(String text) {
                misses.record(new Miss(text, "ko", Miss.Reason.UNKNOWN, List.of()));
                List<MissGroup> groups = misses.list(1);
                misses.deleteBefore(now.plusSeconds(1));
                return groups.isEmpty() ? "" : groups.getFirst().question();
            }

            @Override
            public void close() {
                database.close();
                folder.close();
            }
        };
    }
}
