package dev.ieum.record.conversation;

import dev.ieum.record.conversation.OutboxTable.Pending;
import dev.ieum.record.identity.Address;
import dev.ieum.storage.Database;
import dev.ieum.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The third leg: messages on their way to channels. Every attempt is kept as a fact. Thread-safe.
public final class Outbox {

    /// After this many attempts a message is given up.
    public static final int MAX_ATTEMPTS = 12;

    /// Longest pause between two attempts.
    public static final Duration MAX_PAUSE = Duration.ofMinutes(30);

    private final Database database;
    private final ThreadWriter writer;

    Outbox(Database database, ThreadWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    /// Messages that are due for these channels, at most one per address, in order; nobody else gets them for `lease`.
    public List<Outgoing> lease(Set<String> channels, int limit, Duration lease) {
        if (channels.isEmpty()) {
            return List.of();
        }
        return database.write(transaction ->
                leased(transaction, new OutboxTable(transaction).due(channels, writer.now(), limit), lease));
    }

    /// What waits for this address, in order, for a channel that can only answer.
    public List<Outgoing> takeFor(Address address, int limit, Duration lease) {
        return database.write(transaction ->
                leased(transaction, new OutboxTable(transaction).forAddress(address, writer.now(), limit), lease));
    }

    private List<Outgoing> leased(Transaction transaction, List<Pending> rows, Duration lease) {
        OutboxTable outbox = new OutboxTable(transaction);
        MessageTable messages = new MessageTable(transaction);
        Instant until = writer.now().plus(lease);
        rows.forEach(row -> outbox.lease(row.id(), until));
        return rows.stream()
                .map(row -> new Outgoing(
                        row.id(),
                        row.to(),
                        messages.list(row.conversation(), row.seq() - 1, 1).getFirst(),
                        row.attempts() + 1))
                .toList();
    }

    /// Keeps what became of an attempt. What may come later is tried again after a pause that doubles, up to
    /// [#MAX_PAUSE], at most [#MAX_ATTEMPTS] times; what may have arrived is never sent again by itself.
    public void settle(Outgoing outgoing, Delivery outcome) {
        database.writeNothing(transaction -> {
            OutboxTable outbox = new OutboxTable(transaction);
            Instant now = writer.now();
            switch (outcome) {
                case Delivery.Delivered(Optional<String> channelId) -> {
                    outbox.remember(outgoing, now, "DELIVERED", channelId.orElse(""));
                    outbox.settle(outgoing.id(), "DELIVERED", now);
                }
                case Delivery.Failed(String why) -> {
                    outbox.remember(outgoing, now, "FAILED", why);
                    outbox.settle(outgoing.id(), "FAILED", now);
                }
                case Delivery.Unknown(String why) -> {
                    outbox.remember(outgoing, now, "UNKNOWN", why);
                    outbox.settle(outgoing.id(), "UNKNOWN", now);
                }
                case Delivery.TryLater(Duration after, String why) -> {
                    outbox.remember(outgoing, now, "LATER", why);
                    boolean over = outgoing.attempt() >= MAX_ATTEMPTS;
                    outbox.settle(
                            outgoing.id(), over ? "FAILED" : "PENDING", now.plus(pause(after, outgoing.attempt())));
                }
            }
        });
    }

    /// What became of a message: `PENDING`, `DELIVERED`, `FAILED`, `UNKNOWN`; empty where the channel reads the thread.
    public Optional<String> findState(ConversationId conversation, long seq) {
        return database.read(transaction -> new OutboxTable(transaction).findState(conversation, seq));
    }

    private static Duration pause(Duration asked, int attempt) {
        Duration doubled = asked.multipliedBy(1L << Math.min(attempt - 1, MAX_ATTEMPTS));
        return doubled.compareTo(MAX_PAUSE) < 0 ? doubled : MAX_PAUSE;
    }
}
