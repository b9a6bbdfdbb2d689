package dev.ieum.record.audit;

import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;

/// The statements over `audit`: one row per change, never changed itself.
final class AuditTable {
    private static final RowMapper<Change> CHANGE = Row.to(row -> new Change(
            row.id("id"),
            row.instant("at"),
            new Actor(Actor.Kind.valueOf(row.text("actor_kind")), row.text("actor")),
            row.text("row_ref"),
            row.text("what"),
            row.text("why")));

    private final Transaction transaction;

    AuditTable(Transaction transaction) {
        this.transaction = transaction;
    }

    void insert(Change change) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO audit (id, at, actor_kind, actor, row_ref, what, why)
                        VALUES (:id, :at, :kind, :actor, :row, :what, :why)
                        """)
                .bind("id", change.id())
                .bind("at", change.at())
                .bind("kind", change.by().kind())
                .bind("actor", change.by().name())
                .bind("row", change.row())
                .bind("what", change.what())
                .bind("why", change.why())
                .execute();
    }

    List<Change> since(UUID last, int limit) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM audit WHERE id > :last ORDER BY id LIMIT :limit")
                .bind("last", last.toString())
                .bind("limit", limit)
                .map(CHANGE)
                .list();
    }

    List<Change> list(String row, int limit) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM audit WHERE row_ref = :row ORDER BY id DESC LIMIT :limit")
                .bind("row", row)
                .bind("limit", limit)
                .map(CHANGE)
                .list();
    }
}
