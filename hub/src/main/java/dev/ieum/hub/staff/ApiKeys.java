package dev.ieum.hub.staff;

import dev.ieum.hub.chat.Tokens;
import dev.ieum.hub.settings.Secret;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Keys of the shop's own systems, `ieum_…`: scoped, revocable, shown once. Thread-safe.
public final class ApiKeys {
    public static final String PREFIX = "ieum_";

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final Secret first;

    /// @param first the key with every scope from the settings
    public ApiKeys(Database database, Clock clock, Ids ids, Secret first) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.first = first;
    }

    /// What a key may do.
    public enum Scope {
        RECORD_READ,
        RECORD_WRITE,
        KNOWLEDGE_READ,
        KNOWLEDGE_WRITE
    }

    /// Makes a key and shows it, this once.
    public String create(String name, Set<Scope> scopes) {
        String key = PREFIX + Tokens.random();
        String id = "ak-" + ids.next();
        database.writeNothing(transaction -> ApiKeyTable.insert(
                transaction, id, name, scopes, new ApiKeyTable.Hashed(Tokens.hash(key), clock.instant())));
        return key;
    }

    /// A key that counts.
    public record Listed(String id, String name, Set<Scope> scopes, Instant createdAt) {
        public Listed {
            scopes = Set.copyOf(scopes);
        }
    }

    /// The keys that count, oldest first; not the one from the settings.
    public List<Listed> list() {
        return database.read(ApiKeyTable::list);
    }

    /// From now on the key opens nothing. False when there is no such key.
    public boolean revoke(String id) {
        return database.write(transaction -> ApiKeyTable.revoke(transaction, id, clock.instant()));
    }

    /// What `key` may do; nothing when it is none of ours or revoked.
    public Set<Scope> scopes(String key) {
        boolean all = first.isSet()
                && MessageDigest.isEqual(
                        first.value().getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
        if (all) {
            return EnumSet.allOf(Scope.class);
        }
        return key.startsWith(PREFIX)
                ? database.read(transaction -> ApiKeyTable.scopes(transaction, Tokens.hash(key)))
                : Set.of();
    }
}
