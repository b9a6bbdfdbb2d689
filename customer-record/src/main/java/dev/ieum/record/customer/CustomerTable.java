package dev.ieum.record.customer;

import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/// The statements over `customer`, and the search through it.
final class CustomerTable {
    private static final RowMapper<Customer> CUSTOMER = Row.to(CustomerTable::customer);

    private final Transaction transaction;

    CustomerTable(Transaction transaction) {
        this.transaction = transaction;
    }

    private static Customer customer(Row row) {
        return new Customer(
                new CustomerId(row.text("id")),
                Optional.ofNullable(row.orNullText("ref")).map(CustomerRef::new),
                new Particulars(
                        Optional.ofNullable(row.orNullText("name")),
                        Optional.ofNullable(row.orNullText("phone")).map(PhoneNumber::new),
                        Optional.ofNullable(row.orNullText("email")),
                        row.text("locale"),
                        Optional.ofNullable(row.orNullText("grade")),
                        Optional.ofNullable(row.orNullDate("birthday"))),
                row.instant("created_at"));
    }

    Optional<Customer> find(CustomerId id) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT * FROM customer
                        WHERE id = (SELECT COALESCE(merged_into, id) FROM customer WHERE id = :id)
                        """)
                .bind("id", id.value())
                .map(CUSTOMER)
                .findOne();
    }

    Optional<Customer> find(CustomerRef ref) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM customer WHERE ref = :ref")
                .bind("ref", ref.value())
                .map(CUSTOMER)
                .findOne();
    }

    List<Customer> listByPhone(PhoneNumber phone, int limit) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT * FROM customer WHERE phone = :phone AND merged_into IS NULL
                        ORDER BY created_at, id LIMIT :limit
                        """)
                .bind("phone", phone.e164())
                .bind("limit", limit)
                .map(CUSTOMER)
                .list();
    }

    List<Customer> search(String query, int limit) {
        String digits = query.replaceAll("[^0-9]", "").replaceFirst("^0", "");
        return transaction
                .handle()
                .createQuery("""
                        SELECT * FROM customer
                        WHERE merged_into IS NULL AND (
                            lower(name) LIKE :like ESCAPE '!' OR lower(ref) LIKE :like ESCAPE '!'
                            OR email LIKE :like ESCAPE '!' OR (:digits <> '' AND phone LIKE '%' || :digits || '%'))
                        ORDER BY name, id LIMIT :limit
                        """)
                .bind("like", "%" + like(query) + "%")
                .bind("digits", digits.length() < 4 ? "" : digits)
                .bind("limit", limit)
                .map(CUSTOMER)
                .list();
    }

    List<String> refs(String last, int limit) {
        return transaction
                .handle()
                .createQuery(
                        "SELECT ref FROM customer WHERE ref > :last AND merged_into IS NULL ORDER BY ref LIMIT :limit")
                .bind("last", last)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    private static String like(String query) {
        return query.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    }

    /// False when the reference is taken.
    boolean insert(Customer customer) {
        return bind(transaction.handle().createUpdate("""
                        INSERT INTO customer
                            (id, ref, name, phone, email, locale, grade, birthday, created_at, changed_at)
                        VALUES (:id, :ref, :name, :phone, :email, :locale, :grade, :birthday, :at, :at)
                        ON CONFLICT (ref) DO NOTHING
                        """), customer.particulars())
                        .bind("id", customer.id().value())
                        .bind("ref", customer.ref().map(CustomerRef::value))
                        .bind("at", customer.since())
                        .execute()
                == 1;
    }

    void change(CustomerId id, Particulars particulars, Instant at) {
        bind(transaction.handle().createUpdate("""
                        UPDATE customer SET name = :name, phone = :phone, email = :email, locale = :locale,
                            grade = :grade, birthday = :birthday, changed_at = :at
                        WHERE id = :id
                        """), particulars)
                .bind("id", id.value())
                .bind("at", at)
                .execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Particulars particulars) {
        return statement
                .bind("name", particulars.name())
                .bind("phone", particulars.phone().map(PhoneNumber::e164))
                .bind("email", particulars.email())
                .bind("locale", particulars.locale())
                .bind("grade", particulars.grade())
                .bind("birthday", particulars.birthday());
    }

    boolean merge(CustomerId anonymous, CustomerId known) {
        return transaction
                        .handle()
                        .createUpdate("""
                        UPDATE customer SET merged_into = :known
                        WHERE id = :anonymous AND ref IS NULL AND merged_into IS NULL AND id <> :known
                            AND EXISTS (SELECT 1 FROM customer k WHERE k.id = :known AND k.merged_into IS NULL
                                AND k.ref IS NOT NULL)
                        """)
                        .bind("anonymous", anonymous.value())
                        .bind("known", known.value())
                        .execute()
                == 1;
    }

    boolean split(CustomerId anonymous) {
        return transaction
                        .handle()
                        .createUpdate(
                                "UPDATE customer SET merged_into = NULL WHERE id = :id AND merged_into IS NOT NULL")
                        .bind("id", anonymous.value())
                        .execute()
                == 1;
    }
}
