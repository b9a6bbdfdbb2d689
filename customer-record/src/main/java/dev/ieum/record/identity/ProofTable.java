package dev.ieum.record.identity;

import dev.ieum.record.customer.CustomerId;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The statements over `link_code` and `proof_failure`: one-time codes, and the wrong guesses that are counted.
final class ProofTable {
    private final Transaction transaction;

    ProofTable(Transaction transaction) {
        this.transaction = transaction;
    }

    int failures(Address address, Instant since) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT count(*) FROM proof_failure
                        WHERE channel = :channel AND account = :account AND address = :address AND at > :since
                        """)
                .bind("channel", address.channel())
                .bind("account", address.account())
                .bind("address", address.value())
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }

    int failures(String subject, Instant since) {
        return transaction
                .handle()
                .createQuery("SELECT count(*) FROM proof_failure WHERE subject = :subject AND at > :since")
                .bind("subject", subject)
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }

    void failed(UUID id, Address address, String subject, Instant at) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO proof_failure (id, channel, account, address, subject, at)
                        VALUES (:id, :channel, :account, :address, :subject, :at)
                        """)
                .bind("id", id)
                .bind("channel", address.channel())
                .bind("account", address.account())
                .bind("address", address.value())
                .bind("subject", subject)
                .bind("at", at)
                .execute();
    }

    void insertCode(UUID id, String hash, CustomerId customer, Instant expiresAt) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO link_code (id, hash, customer, expires_at)
                        VALUES (:id, :hash, :customer, :expires)
                        """)
                .bind("id", id)
                .bind("hash", hash)
                .bind("customer", customer.value())
                .bind("expires", expiresAt)
                .execute();
    }

    void endCodes(CustomerId customer, Instant now) {
        transaction
                .handle()
                .createUpdate("UPDATE link_code SET used_at = :now WHERE customer = :customer AND used_at IS NULL")
                .bind("customer", customer.value())
                .bind("now", now)
                .execute();
    }

    /// Empty also when two customers were given the same code: then neither is proven by it.
    Optional<CustomerId> redeem(String hash, Instant now) {
        List<String> redeemed = transaction
                .handle()
                .createQuery("""
                        UPDATE link_code SET used_at = :now
                        WHERE hash = :hash AND used_at IS NULL AND expires_at > :now
                        RETURNING customer
                        """)
                .bind("hash", hash)
                .bind("now", now)
                .mapTo(String.class)
                .list();
        return redeemed.size() == 1 ? Optional.of(new CustomerId(redeemed.getFirst())) : Optional.empty();
    }
}
