package dev.ieum.record.conversation;

import dev.ieum.record.identity.Address;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/// The statements over `inbox`: messages that are to be worked. A row is leased, then done.
final class InboxTable {

    private static final RowMapper<Work> WORK = Row.to(row -> new Work(
            new TurnId(row.text("id")),
            new ConversationId(row.text("conversation")),
            row.big("seq"),
            new Address(row.text("channel"), row.text("account"), row.text("address")),
            row.number("attempts"),
            row.orNullInstant("done_at") != null));

    private final Transaction transaction;

    InboxTable(Transaction transaction) {
        this.transaction = transaction;
    }

    /// One row: what a customer's message asks of the bot.
    record Work(TurnId id, ConversationId conversation, long seq, Address from, int attempts, boolean done) {}

    void insert(Work work, String key, Instant now) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO inbox (id, channel, account, address, message_key, conversation, seq, received_at,
                            attempts)
                        VALUES (:id, :channel, :account, :address, :key, :conversation, :seq, :now, 0)
                        """)
                .bind("id", work.id().value())
                .bindMap(ConversationTable.columns(work.from()))
                .bind("key", key)
                .bind("conversation", work.conversation().value())
                .bind("seq", work.seq())
                .bind("now", now)
                .execute();
    }

    Optional<Work> findByKey(Address from, String key) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT * FROM inbox WHERE channel = :channel AND account = :account AND address = :address
                            AND message_key = :key
                        """)
                .bindMap(ConversationTable.columns(from))
                .bind("key", key)
                .map(WORK)
                .findOne();
    }

    Optional<Work> find(TurnId id) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM inbox WHERE id = :id")
                .bind("id", id.value())
                .map(WORK)
                .findOne();
    }

    Optional<Work> findOldest(ConversationId conversation) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT * FROM inbox WHERE conversation = :conversation AND done_at IS NULL ORDER BY seq LIMIT 1
                        """)
                .bind("conversation", conversation.value())
                .map(WORK)
                .findOne();
    }

    void attempt(TurnId id) {
        transaction
                .handle()
                .createUpdate("UPDATE inbox SET attempts = attempts + 1 WHERE id = :id")
                .bind("id", id.value())
                .execute();
    }

    void done(TurnId id, String outcome, Instant now) {
        transaction
                .handle()
                .createUpdate("UPDATE inbox SET done_at = :now, outcome = :outcome WHERE id = :id")
                .bind("id", id.value())
                .bind("outcome", outcome)
                .bind("now", now)
                .execute();
    }

    /// Whether the message at `seq` and all before it have been worked.
    boolean workedUpTo(ConversationId conversation, long seq) {
        return !transaction
                .handle()
                .createQuery("""
                        SELECT EXISTS (SELECT 1 FROM inbox
                            WHERE conversation = :conversation AND done_at IS NULL AND seq <= :seq)
                        """)
                .bind("conversation", conversation.value())
                .bind("seq", seq)
                .mapTo(Boolean.class)
                .one();
    }
}
