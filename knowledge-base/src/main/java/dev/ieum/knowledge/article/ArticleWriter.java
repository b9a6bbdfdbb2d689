package dev.ieum.knowledge.article;

import dev.ieum.knowledge.article.Article.Standing;
import dev.ieum.knowledge.article.ArticleEvent.What;
import dev.ieum.knowledge.article.ArticleTable.Latest;
import dev.ieum.knowledge.article.ArticleVersion.Stamp;
import dev.ieum.knowledge.article.VersionTable.Stored;
import dev.ieum.storage.Ids;
import dev.ieum.storage.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// The changes to an article's rows, each inside somebody's transaction, each with its line in the audit.
final class ArticleWriter {

    /// Announced by every process, with its own name behind it.
    private static final String CHANGED = "articles1 ";

    private final Clock clock;
    private final Ids ids;
    private final AtomicLong events = new AtomicLong();
    private final String signature;

    ArticleWriter(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
        this.signature = CHANGED + ids.next();
    }

    /// A new state, what it is called in the audit, who says so and why.
    record Step(ArticleState state, What what, String by, String reason) {}

    Saved put(Transaction transaction, Prepared prepared) {
        Edit edit = prepared.edit();
        ArticleKey key = edit.key();
        int last = ArticleTable.lock(transaction, key.slug());
        Optional<Latest> before = ArticleTable.find(transaction, key);
        int seen = before.map(latest -> latest.article().latest().number()).orElse(0);
        if (edit.basedOn() != 0 && Math.max(edit.basedOn(), 0) != seen) {
            return new Saved.Stale(key, seen);
        }
        ArticleContent content = edit.content();
        if (content.golden() == null) {
            content = content.withGolden(
                    before.map(latest -> latest.article().latest().content().goldenOrNone())
                            .orElse(List.of()));
        }
        String hash = ContentHash.of(content);
        if (before.isPresent()
                && (before.get().stored().hash().equals(hash) || repeats(transaction, edit, before.get(), hash))) {
            return new Saved.Unchanged(key, seen);
        }
        Instant now = now();
        ArticleVersion version = new ArticleVersion(
                key, last + 1, content, new Stamp(edit.origin(), edit.by(), now), prepared.suspicions());
        VersionTable.insert(transaction, new Stored(version, prepared.plain(), prepared.spans(), hash));
        ArticleTable.count(transaction, key.slug(), last + 1);
        int published =
                before.map(latest -> latest.article().publishedVersion()).orElse(0);
        ArticleTable.put(transaction, key, last + 1, published, new Standing(ArticleState.DRAFT, edit.by(), now, ""));
        record(transaction, new ArticleEvent(key, last + 1, What.STORED, edit.by(), now, ""));
        return new Saved.Stored(key, last + 1, before.isEmpty());
    }

    /// Whether a file or page only repeats what it gave before a person here wrote something newer: their words stay.
    private static boolean repeats(Transaction transaction, Edit edit, Latest before, String hash) {
        boolean read = edit.origin().kind() == Origin.Kind.FILE || edit.origin().kind() == Origin.Kind.PAGE;
        Origin.Kind latest = before.article().latest().stamp().origin().kind();
        return read
                && latest == Origin.Kind.WRITTEN
                && VersionTable.lastHashFrom(transaction, edit.key(), edit.origin())
                        .filter(hash::equals)
                        .isPresent();
    }

    void stand(Transaction transaction, Article article, int published, Step step) {
        Instant now = now();
        int latest = article.latest().number();
        ArticleTable.put(
                transaction,
                article.key(),
                latest,
                published,
                new Standing(step.state(), step.by(), now, step.reason()));
        record(transaction, new ArticleEvent(article.key(), latest, step.what(), step.by(), now, step.reason()));
    }

    void record(Transaction transaction, ArticleEvent event) {
        EventTable.insert(transaction, ids.next(), event);
        transaction.afterCommit(events::incrementAndGet);
    }

    /// Tells the other processes that customers are shown something else from this commit on.
    void announce(Transaction transaction) {
        transaction.announce(signature);
    }

    boolean isNews(String announcement) {
        return announcement.startsWith(CHANGED) && !announcement.equals(signature);
    }

    /// How many lines this process has added to the audit.
    long events() {
        return events.get();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
