package dev.ieum.record.conversation;

import dev.ieum.record.identity.Address;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/// The statements over `outbox` and `delivery`: what is on its way, and what each attempt came to.
final class OutboxTable {

    private static final RowMapper<Pending> PENDING = Row.to(row -> new Pending(
            row.text("id"),
            new ConversationId(row.text("conversation")),
            row.big("seq"),
            new Address(row.text("channel"), row.text("account"), row.text("address")),
            row.number("attempts")));

    private final Transaction transaction;

    OutboxTable(Transaction transaction) {
        this.transaction = transaction;
    }

    record Pending(String id, ConversationId conversation, long seq, Address to, int attempts) {}

    void insert(String id, Message message, Address to) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO outbox (id, conversation, seq, channel, account, address, state, attempts, next_at)
                        VALUES (:id, :conversation, :seq, :channel, :account, :address, 'PENDING', 0, 0)
                        """)
                .bind("id", id)
                .bind("conversation", message.place().conversation().value())
                .bind("seq", message.seq())
                .bindMap(ConversationTable.columns(to))
                .execute();
    }

    /// The oldest pending row of each address that is due, so that no message overtakes another.
    List<Pending> due(Collection<String> channels, Instant now, int limit) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT * FROM outbox o
                        WHERE state = 'PENDING' AND channel IN (<channels>) AND next_at <= :now
                            AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.state = 'PENDING' AND e.channel = o.channel
                                AND e.account = o.account AND e.address = o.address AND e.id < o.id)
                        ORDER BY id LIMIT :limit
                        """ + transaction.forUpdateSkippingLocked())
                .bindList("channels", List.copyOf(channels))
                .bind("now", now)
                .bind("limit", limit)
                .map(PENDING)
                .list();
    }

    List<Pending> forAddress(Address address, Instant now, int limit) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT * FROM outbox WHERE state = 'PENDING' AND channel = :channel AND account = :account
                            AND address = :address AND next_at <= :now
                        ORDER BY id LIMIT :limit
                        """ + transaction.forUpdateSkippingLocked())
                .bindMap(ConversationTable.columns(address))
                .bind("now", now)
                .bind("limit", limit)
                .map(PENDING)
                .list();
    }

    /// Counts an attempt and keeps everybody else away until `until`.
    void lease(String id, Instant until) {
        transaction
                .handle()
                .createUpdate("UPDATE outbox SET attempts = attempts + 1, next_at = :until WHERE id = :id")
                .bind("id", id)
                .bind("until", until)
                .execute();
    }

    void releaseAll(Instant now) {
        transaction
                .handle()
                .createUpdate("UPDATE outbox SET next_at = :now WHERE state = 'PENDING' AND next_at > :now")
                .bind("now", now)
                .execute();
    }

    void settle(String id, String state, Instant nextAt) {
        transaction
                .handle()
                .createUpdate("UPDATE outbox SET state = :state, next_at = :next WHERE id = :id AND state = 'PENDING'")
                .bind("id", id)
                .bind("state", state)
                .bind("next", nextAt)
                .execute();
    }

    void remember(Outgoing outgoing, Instant now, String outcome, String detail) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO delivery (outbox, attempt, at, outcome, detail)
                        VALUES (:outbox, :attempt, :now, :outcome, :detail)
                        ON CONFLICT (outbox, attempt) DO NOTHING
                        """)
                .bind("outbox", outgoing.id())
                .bind("attempt", outgoing.attempt())
                .bind("now", now)
                .bind("outcome", outcome)
                .bind("detail", detail)
                .execute();
    }

    /// What became of a message on its way to the customer's messenger; empty when it was never put on the way.
    Optional<String> findState(ConversationId conversation, long seq) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT state FROM outbox WHERE conversation = :conversation AND seq = :seq
                        ORDER BY id DESC LIMIT 1
                        """)
                .bind("conversation", conversation.value())
                .bind("seq", seq)
                .mapTo(String.class)
                .findOne();
    }
}
