package dev.ieum.record.conversation;

import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/// The statements over `message`, by conversation and number.
final class MessageTable {

    private static final RowMapper<Message> MESSAGE = Row.to(MessageTable::message);

    private final Transaction transaction;

    MessageTable(Transaction transaction) {
        this.transaction = transaction;
    }

    /// @param turn the turn that it replies to
    void insert(Message message, @Nullable TurnId turn) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO message (conversation, seq, id, at, author, staff, staff_name, channel, text,
                            purpose, body, client_key, turn)
                        VALUES (:conversation, :seq, :id, :at, :author, :staff, :staffName, :channel, :text, :purpose,
                            :body, :client, :turn)
                        """)
                .bind("conversation", message.place().conversation().value())
                .bind("seq", message.seq())
                .bind("id", message.place().id().value())
                .bind("at", message.at())
                .bind("author", author(message.author()))
                .bind("staff", staff(message.author()).map(StaffMember::id).orElse(null))
                .bind(
                        "staffName",
                        staff(message.author()).map(StaffMember::name).orElse(null))
                .bind("channel", message.channel())
                .bind("text", message.said().text())
                .bind("purpose", message.said().purpose())
                .bind("body", StoredJson.write(Body.of(message)))
                .bind("client", message.entered().key().orElse(null))
                .bind("turn", turn == null ? null : turn.value())
                .execute();
    }

    List<Message> list(ConversationId conversation, long after, int limit) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT * FROM message WHERE conversation = :conversation AND seq > :after
                        ORDER BY seq LIMIT :limit
                        """)
                .bind("conversation", conversation.value())
                .bind("after", after)
                .bind("limit", limit)
                .map(MESSAGE)
                .list();
    }

    /// The last `limit` messages after `after` and before `before`, oldest first.
    List<Message> last(ConversationId conversation, long after, long before, int limit) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT * FROM message WHERE conversation = :conversation AND seq > :after AND seq < :before
                        ORDER BY seq DESC LIMIT :limit
                        """)
                .bind("conversation", conversation.value())
                .bind("after", after)
                .bind("before", before)
                .bind("limit", limit)
                .map(MESSAGE)
                .list()
                .reversed();
    }

    List<Message> ofTurn(TurnId turn) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM message WHERE turn = :turn ORDER BY seq")
                .bind("turn", turn.value())
                .map(MESSAGE)
                .list();
    }

    /// What staff said with this key.
    Optional<Message> findByClientKey(ConversationId conversation, String key) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT * FROM message
                        WHERE conversation = :conversation AND client_key = :key AND author = 'STAFF'
                        """)
                .bind("conversation", conversation.value())
                .bind("key", key)
                .map(MESSAGE)
                .findOne();
    }

    boolean anyOn(ConversationId conversation, String channel) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT EXISTS (SELECT 1 FROM message WHERE conversation = :conversation AND channel = :channel)
                        """)
                .bind("conversation", conversation.value())
                .bind("channel", channel)
                .mapTo(Boolean.class)
                .one();
    }

    static Message message(Row row) {
        Body body = StoredJson.read(row.text("body"), Body.class);
        return new Message(
                new Message.Place(
                        new ConversationId(row.text("conversation")), row.big("seq"), new MessageId(row.text("id"))),
                row.instant("at"),
                author(row),
                row.text("channel"),
                body.said(row.text("text"), Purpose.valueOf(row.text("purpose"))),
                new Message.Entered(
                        body.attachments(), body.action(), Optional.ofNullable(row.orNullText("client_key"))));
    }

    private static Author author(Row row) {
        return switch (row.text("author")) {
            case "CUSTOMER" -> new Author.Customer();
            case "BOT" -> new Author.Bot();
            case "STAFF" -> new Author.Staff(new StaffMember(row.text("staff"), row.text("staff_name")));
            default -> new Author.Hub();
        };
    }

    private static String author(Author author) {
        return switch (author) {
            case Author.Customer customer -> "CUSTOMER";
            case Author.Bot bot -> "BOT";
            case Author.Staff staff -> "STAFF";
            case Author.Hub hub -> "HUB";
        };
    }

    private static Optional<StaffMember> staff(Author author) {
        return author instanceof Author.Staff(StaffMember member) ? Optional.of(member) : Optional.empty();
    }
}
