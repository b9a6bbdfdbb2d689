package dev.ieum.record.conversation;

import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Notes, tags, read marks, feedback and ratings.
final class AnnotationTable {

    private final Transaction transaction;

    AnnotationTable(Transaction transaction) {
        this.transaction = transaction;
    }

    void note(ConversationId conversation, Note note) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO note (id, conversation, after_seq, at, staff, staff_name, text, client_key)
                        VALUES (:id, :conversation, (SELECT last_seq FROM conversation WHERE id = :conversation), :at,
                            :staff, :name, :text, :key)
                        ON CONFLICT (conversation, client_key) DO NOTHING
                        """)
                .bind("id", note.id())
                .bind("conversation", conversation.value())
                .bind("at", note.at())
                .bind("staff", note.by().id())
                .bind("name", note.by().name())
                .bind("text", note.text())
                .bind("key", note.key())
                .execute();
    }

    Optional<Note> findNote(ConversationId conversation, String key) {
        return notes(conversation, Integer.MAX_VALUE).stream()
                .filter(note -> note.key().equals(key))
                .findFirst();
    }

    List<Note> notes(ConversationId conversation, int limit) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM note WHERE conversation = :conversation ORDER BY id LIMIT :limit")
                .bind("conversation", conversation.value())
                .bind("limit", limit)
                .map(Row.to(row -> new Note(
                        row.text("id"),
                        row.big("after_seq"),
                        row.instant("at"),
                        new StaffMember(row.text("staff"), row.text("staff_name")),
                        row.text("text"),
                        row.text("client_key"))))
                .list();
    }

    void tag(ConversationId conversation, String tag) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO conversation_tag (conversation, tag) VALUES (:conversation, :tag)
                        ON CONFLICT (conversation, tag) DO NOTHING
                        """)
                .bind("conversation", conversation.value())
                .bind("tag", tag)
                .execute();
    }

    void untag(ConversationId conversation, String tag) {
        transaction
                .handle()
                .createUpdate("DELETE FROM conversation_tag WHERE conversation = :conversation AND tag = :tag")
                .bind("conversation", conversation.value())
                .bind("tag", tag)
                .execute();
    }

    void read(ConversationId conversation, String staff, long seq) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO staff_read (conversation, staff, seq) VALUES (:conversation, :staff, :seq)
                        ON CONFLICT (conversation, staff) DO UPDATE SET seq = excluded.seq
                        WHERE staff_read.seq < excluded.seq
                        """)
                .bind("conversation", conversation.value())
                .bind("staff", staff)
                .bind("seq", seq)
                .execute();
    }

    void feedback(ConversationId conversation, long seq, boolean helpful, String comment, Instant now) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO feedback (conversation, seq, helpful, comment, at)
                        VALUES (:conversation, :seq, :helpful, :comment, :now)
                        ON CONFLICT (conversation, seq) DO UPDATE
                            SET helpful = excluded.helpful, comment = excluded.comment, at = excluded.at
                        """)
                .bind("conversation", conversation.value())
                .bind("seq", seq)
                .bind("helpful", helpful)
                .bind("comment", comment)
                .bind("now", now)
                .execute();
    }

    Map<Long, Boolean> feedback(ConversationId conversation) {
        Map<Long, Boolean> helpful = new HashMap<>();
        transaction
                .handle()
                .createQuery("SELECT seq, helpful FROM feedback WHERE conversation = :conversation")
                .bind("conversation", conversation.value())
                .map(Row.to(row -> Map.entry(row.big("seq"), row.flag("helpful"))))
                .forEach(entry -> helpful.put(entry.getKey(), entry.getValue()));
        return helpful;
    }

    /// One rating per stretch of the thread: a second one at the same place replaces the first.
    void rate(ConversationId conversation, int score, String comment, Instant now) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO rating (conversation, after_seq, score, comment, at)
                        VALUES (:conversation, (SELECT last_seq FROM conversation WHERE id = :conversation), :score,
                            :comment, :now)
                        ON CONFLICT (conversation, after_seq) DO UPDATE
                            SET score = excluded.score, comment = excluded.comment, at = excluded.at
                        """)
                .bind("conversation", conversation.value())
                .bind("score", score)
                .bind("comment", comment)
                .bind("now", now)
                .execute();
    }

    List<Rating> ratings(ConversationId conversation, int limit) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM rating WHERE conversation = :conversation ORDER BY after_seq LIMIT :limit")
                .bind("conversation", conversation.value())
                .bind("limit", limit)
                .map(Row.to(row ->
                        new Rating(row.number("score"), row.text("comment"), row.instant("at"), row.big("after_seq"))))
                .list();
    }
}
