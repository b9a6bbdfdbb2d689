package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.retrieval.ShopWords.Lists;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.util.Optional;

/// The row of `shop_words`.
final class ShopWordsTable {

    private ShopWordsTable() {}

    /// @param revision grows with each edit
    record Kept(long revision, Lists lists) {}

    /// What is kept, and nobody else changes before this transaction ends.
    static Optional<Kept> lock(Transaction transaction) {
        return find(transaction, transaction.forUpdate());
    }

    static Optional<Kept> find(Transaction transaction) {
        return find(transaction, "");
    }

    private static Optional<Kept> find(Transaction transaction, String locking) {
        return transaction
                .handle()
                .createQuery("SELECT revision, dictionary, synonyms FROM shop_words WHERE id = 1" + locking)
                .map(Row.to(
                        row -> new Kept(row.big("revision"), new Lists(row.text("dictionary"), row.text("synonyms")))))
                .findOne();
    }

    /// 0: nothing is kept yet.
    static long revision(Transaction transaction) {
        return transaction
                .handle()
                .createQuery("SELECT revision FROM shop_words WHERE id = 1")
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /// Keeps the lists as the first ones.
    ///
    /// @return false if there are some already
    static boolean insert(Transaction transaction, Lists lists) {
        return transaction
                        .handle()
                        .createUpdate("""
                        INSERT INTO shop_words (id, revision, dictionary, synonyms)
                        VALUES (1, 1, :dictionary, :synonyms) ON CONFLICT DO NOTHING""")
                        .bind("dictionary", lists.dictionary())
                        .bind("synonyms", lists.synonyms())
                        .execute()
                == 1;
    }

    static void update(Transaction transaction, Lists lists) {
        transaction
                .handle()
                .createUpdate("""
                        UPDATE shop_words SET revision = revision + 1, dictionary = :dictionary, synonyms = :synonyms
                        WHERE id = 1""")
                .bind("dictionary", lists.dictionary())
                .bind("synonyms", lists.synonyms())
                .execute();
    }
}
