package dev.ieum.hub.staff;

import dev.ieum.hub.staff.ApiKeys.Listed;
import dev.ieum.hub.staff.ApiKeys.Scope;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The statements over `api_key`, by the hash of the key.
final class ApiKeyTable {
    private ApiKeyTable() {}

    static void insert(Transaction transaction, String id, String name, Set<Scope> scopes, Hashed hashed) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO api_key (id, key_hash, name, scopes, created_at)
                        VALUES (:id, :hash, :name, :scopes, :now)
                        """)
                .bind("id", id)
                .bind("hash", hashed.hash())
                .bind("name", name)
                .bind("scopes", scopes.stream().map(Scope::name).sorted().collect(Collectors.joining(" ")))
                .bind("now", hashed.at())
                .execute();
    }

    static boolean revoke(Transaction transaction, String id, Instant now) {
        return transaction
                        .handle()
                        .createUpdate("UPDATE api_key SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
                        .bind("id", id)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    static List<Listed> list(Transaction transaction) {
        return transaction
                .handle()
                .createQuery("SELECT id, name, scopes, created_at FROM api_key WHERE revoked_at IS NULL ORDER BY id")
                .map(Row.to(row -> new Listed(
                        row.text("id"), row.text("name"), scopes(row.text("scopes")), row.instant("created_at"))))
                .list();
    }

    static Set<Scope> scopes(Transaction transaction, String hash) {
        return transaction
                .handle()
                .createQuery("SELECT scopes FROM api_key WHERE key_hash = :hash AND revoked_at IS NULL")
                .bind("hash", hash)
                .mapTo(String.class)
                .findOne()
                .map(ApiKeyTable::scopes)
                .orElse(Set.of());
    }

    private static Set<Scope> scopes(String stored) {
        return Arrays.stream(stored.split(" ")).map(Scope::valueOf).collect(Collectors.toSet());
    }

    /// A key's hash and when it was made.
    record Hashed(String hash, Instant at) {}
}
