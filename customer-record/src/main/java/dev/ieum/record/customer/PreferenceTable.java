package dev.ieum.record.customer;

import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;

/// The statements over `preference` and `consent`.
final class PreferenceTable {
    private static final int MOST = 200;
    private static final String SAME_PERSON =
            "customer IN (SELECT id FROM customer WHERE id = :customer OR merged_into = :customer)";

    private static final RowMapper<Preference> PREFERENCE = Row.to(row -> new Preference(
            row.text("topic"), row.text("value"), row.text("learnt_by"), row.text("learnt_from"), row.instant("at")));

    private static final RowMapper<Consent> CONSENT = Row.to(row -> new Consent(
            row.text("purpose"),
            row.text("channel"),
            row.text("text_version"),
            row.text("source"),
            row.instant("given_at"),
            Optional.ofNullable(row.orNullInstant("withdrawn_at"))));

    private final Transaction transaction;

    PreferenceTable(Transaction transaction) {
        this.transaction = transaction;
    }

    boolean learn(UUID id, CustomerId customer, Preference preference) {
        return transaction
                        .handle()
                        .createUpdate("""
                        INSERT INTO preference (id, customer, topic, value, learnt_by, learnt_from, at)
                        VALUES (:id, :customer, :topic, :value, :by, :from, :at)
                        ON CONFLICT (customer, topic, value) DO NOTHING
                        """)
                        .bind("id", id)
                        .bind("customer", customer.value())
                        .bind("topic", preference.topic())
                        .bind("value", preference.value())
                        .bind("by", preference.learntBy())
                        .bind("from", preference.learntFrom())
                        .bind("at", preference.at())
                        .execute()
                == 1;
    }

    boolean forget(CustomerId customer, String topic, String value) {
        return transaction
                        .handle()
                        .createUpdate(
                                "DELETE FROM preference WHERE topic = :topic AND value = :value AND " + SAME_PERSON)
                        .bind("customer", customer.value())
                        .bind("topic", topic)
                        .bind("value", value)
                        .execute()
                > 0;
    }

    List<Preference> list(CustomerId customer) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM preference WHERE " + SAME_PERSON + " ORDER BY at, id LIMIT :most")
                .bind("customer", customer.value())
                .bind("most", MOST)
                .map(PREFERENCE)
                .list();
    }

    boolean stands(CustomerId customer, Consent consent) {
        return transaction
                        .handle()
                        .createQuery("""
                        SELECT count(*) FROM consent WHERE customer = :customer AND purpose = :purpose
                            AND channel = :channel AND text_version = :version AND withdrawn_at IS NULL
                        """)
                        .bind("customer", customer.value())
                        .bind("purpose", consent.purpose())
                        .bind("channel", consent.channel())
                        .bind("version", consent.textVersion())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    void consent(UUID id, CustomerId customer, Consent consent) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO consent
                            (id, customer, purpose, channel, text_version, source, given_at, withdrawn_at)
                        VALUES (:id, :customer, :purpose, :channel, :version, :source, :given, :withdrawn)
                        """)
                .bind("id", id)
                .bind("customer", customer.value())
                .bind("purpose", consent.purpose())
                .bind("channel", consent.channel())
                .bind("version", consent.textVersion())
                .bind("source", consent.source())
                .bind("given", consent.givenAt())
                .bind("withdrawn", consent.withdrawnAt())
                .execute();
    }

    boolean withdraw(CustomerId customer, String purpose, String channel, Instant at) {
        return transaction
                        .handle()
                        .createUpdate("UPDATE consent SET withdrawn_at = :at WHERE purpose = :purpose"
                                + " AND channel = :channel AND withdrawn_at IS NULL AND " + SAME_PERSON)
                        .bind("customer", customer.value())
                        .bind("purpose", purpose)
                        .bind("channel", channel)
                        .bind("at", at)
                        .execute()
                > 0;
    }

    List<Consent> consents(CustomerId customer) {
        return transaction
                .handle()
                .createQuery(
                        "SELECT * FROM consent WHERE " + SAME_PERSON + " ORDER BY given_at DESC, id DESC LIMIT :most")
                .bind("customer", customer.value())
                .bind("most", MOST)
                .map(CONSENT)
                .list();
    }
}
