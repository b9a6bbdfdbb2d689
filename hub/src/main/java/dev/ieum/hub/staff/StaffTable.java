package dev.ieum.hub.staff;

import dev.ieum.hub.staff.Account.Role;
import dev.ieum.record.conversation.StaffMember;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The statements over `staff` and `staff_session`, the latter by the hash of the cookie.
final class StaffTable {
    private StaffTable() {}

    static int count(Transaction transaction) {
        return transaction
                .handle()
                .createQuery("SELECT count(*) FROM staff")
                .mapTo(Integer.class)
                .one();
    }

    static boolean insert(Transaction transaction, Account account, String hash, Instant now) {
        return transaction
                        .handle()
                        .createUpdate("""
                                INSERT INTO staff (id, login, name, role, password, created_at)
                                VALUES (:id, :login, :name, :role, :password, :now) ON CONFLICT (login) DO NOTHING
                                """)
                        .bind("id", account.member().id())
                        .bind("login", account.login())
                        .bind("name", account.member().name())
                        .bind("role", account.role().name().toLowerCase(Locale.ROOT))
                        .bind("password", hash)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    static List<Account> list(Transaction transaction) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT id, login, name, role FROM staff WHERE disabled_at IS NULL ORDER BY created_at, login
                        """)
                .map(Row.to(StaffTable::account))
                .list();
    }

    static Optional<WithPassword> findByLogin(Transaction transaction, String login) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT id, login, name, role, password FROM staff WHERE login = :login AND disabled_at IS NULL
                        """)
                .bind("login", login)
                .map(Row.to(row -> new WithPassword(account(row), row.text("password"))))
                .findOne();
    }

    static void insertSession(Transaction transaction, String hash, StaffSession session, Instant now) {
        transaction
                .handle()
                .createUpdate("DELETE FROM staff_session WHERE expires_at <= :now")
                .bind("now", now)
                .execute();
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO staff_session (token_hash, staff, csrf, created_at, expires_at)
                        VALUES (:hash, :staff, :csrf, :now, :expires)
                        """)
                .bind("hash", hash)
                .bind("staff", session.account().member().id())
                .bind("csrf", session.csrf())
                .bind("now", now)
                .bind("expires", session.expiresAt())
                .execute();
    }

    static Optional<StaffSession> findSession(Transaction transaction, String hash, Instant now) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT s.id, s.login, s.name, s.role, t.csrf, t.expires_at
                        FROM staff_session t JOIN staff s ON s.id = t.staff
                        WHERE t.token_hash = :hash AND t.expires_at > :now AND s.disabled_at IS NULL
                        """)
                .bind("hash", hash)
                .bind("now", now)
                .map(Row.to(row -> new StaffSession(account(row), row.text("csrf"), row.instant("expires_at"))))
                .findOne();
    }

    static void deleteSession(Transaction transaction, String hash) {
        transaction
                .handle()
                .createUpdate("DELETE FROM staff_session WHERE token_hash = :hash")
                .bind("hash", hash)
                .execute();
    }

    static Account account(Row row) {
        return new Account(
                new StaffMember(row.text("id"), row.text("name")),
                row.text("login"),
                Role.valueOf(row.text("role").toUpperCase(Locale.ROOT)));
    }

    /// An account and the hash of its password.
    record WithPassword(Account account, String hash) {}
}
