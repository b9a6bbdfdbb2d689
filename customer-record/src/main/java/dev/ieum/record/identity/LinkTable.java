package dev.ieum.record.identity;

import dev.ieum.record.customer.CustomerId;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/// The statements over `identity_link`. A link that was undone stays as a row.
final class LinkTable {
    private static final RowMapper<Link> LINK = Row.to(row -> new Link(
            new LinkId(row.text("id")),
            new Address(row.text("channel"), row.text("account"), row.text("address")),
            new CustomerId(row.text("person")),
            new Evidence(Evidence.Kind.valueOf(row.text("evidence_kind")), row.text("evidence")),
            row.instant("linked_at")));
    private static final String SELECT = """
            SELECT l.*, COALESCE(c.merged_into, c.id) AS person
            FROM identity_link l JOIN customer c ON c.id = l.customer
            """;
    private static final String STANDING =
            "WHERE l.channel = :channel AND l.account = :account AND l.address = :address AND l.ended_at IS NULL";

    private final Transaction transaction;

    LinkTable(Transaction transaction) {
        this.transaction = transaction;
    }

    /// What a link took the place of.
    ///
    /// @param absorbed the stranger who became the known customer by this link
    record Previous(Link link, Optional<CustomerId> absorbed) {}

    Optional<Link> find(Address address) {
        return query(SELECT + STANDING, address);
    }

    Optional<Link> lock(Address address) {
        String suffix = transaction.forUpdate().isEmpty() ? "" : transaction.forUpdate() + " OF l";
        return query(SELECT + STANDING + suffix, address);
    }

    private Optional<Link> query(String sql, Address address) {
        return transaction
                .handle()
                .createQuery(sql)
                .bind("channel", address.channel())
                .bind("account", address.account())
                .bind("address", address.value())
                .map(LINK)
                .findOne();
    }

    /// False when the address has a standing link.
    boolean insert(Link link, Optional<LinkId> previous, Optional<CustomerId> absorbed) {
        return transaction
                        .handle()
                        .createUpdate("""
                        INSERT INTO identity_link (id, channel, account, address, customer, level, evidence_kind,
                            evidence, linked_at, previous, absorbed)
                        VALUES (:id, :channel, :account, :address, :customer, :level, :kind,
                            :evidence, :at, :previous, :absorbed)
                        ON CONFLICT (channel, account, address) WHERE ended_at IS NULL DO NOTHING
                        """)
                        .bind("id", link.id().value())
                        .bind("channel", link.address().channel())
                        .bind("account", link.address().account())
                        .bind("address", link.address().value())
                        .bind("customer", link.customer().value())
                        .bind("level", link.level())
                        .bind("kind", link.evidence().kind())
                        .bind("evidence", link.evidence().text())
                        .bind("at", link.since())
                        .bind("previous", previous.map(LinkId::value))
                        .bind("absorbed", absorbed.map(CustomerId::value))
                        .execute()
                == 1;
    }

    void end(LinkId id, Instant at, String why) {
        transaction
                .handle()
                .createUpdate(
                        "UPDATE identity_link SET ended_at = :at, ended_why = :why WHERE id = :id AND ended_at IS NULL")
                .bind("id", id.value())
                .bind("at", at)
                .bind("why", why)
                .execute();
    }

    /// Empty when the link does not stand or took no other's place.
    Optional<Previous> previous(LinkId id) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT p.*, p.customer AS person, l.absorbed AS taken
                        FROM identity_link l JOIN identity_link p ON p.id = l.previous
                        WHERE l.id = :id AND l.ended_at IS NULL
                        """)
                .bind("id", id.value())
                .map((results, context) -> new Previous(
                        LINK.map(results, context),
                        Optional.ofNullable(results.getString("taken")).map(CustomerId::new)))
                .findOne();
    }

    List<Link> list(CustomerId customer, int limit) {
        return transaction
                .handle()
                .createQuery(SELECT + """
                        WHERE (c.id = :customer OR c.merged_into = :customer) AND l.ended_at IS NULL
                        ORDER BY l.linked_at, l.id LIMIT :limit
                        """)
                .bind("customer", customer.value())
                .bind("limit", limit)
                .map(LINK)
                .list();
    }
}
