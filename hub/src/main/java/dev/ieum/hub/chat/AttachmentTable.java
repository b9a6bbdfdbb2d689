package dev.ieum.hub.chat;

import dev.ieum.hub.chat.Attachments.File;
import dev.ieum.hub.chat.Attachments.Stored;
import dev.ieum.record.conversation.ConversationId;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.Optional;

/// The statements over `attachment`. The bytes lie in the data folder.
final class AttachmentTable {
    private AttachmentTable() {}

    static void insert(Transaction transaction, Stored stored, Instant now) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO attachment (id, access_key, conversation, media_type, name, bytes, created_at)
                        VALUES (:id, :key, :conversation, :type, :name, :bytes, :now)
                        """)
                .bind("id", stored.id())
                .bind("key", stored.key())
                .bind("conversation", stored.conversation().value())
                .bind("type", stored.file().type().type())
                .bind("name", stored.file().name())
                .bind("bytes", stored.file().bytes())
                .bind("now", now)
                .execute();
    }

    static Optional<Stored> find(Transaction transaction, String id) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT id, access_key, conversation, media_type, name, bytes FROM attachment WHERE id = :id
                        """)
                .bind("id", id)
                .map(Row.to(row -> new Stored(
                        row.text("id"),
                        row.text("access_key"),
                        new ConversationId(row.text("conversation")),
                        new File(MediaType.of(row.text("media_type")), row.text("name"), row.big("bytes")))))
                .findOne();
    }
}
