package dev.ieum.knowledge.article;

import dev.ieum.knowledge.article.MissGroup.Counts;
import dev.ieum.knowledge.article.MissGroup.Settled;
import dev.ieum.knowledge.article.MissGroup.Span;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of `miss_group` and `miss`.
final class MissTable {

    private static final String GROUP_COLUMNS =
            "id, locale, question, unknown, unhelpful, handed, first_at, last_at, settled_by, settled_at, note";

    private MissTable() {}

    /// A group's words, for comparing.
    record Words(UUID id, String normal) {}

    static List<Words> recent(Transaction transaction, String locale, int limit) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT id, normal FROM miss_group WHERE locale = :locale
                        ORDER BY last_at DESC LIMIT :limit""")
                .bind("locale", locale)
                .bind("limit", limit)
                .map(Row.to(row -> new Words(row.id("id"), row.text("normal"))))
                .list();
    }

    /// The group of exactly these words, made when there is none.
    static UUID open(Transaction transaction, UUID id, String locale, String question, Instant at) {
        return transaction
                .handle()
                .createQuery("""
                        INSERT INTO miss_group (id, locale, normal, question, unknown, unhelpful, handed, first_at,
                            last_at, note)
                        VALUES (:id, :locale, :normal, :question, 0, 0, 0, :at, :at, '')
                        ON CONFLICT (locale, normal) DO UPDATE SET last_at = excluded.last_at
                        RETURNING id""")
                .bind("id", id.toString())
                .bind("locale", locale)
                .bind("normal", Likeness.normal(question))
                .bind("question", question)
                .bind("at", at)
                .map(Row.to(row -> row.id("id")))
                .one();
    }

    /// Counts one more question and opens the group again when it was settled.
    static void count(Transaction transaction, UUID group, Miss.Reason reason, Instant at) {
        transaction
                .handle()
                .createUpdate("""
                        UPDATE miss_group SET unknown = unknown + :unknown, unhelpful = unhelpful + :unhelpful,
                            handed = handed + :handed, last_at = :at, settled_by = NULL, settled_at = NULL
                        WHERE id = :id""")
                .bind("unknown", reason == Miss.Reason.UNKNOWN ? 1 : 0)
                .bind("unhelpful", reason == Miss.Reason.UNHELPFUL ? 1 : 0)
                .bind("handed", reason == Miss.Reason.HANDED_OVER ? 1 : 0)
                .bind("at", at)
                .bind("id", group.toString())
                .execute();
    }

    static void insert(Transaction transaction, UUID id, UUID group, MissedQuestion missed) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO miss (id, group_id, question, reason, passages, asked_at, asked_in)
                        VALUES (:id, :group, :question, :reason, :passages, :at, :in)""")
                .bind("in", missed.askedIn())
                .bind("id", id.toString())
                .bind("group", group.toString())
                .bind("question", missed.question())
                .bind("reason", missed.reason().name())
                .bind("passages", JsonText.of(missed.passages()))
                .bind("at", missed.at())
                .execute();
    }

    /// Keeps only the newest `keep` questions of a group; its counts stay.
    static void trim(Transaction transaction, UUID group, int keep) {
        transaction
                .handle()
                .createUpdate("""
                        DELETE FROM miss WHERE group_id = :group AND id NOT IN
                            (SELECT id FROM miss WHERE group_id = :group ORDER BY asked_at DESC, id DESC LIMIT :keep)""")
                .bind("group", group.toString())
                .bind("keep", keep)
                .execute();
    }

    static List<MissGroup> list(Transaction transaction, boolean open, int limit) {
        return transaction
                .handle()
                .createQuery("SELECT " + GROUP_COLUMNS + """
                         FROM miss_group WHERE (settled_by IS NULL) = :open
                        ORDER BY unknown + unhelpful + handed DESC, last_at DESC, id LIMIT :limit""")
                .bind("open", open)
                .bind("limit", limit)
                .map(Row.to(MissTable::group))
                .list();
    }

    static Optional<MissGroup> find(Transaction transaction, UUID group) {
        return transaction
                .handle()
                .createQuery("SELECT " + GROUP_COLUMNS + " FROM miss_group WHERE id = :id")
                .bind("id", group.toString())
                .map(Row.to(MissTable::group))
                .findOne();
    }

    static void reopen(Transaction transaction, UUID group) {
        transaction
                .handle()
                .createUpdate("UPDATE miss_group SET settled_by = NULL, settled_at = NULL, note = '' WHERE id = :id")
                .bind("id", group.toString())
                .execute();
    }

    static List<MissedQuestion> questions(Transaction transaction, UUID group, int limit) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT question, reason, passages, asked_at, asked_in FROM miss WHERE group_id = :group
                        ORDER BY asked_at DESC, id DESC LIMIT :limit""")
                .bind("group", group.toString())
                .bind("limit", limit)
                .map(Row.to(row -> new MissedQuestion(
                        row.text("question"),
                        Miss.Reason.valueOf(row.text("reason")),
                        row.instant("asked_at"),
                        JsonText.near(row.text("passages")),
                        row.text("asked_in"))))
                .list();
    }

    static void settle(Transaction transaction, UUID group, Settled settled) {
        transaction
                .handle()
                .createUpdate("""
                        UPDATE miss_group SET settled_by = :by, settled_at = :at, note = :note WHERE id = :id""")
                .bind("by", settled.by())
                .bind("at", settled.at())
                .bind("note", settled.note())
                .bind("id", group.toString())
                .execute();
    }

    static int deleteBefore(Transaction transaction, Instant time) {
        transaction
                .handle()
                .createUpdate("DELETE FROM miss WHERE asked_at < :time")
                .bind("time", time)
                .execute();
        return transaction
                .handle()
                .createUpdate("DELETE FROM miss_group WHERE last_at < :time")
                .bind("time", time)
                .execute();
    }

    private static MissGroup group(Row row) {
        String settledBy = row.orNullText("settled_by");
        Settled settled =
                settledBy == null ? null : new Settled(settledBy, row.instant("settled_at"), row.text("note"));
        return new MissGroup(
                row.id("id"),
                row.text("locale"),
                row.text("question"),
                new Counts(row.number("unknown"), row.number("unhelpful"), row.number("handed")),
                new Span(row.instant("first_at"), row.instant("last_at")),
                settled);
    }
}
