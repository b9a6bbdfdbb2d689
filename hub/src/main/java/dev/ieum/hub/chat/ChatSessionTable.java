package dev.ieum.hub.chat;

import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.identity.Address;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.Optional;

/// The statements over `chat_session` and `resume_link`, both by the hash of their key.
final class ChatSessionTable {
    private static final String WEB = "web";
    private static final String MAIN = "main";

    private ChatSessionTable() {}

    static void insert(Transaction transaction, String hash, ChatSession session, Instant now) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO chat_session (token_hash, address, conversation, locale, created_at, expires_at)
                        VALUES (:hash, :address, :conversation, :locale, :now, :expires)
                        """)
                .bind("hash", hash)
                .bind("address", session.address().value())
                .bind("conversation", session.conversation().value())
                .bind("locale", session.locale())
                .bind("now", now)
                .bind("expires", session.expiresAt())
                .execute();
    }

    static Optional<ChatSession> find(Transaction transaction, String hash, Instant now) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT address, conversation, locale, expires_at FROM chat_session
                        WHERE token_hash = :hash AND expires_at > :now
                        """)
                .bind("hash", hash)
                .bind("now", now)
                .map(Row.to(ChatSessionTable::session))
                .findOne();
    }

    static void move(Transaction transaction, Address address, ConversationId to) {
        transaction
                .handle()
                .createUpdate("UPDATE chat_session SET conversation = :to WHERE address = :address")
                .bind("to", to.value())
                .bind("address", address.value())
                .execute();
    }

    static void deleteExpired(Transaction transaction, Instant now) {
        transaction
                .handle()
                .createUpdate("DELETE FROM chat_session WHERE expires_at <= :now")
                .bind("now", now)
                .execute();
        transaction
                .handle()
                .createUpdate("DELETE FROM resume_link WHERE expires_at <= :now")
                .bind("now", now)
                .execute();
    }

    static void insertLink(Transaction transaction, String hash, ChatSession session) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO resume_link (token_hash, channel, account, address, conversation, locale, expires_at)
                        VALUES (:hash, :channel, :account, :address, :conversation, :locale, :expires)
                        """)
                .bind("hash", hash)
                .bind("channel", session.address().channel())
                .bind("account", session.address().account())
                .bind("address", session.address().value())
                .bind("conversation", session.conversation().value())
                .bind("locale", session.locale())
                .bind("expires", session.expiresAt())
                .execute();
    }

    static Optional<ChatSession> useLink(Transaction transaction, String hash, Instant now) {
        return transaction
                .handle()
                .createQuery("""
                        UPDATE resume_link SET used_at = :now
                        WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now
                        RETURNING channel, account, address, conversation, locale, expires_at
                        """)
                .bind("hash", hash)
                .bind("now", now)
                .map(Row.to(row -> new ChatSession(
                        new Address(row.text("channel"), row.text("account"), row.text("address")),
                        new ConversationId(row.text("conversation")),
                        row.text("locale"),
                        row.instant("expires_at"))))
                .findOne();
    }

    private static ChatSession session(Row row) {
        return new ChatSession(
                new Address(WEB, MAIN, row.text("address")),
                new ConversationId(row.text("conversation")),
                row.text("locale"),
                row.instant("expires_at"));
    }
}
