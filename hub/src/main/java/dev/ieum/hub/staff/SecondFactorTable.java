package dev.ieum.hub.staff;

import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.Optional;

/// The statements over `second_factor` and `recovery_code`.
final class SecondFactorTable {
    private SecondFactorTable() {}

    /// @param usedStep the last step whose code was taken
    record Factor(String secret, boolean confirmed, long usedStep) {
        @Override
        public String toString() {
            return "Factor";
        }
    }

    /// False when a confirmed one is there, which stays.
    static boolean begin(Transaction transaction, String staff, String secret) {
        return transaction
                        .handle()
                        .createUpdate("""
                                INSERT INTO second_factor (staff, secret, confirmed_at, used_step)
                                VALUES (:staff, :secret, NULL, 0)
                                ON CONFLICT (staff) DO UPDATE SET secret = excluded.secret, used_step = 0
                                WHERE second_factor.confirmed_at IS NULL
                                """)
                        .bind("staff", staff)
                        .bind("secret", secret)
                        .execute()
                == 1;
    }

    static Optional<Factor> find(Transaction transaction, String staff) {
        return transaction
                .handle()
                .createQuery("SELECT secret, confirmed_at, used_step FROM second_factor WHERE staff = :staff")
                .bind("staff", staff)
                .map(Row.to(row -> new Factor(
                        row.text("secret"), row.orNullInstant("confirmed_at") != null, row.big("used_step"))))
                .findOne();
    }

    /// Takes a step; false when somebody else was quicker.
    static boolean use(Transaction transaction, String staff, long before, long step) {
        return transaction
                        .handle()
                        .createUpdate("""
                                UPDATE second_factor SET used_step = :step WHERE staff = :staff AND used_step = :before
                                """)
                        .bind("staff", staff)
                        .bind("before", before)
                        .bind("step", step)
                        .execute()
                == 1;
    }

    static void confirm(Transaction transaction, String staff, Instant now) {
        transaction
                .handle()
                .createUpdate("UPDATE second_factor SET confirmed_at = :now WHERE staff = :staff")
                .bind("staff", staff)
                .bind("now", now)
                .execute();
    }

    static void addRecovery(Transaction transaction, String staff, String hash) {
        transaction
                .handle()
                .createUpdate("INSERT INTO recovery_code (code_hash, staff) VALUES (:hash, :staff)")
                .bind("hash", hash)
                .bind("staff", staff)
                .execute();
    }

    static boolean takeRecovery(Transaction transaction, String staff, String hash) {
        return transaction
                        .handle()
                        .createUpdate("DELETE FROM recovery_code WHERE code_hash = :hash AND staff = :staff")
                        .bind("hash", hash)
                        .bind("staff", staff)
                        .execute()
                == 1;
    }

    static void remove(Transaction transaction, String staff) {
        for (String table : new String[] {"recovery_code", "second_factor"}) {
            transaction
                    .handle()
                    .createUpdate("DELETE FROM " + table + " WHERE staff = :staff")
                    .bind("staff", staff)
                    .execute();
        }
    }
}
