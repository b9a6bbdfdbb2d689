package dev.ieum.hub.staff;

import dev.ieum.hub.staff.Team.Mate;
import dev.ieum.hub.staff.Team.Terms;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// The statements over `staff` that keep the team: who is in it, and what signs somebody out.
final class TeamTable {
    private TeamTable() {}

    static List<Mate> list(Transaction transaction) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT s.id, s.login, s.name, s.role, s.disabled_at, s.created_at, f.confirmed_at
                        FROM staff s LEFT JOIN second_factor f ON f.staff = s.id
                        ORDER BY s.created_at, s.login
                        """)
                .map(Row.to(row -> new Mate(
                        StaffTable.account(row),
                        row.orNullInstant("disabled_at") != null,
                        row.orNullInstant("confirmed_at") != null,
                        row.instant("created_at"))))
                .list();
    }

    /// Holds the administrators' rows until the transaction ends, so that two changes at once see each other.
    static void holdAdmins(Transaction transaction) {
        transaction
                .handle()
                .createUpdate("UPDATE staff SET role = role WHERE role = 'admin'")
                .execute();
    }

    static void change(Transaction transaction, String id, Terms terms, Instant now) {
        transaction
                .handle()
                .createUpdate("""
                        UPDATE staff SET name = :name, role = :role,
                            disabled_at = CASE WHEN :disabled THEN coalesce(disabled_at, :now) ELSE NULL END
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("name", terms.name())
                .bind("role", terms.role().name().toLowerCase(Locale.ROOT))
                .bind("disabled", terms.disabled())
                .bind("now", now)
                .execute();
    }

    static boolean setPassword(Transaction transaction, String id, String hash) {
        return transaction
                        .handle()
                        .createUpdate("UPDATE staff SET password = :hash WHERE id = :id")
                        .bind("id", id)
                        .bind("hash", hash)
                        .execute()
                == 1;
    }

    static void endSessions(Transaction transaction, String id) {
        endSessionsBut(transaction, id, "");
    }

    /// @param keep a session's hash
    static void endSessionsBut(Transaction transaction, String id, String keep) {
        transaction
                .handle()
                .createUpdate("DELETE FROM staff_session WHERE staff = :id AND token_hash <> :keep")
                .bind("id", id)
                .bind("keep", keep)
                .execute();
    }
}
