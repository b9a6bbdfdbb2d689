package dev.ieum.hub.outgoing;

import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The statements over `webhook`, `webhook_delivery` and, for how far the record was read, `webhook_position`.
final class WebhookTable {
    private final Transaction transaction;

    WebhookTable(Transaction transaction) {
        this.transaction = transaction;
    }

    /// A body that is due.
    ///
    /// @param secret signs it
    record Due(String id, URI url, String secret, String body, int attempts, Instant createdAt) {
        @Override
        public String toString() {
            return "Due " + id;
        }
    }

    void insert(Webhook webhook, String secret) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO webhook (id, url, secret, kinds, created_at)
                        VALUES (:id, :url, :secret, :kinds, :at)
                        """)
                .bind("id", webhook.id())
                .bind("url", webhook.url().toString())
                .bind("secret", secret)
                .bind("kinds", webhook.kinds().stream().sorted().collect(Collectors.joining(" ")))
                .bind("at", webhook.createdAt())
                .execute();
    }

    List<Webhook> list() {
        return transaction
                .handle()
                .createQuery("SELECT id, url, kinds, created_at FROM webhook WHERE removed_at IS NULL ORDER BY id")
                .map(Row.to(row -> new Webhook(
                        row.text("id"),
                        URI.create(row.text("url")),
                        kinds(row.text("kinds")),
                        row.instant("created_at"))))
                .list();
    }

    private static Set<String> kinds(String stored) {
        return Arrays.stream(stored.split(" ")).filter(kind -> !kind.isEmpty()).collect(Collectors.toSet());
    }

    boolean remove(String id, Instant now) {
        transaction.handle().createUpdate("""
                        UPDATE webhook_delivery SET state = 'FAILED', outcome = 'webhook removed'
                        WHERE webhook = :id AND state = 'PENDING'
                        """).bind("id", id).execute();
        return transaction
                        .handle()
                        .createUpdate("UPDATE webhook SET removed_at = :now WHERE id = :id AND removed_at IS NULL")
                        .bind("id", id)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /// The same event for the same webhook again changes nothing.
    void queue(String id, Webhook webhook, Happening happening, Instant now) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO webhook_delivery
                            (id, webhook, event, body, state, attempts, due_at, created_at, outcome)
                        VALUES (:id, :webhook, :event, :body, 'PENDING', 0, :now, :now, '')
                        ON CONFLICT (webhook, event) DO NOTHING
                        """)
                .bind("id", id)
                .bind("webhook", webhook.id())
                .bind("event", happening.event())
                .bind("body", happening.body())
                .bind("now", now)
                .execute();
    }

    /// What is due, oldest first; nobody else gets it before `until`.
    List<Due> lease(Instant now, Instant until, int limit) {
        return due(now, limit).stream().filter(due -> isTaken(due, now, until)).toList();
    }

    private List<Due> due(Instant now, int limit) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT d.id, d.body, d.attempts, d.created_at, w.url, w.secret
                        FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook
                        WHERE d.state = 'PENDING' AND d.due_at <= :now ORDER BY d.due_at, d.id LIMIT :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .map(Row.to(row -> new Due(
                        row.text("id"),
                        URI.create(row.text("url")),
                        row.text("secret"),
                        row.text("body"),
                        row.number("attempts"),
                        row.instant("created_at"))))
                .list();
    }

    /// Another node may have been quicker.
    private boolean isTaken(Due due, Instant now, Instant until) {
        return transaction
                        .handle()
                        .createUpdate("""
                                UPDATE webhook_delivery SET due_at = :until
                                WHERE id = :id AND state = 'PENDING' AND due_at <= :now
                                """)
                        .bind("id", due.id())
                        .bind("now", now)
                        .bind("until", until)
                        .execute()
                == 1;
    }

    void settle(String id, Delivery.State state, Instant dueAt, String outcome) {
        transaction
                .handle()
                .createUpdate("""
                        UPDATE webhook_delivery SET state = :state, due_at = :due, outcome = :outcome,
                            attempts = attempts + 1
                        WHERE id = :id AND state = 'PENDING'
                        """)
                .bind("id", id)
                .bind("state", state.name())
                .bind("due", dueAt)
                .bind("outcome", outcome)
                .execute();
    }

    List<Delivery> deliveries(String webhook, int limit) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT id, event, state, attempts, created_at, due_at, outcome FROM webhook_delivery
                        WHERE webhook = :webhook ORDER BY id DESC LIMIT :limit
                        """)
                .bind("webhook", webhook)
                .bind("limit", limit)
                .map(Row.to(row -> new Delivery(
                        row.text("id"),
                        row.text("event"),
                        Delivery.State.valueOf(row.text("state")),
                        row.number("attempts"),
                        row.instant("created_at"),
                        row.instant("due_at"),
                        row.text("outcome"))))
                .list();
    }

    void forget(Instant before) {
        transaction
                .handle()
                .createUpdate("DELETE FROM webhook_delivery WHERE state <> 'PENDING' AND created_at < :before")
                .bind("before", before)
                .execute();
    }

    Optional<Instant> findPosition(String part) {
        return transaction
                .handle()
                .createQuery("SELECT seen_at FROM webhook_position WHERE part = :part")
                .bind("part", part)
                .map(Row.to(row -> row.instant("seen_at")))
                .findOne();
    }

    void setPosition(String part, Instant seen) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO webhook_position (part, seen_at) VALUES (:part, :seen)
                        ON CONFLICT (part) DO UPDATE SET seen_at = excluded.seen_at
                        WHERE webhook_position.seen_at < excluded.seen_at
                        """)
                .bind("part", part)
                .bind("seen", seen)
                .execute();
    }
}
