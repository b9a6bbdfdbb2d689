package dev.ieum.hub.outgoing;

import dev.ieum.hub.journey.Rounds;
import dev.ieum.hub.outgoing.Delivery.State;
import dev.ieum.hub.outgoing.WebhookTable.Due;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Change;
import dev.ieum.record.conversation.FloorMove;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Follows the record and tells webhooks what happened: first it queues a row for each webhook that wants
/// to know, then it posts what is due until it is accepted or [#PATIENCE] is over. A crash between the two
/// loses nothing, and may tell the same event twice: receivers know it by its id. Several nodes share the
/// work. One thread runs it.
public final class Relay implements AutoCloseable {
    /// So long an event is tried.
    static final Duration PATIENCE = Duration.ofDays(3);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    private static final Duration LONGEST_RETRY = Duration.ofHours(1);
    private static final int MAX_DOUBLINGS = 12;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 20;

    /// How far back a row may still turn up that another node was committing.
    private static final Duration LOOK_BACK = Duration.ofSeconds(30);

    private static final Duration KEPT = Duration.ofDays(14);
    private static final int BATCH = 500;
    private static final String CHANGES = "changes";

    private final Database database;
    private final CustomerRecord record;
    private final Post post;
    private final Clock clock;
    private final Ids ids;
    private final Rounds rounds = new Rounds("webhooks", PAUSE, this::goRound);
    private final Map<String, Instant> queued = new LinkedHashMap<>();

    /// Brings one body to its address.
    @FunctionalInterface
    interface Post {
        /// @return the HTTP status, or 0 and why there was none
        Answer send(Due due);
    }

    /// What an address answered.
    record Answer(int status, String text) {
        boolean accepted() {
            return status >= 200 && status < 300;
        }
    }

    Relay(Database database, CustomerRecord record, Post post, Clock clock, Ids ids) {
        this.database = database;
        this.record = record;
        this.post = post;
        this.clock = clock;
        this.ids = ids;
    }

    /// Keeps going until closed.
    ///
    /// @param real tells the time as the receivers' clocks do
    public static Relay start(Database database, CustomerRecord record, Clock clock, Clock real, Ids ids) {
        Relay relay = new Relay(database, record, new HttpPost(real), clock, ids);
        relay.rounds.start();
        return relay;
    }

    private void goRound() {
        follow();
        deliver();
    }

    /// Queues what has happened since the last time.
    void follow() {
        List<Webhook> webhooks = database.read(transaction -> new WebhookTable(transaction).list());
        Instant now = clock.instant();
        if (webhooks.isEmpty()) {
            return;
        }
        Instant first = webhooks.stream()
                .map(Webhook::createdAt)
                .min(Instant::compareTo)
                .orElse(now);
        Instant seen = database.read(transaction -> new WebhookTable(transaction).findPosition(CHANGES))
                .filter(position -> position.isAfter(first))
                .orElse(first);
        Instant from = seen.minus(LOOK_BACK);
        List<Happening> happenings = new ArrayList<>(changes(from));
        happenings.addAll(moves(from));
        happenings.removeIf(happening -> happening.isOwn() || queued.containsKey(happening.event()));
        if (happenings.isEmpty() && Duration.between(seen, now).compareTo(LOOK_BACK) < 0) {
            return;
        }
        database.writeNothing(transaction -> {
            WebhookTable table = new WebhookTable(transaction);
            for (Happening happening : happenings) {
                webhooks.stream()
                        .filter(webhook -> webhook.wants(happening))
                        .forEach(webhook -> table.queue(ids.next().toString(), webhook, happening, now));
            }
            table.setPosition(CHANGES, now);
            table.forget(now.minus(KEPT));
        });
        happenings.forEach(happening -> queued.put(happening.event(), happening.at()));
        queued.values().removeIf(at -> at.isBefore(from));
    }

    private List<Happening> changes(Instant from) {
        List<Change> all = new ArrayList<>();
        List<Change> page = record.audit().since(from, BATCH);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page.size() < BATCH
                    ? List.of()
                    : record.audit().after(page.getLast().id(), BATCH);
        }
        return all.stream().map(Happening::of).toList();
    }

    private List<Happening> moves(Instant from) {
        List<FloorMove.InThread> all = new ArrayList<>();
        Instant next = from;
        List<FloorMove.InThread> page = record.conversations().desk().movesSince(next, BATCH);
        while (!page.isEmpty()) {
            all.addAll(page);
            next = page.getLast().move().at().plusNanos(1_000);
            page = page.size() < BATCH
                    ? List.of()
                    : record.conversations().desk().movesSince(next, BATCH);
        }
        return all.stream().map(Happening::of).toList();
    }

    /// Posts what is due.
    void deliver() {
        Instant now = clock.instant();
        List<Due> due =
                database.write(transaction -> new WebhookTable(transaction).lease(now, now.plus(LEASE), AT_ONCE));
        List<Thread> posting = due.stream()
                .map(one -> Thread.ofVirtual().name("webhook").start(() -> deliver(one)))
                .toList();
        for (Thread thread : posting) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void deliver(Due due) {
        Answer answer = post.send(due);
        Instant now = clock.instant();
        boolean over = Duration.between(due.createdAt(), now).compareTo(PATIENCE) > 0;
        State state = answer.accepted() ? State.DELIVERED : over ? State.FAILED : State.PENDING;
        Instant next = now.plus(pause(due.attempts()));
        database.writeNothing(
                transaction -> new WebhookTable(transaction).settle(due.id(), state, next, answer.text()));
    }

    /// 10 s, then twice as long each time, at most an hour.
    static Duration pause(int attempts) {
        Duration doubled = FIRST_RETRY.multipliedBy(1L << Math.min(attempts, MAX_DOUBLINGS));
        return doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
    }

    @Override
    public void close() {
        rounds.close();
    }
}
