package dev.ieum.record.conversation;

import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.identity.Address;
import dev.ieum.storage.Dialect;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;

/// The statements over `conversation`, which holds the floor, the dialogue state and the last number given out.
final class ConversationTable {

    private static final RowMapper<RecordedThread> THREAD = Row.to(row -> new RecordedThread(
            new ConversationId(row.text("id")),
            new RecordedThread.Whose(new CustomerId(row.text("customer")), row.text("locale")),
            new Address(row.text("channel"), row.text("account"), row.text("address")),
            floor(row),
            StoredJson.read(row.text("state"), DialogueState.class),
            new RecordedThread.Progress(
                    row.big("last_seq"),
                    row.big("engagement_seq"),
                    row.instant("leased_until"),
                    row.orNullInstant("resolved_at") == null)));

    private final Transaction transaction;

    ConversationTable(Transaction transaction) {
        this.transaction = transaction;
    }

    static Floor floor(Row row) {
        Floor.Owner owner = switch (row.text("floor")) {
            case "BOT" -> new Floor.Owner.Bot();
            case "WAITING" -> new Floor.Owner.Waiting();
            default -> new Floor.Owner.Staff(new StaffMember(row.text("floor_staff"), row.text("floor_staff_name")));
        };
        return new Floor(owner, row.big("floor_epoch"), row.instant("floor_since"), row.text("floor_why"));
    }

    void insert(ConversationId id, RecordedThread.Whose whose, Address address, Instant now) {
        update("""
                INSERT INTO conversation (id, customer, locale, channel, account, address, opened_at, last_at, last_seq,
                    engagement_seq, customer_read_seq, floor, floor_epoch, floor_since, floor_why, state, leased_until)
                VALUES (:id, :customer, :locale, :channel, :account, :address, :now, :now, 0, 0, 0, 'BOT', 1, :now,
                    'opened', :state, 0)
                """)
                .bind("id", id.value())
                .bind("customer", whose.customer().value())
                .bind("locale", whose.locale())
                .bind("now", now)
                .bind("state", StoredJson.write(DialogueState.fresh()))
                .bindMap(columns(address))
                .execute();
    }

    /// Lets one transaction at a time deal with an address, also with one that nobody has written from before.
    void lock(Address address) {
        if (transaction.dialect() == Dialect.POSTGRESQL) {
            transaction
                    .handle()
                    .createQuery("""
                            SELECT pg_advisory_xact_lock(
                                hashtextextended(:channel || '/' || :account || '/' || :address, 0))
                            """)
                    .bindMap(columns(address))
                    .mapToMap()
                    .list();
        }
    }

    void enter(Address address, ConversationId conversation) {
        update("""
                INSERT INTO entrance (channel, account, address, conversation)
                VALUES (:channel, :account, :address, :conversation)
                ON CONFLICT (channel, account, address) DO UPDATE SET conversation = excluded.conversation
                """)
                .bindMap(columns(address))
                .bind("conversation", conversation.value())
                .execute();
    }

    Optional<ConversationId> findEntered(Address address) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT conversation FROM entrance
                        WHERE channel = :channel AND account = :account AND address = :address
                        """)
                .bindMap(columns(address))
                .mapTo(String.class)
                .findOne()
                .map(ConversationId::new);
    }

    /// The last thread that a customer began, as themselves or as a stranger who turned out to be them.
    Optional<ConversationId> findLatest(CustomerId customer) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT id FROM conversation
                        WHERE customer IN (SELECT id FROM customer WHERE id = :customer OR merged_into = :customer)
                        ORDER BY opened_at DESC LIMIT 1
                        """)
                .bind("customer", customer.value())
                .mapTo(String.class)
                .findOne()
                .map(ConversationId::new);
    }

    /// The last thread that a customer began as themselves.
    Optional<ConversationId> findOwn(CustomerId customer) {
        return transaction
                .handle()
                .createQuery("SELECT id FROM conversation WHERE customer = :customer ORDER BY opened_at DESC LIMIT 1")
                .bind("customer", customer.value())
                .mapTo(String.class)
                .findOne()
                .map(ConversationId::new);
    }

    /// Whether a thread is this customer's, begun as themselves or as a stranger who turned out to be them.
    boolean belongs(ConversationId id, CustomerId customer) {
        return transaction
                        .handle()
                        .createQuery("""
                        SELECT count(*) FROM conversation v JOIN customer c ON c.id = v.customer
                        WHERE v.id = :id AND COALESCE(c.merged_into, c.id) = :customer
                        """)
                        .bind("id", id.value())
                        .bind("customer", customer.value())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    Optional<RecordedThread> find(ConversationId id) {
        return select(id, "");
    }

    /// The row, which nobody else changes until this transaction ends.
    Optional<RecordedThread> findForUpdate(ConversationId id) {
        return select(id, transaction.forUpdate());
    }

    /// The row, unless somebody else is working on it.
    Optional<RecordedThread> findUnlocked(ConversationId id) {
        return select(id, transaction.forUpdateSkippingLocked());
    }

    private Optional<RecordedThread> select(ConversationId id, String lock) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM conversation WHERE id = :id" + lock)
                .bind("id", id.value())
                .map(THREAD)
                .findOne();
    }

    /// Takes the next number of the thread.
    long nextSeq(ConversationId id, Instant now) {
        return transaction
                .handle()
                .createQuery("""
                        UPDATE conversation SET last_seq = last_seq + 1, last_at = :now WHERE id = :id
                        RETURNING last_seq
                        """)
                .bind("id", id.value())
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    /// Where answers go from now on, and that the conversation is open.
    void wroteFrom(ConversationId id, Address address) {
        update("""
                UPDATE conversation SET channel = :channel, account = :account, address = :address, resolved_at = NULL
                WHERE id = :id
                """).bind("id", id.value()).bindMap(columns(address)).execute();
    }

    void lease(ConversationId id, Instant until) {
        update("UPDATE conversation SET leased_until = :until WHERE id = :id")
                .bind("id", id.value())
                .bind("until", until)
                .execute();
    }

    /// Whether somebody is working a turn of this conversation.
    boolean leased(ConversationId id, Instant now) {
        return transaction
                        .handle()
                        .createQuery("SELECT count(*) FROM conversation WHERE id = :id AND leased_until > :now")
                        .bind("id", id.value())
                        .bind("now", now)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    int releaseAll() {
        return update("UPDATE conversation SET leased_until = 0 WHERE leased_until > 0")
                .execute();
    }

    void keep(ConversationId id, DialogueState state) {
        update("UPDATE conversation SET state = :state WHERE id = :id")
                .bind("id", id.value())
                .bind("state", StoredJson.write(state))
                .execute();
    }

    /// The bot reads only what comes after now, and knows of no open task.
    void startAfresh(ConversationId id) {
        update("UPDATE conversation SET engagement_seq = last_seq, state = :state WHERE id = :id")
                .bind("id", id.value())
                .bind("state", StoredJson.write(DialogueState.fresh()))
                .execute();
    }

    void resolve(ConversationId id, Instant now) {
        update("UPDATE conversation SET resolved_at = :now WHERE id = :id")
                .bind("id", id.value())
                .bind("now", now)
                .execute();
    }

    void customerRead(ConversationId id, long seq) {
        update("UPDATE conversation SET customer_read_seq = :seq WHERE id = :id AND customer_read_seq < :seq")
                .bind("id", id.value())
                .bind("seq", seq)
                .execute();
    }

    /// Conversations with work that nobody has leased, the longest waiting first.
    List<ConversationId> pending(Instant now, int limit) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT conversation FROM inbox JOIN conversation ON conversation.id = inbox.conversation
                        WHERE done_at IS NULL AND leased_until <= :now
                        GROUP BY conversation ORDER BY MIN(received_at) LIMIT :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(String.class)
                .map(ConversationId::new)
                .list();
    }

    /// Conversations with a new message since then, the last ones first.
    List<RecordedThread> movedSince(Instant since, int limit) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM conversation WHERE last_at >= :since ORDER BY last_at DESC LIMIT :limit")
                .bind("since", since)
                .bind("limit", limit)
                .map(THREAD)
                .list();
    }

    private Update update(String statement) {
        return transaction.handle().createUpdate(statement);
    }

    static Map<String, Object> columns(Address address) {
        return Map.of("channel", address.channel(), "account", address.account(), "address", address.value());
    }
}
