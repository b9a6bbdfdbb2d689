package dev.ieum.knowledge.article;

import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.util.List;
import java.util.UUID;

/// Rows of `article_event`: the audit; only added to.
final class EventTable {

    private EventTable() {}

    static void insert(Transaction transaction, UUID id, ArticleEvent event) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO article_event (id, slug, locale, version, what, done_by, done_at, reason)
                        VALUES (:id, :slug, :locale, :version, :what, :by, :at, :reason)""")
                .bind("id", id.toString())
                .bind("slug", event.key().slug())
                .bind("locale", event.key().locale())
                .bind("version", event.version())
                .bind("what", event.what().name())
                .bind("by", event.by())
                .bind("at", event.at())
                .bind("reason", event.reason())
                .execute();
    }

    static long count(Transaction transaction) {
        return transaction
                .handle()
                .createQuery("SELECT COUNT(*) FROM article_event")
                .mapTo(Long.class)
                .one();
    }

    static List<ArticleEvent> list(Transaction transaction, ArticleKey key, int limit) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT version, what, done_by, done_at, reason FROM article_event
                        WHERE slug = :slug AND locale = :locale ORDER BY done_at DESC, id DESC LIMIT :limit""")
                .bind("slug", key.slug())
                .bind("locale", key.locale())
                .bind("limit", limit)
                .map(Row.to(row -> new ArticleEvent(
                        key,
                        row.number("version"),
                        ArticleEvent.What.valueOf(row.text("what")),
                        row.text("done_by"),
                        row.instant("done_at"),
                        row.text("reason"))))
                .list();
    }
}
