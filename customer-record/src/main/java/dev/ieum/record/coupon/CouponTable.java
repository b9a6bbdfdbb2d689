package dev.ieum.record.coupon;

import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.shop.Label;
import dev.ieum.record.shop.Won;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/// The statements over `coupon_kind` and `coupon`.
final class CouponTable {
    private static final RowMapper<CouponKind> KIND = Row.to(CouponTable::kind);
    private static final RowMapper<Coupon> COUPON = Row.to(row -> new Coupon(
            new CouponId(row.text("id")),
            new CustomerId(row.text("person")),
            kind(row),
            new Coupon.Validity(row.instant("valid_from"), row.instant("valid_until")),
            Optional.ofNullable(row.orNullInstant("used_at")).map(at -> new Coupon.Use(at, row.text("used_for")))));
    private static final String SELECT = """
            SELECT c.*, k.*, COALESCE(p.merged_into, p.id) AS person FROM coupon c
            JOIN coupon_kind k ON k.code = c.code JOIN customer p ON p.id = c.customer
            """;

    private final Transaction transaction;

    CouponTable(Transaction transaction) {
        this.transaction = transaction;
    }

    private static CouponKind kind(Row row) {
        return new CouponKind(
                new CouponCode(row.text("code")),
                new Label(row.text("name_ko"), row.text("name_en")),
                benefit(row),
                Won.of(row.big("minimum")),
                row.text("applies_to"),
                row.text("occasion"));
    }

    private static Benefit benefit(Row row) {
        return switch (row.text("benefit")) {
            case "amount" -> new Benefit.Amount(Won.of(row.big("benefit_value")));
            case "percent" -> new Benefit.Percent(row.number("benefit_value"));
            case "free-shipping" -> new Benefit.FreeShipping();
            case String other -> throw new IllegalStateException("unknown benefit " + other);
        };
    }

    void put(CouponKind kind) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO coupon_kind
                            (code, name_ko, name_en, benefit, benefit_value, minimum, applies_to, occasion)
                        VALUES (:code, :ko, :en, :benefit, :value, :minimum, :applies, :occasion)
                        ON CONFLICT (code) DO UPDATE SET name_ko = excluded.name_ko, name_en = excluded.name_en,
                            benefit = excluded.benefit, benefit_value = excluded.benefit_value,
                            minimum = excluded.minimum, applies_to = excluded.applies_to,
                            occasion = excluded.occasion
                        """)
                .bind("code", kind.code().value())
                .bind("ko", kind.name().ko())
                .bind("en", kind.name().en())
                .bind("benefit", benefitName(kind.benefit()))
                .bind("value", benefitValue(kind.benefit()))
                .bind("minimum", kind.minimum().amount())
                .bind("applies", kind.appliesTo())
                .bind("occasion", kind.occasion())
                .execute();
    }

    private static String benefitName(Benefit benefit) {
        return switch (benefit) {
            case Benefit.Amount _ -> "amount";
            case Benefit.Percent _ -> "percent";
            case Benefit.FreeShipping _ -> "free-shipping";
        };
    }

    private static long benefitValue(Benefit benefit) {
        return switch (benefit) {
            case Benefit.Amount(Won won) -> won.amount();
            case Benefit.Percent(int percent) -> percent;
            case Benefit.FreeShipping _ -> 0;
        };
    }

    Optional<CouponKind> find(CouponCode code) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM coupon_kind WHERE code = :code")
                .bind("code", code.value())
                .map(KIND)
                .findOne();
    }

    List<CouponKind> kinds(int limit) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM coupon_kind ORDER BY code LIMIT :limit")
                .bind("limit", limit)
                .map(KIND)
                .list();
    }

    boolean grant(CouponId id, CouponCode code, CustomerId customer, Coupon.Validity validity) {
        return transaction
                        .handle()
                        .createUpdate("""
                        INSERT INTO coupon (id, code, customer, valid_from, valid_until)
                        VALUES (:id, :code, :customer, :from, :until)
                        ON CONFLICT (customer, code, valid_from) DO NOTHING
                        """)
                        .bind("id", id.value())
                        .bind("code", code.value())
                        .bind("customer", customer.value())
                        .bind("from", validity.from())
                        .bind("until", validity.until())
                        .execute()
                == 1;
    }

    Optional<Coupon> find(CouponId id) {
        return transaction
                .handle()
                .createQuery(SELECT + "WHERE c.id = :id")
                .bind("id", id.value())
                .map(COUPON)
                .findOne();
    }

    Coupon find(CouponCode code, CustomerId customer, Instant from) {
        return transaction
                .handle()
                .createQuery(SELECT + "WHERE c.code = :code AND c.customer = :customer AND c.valid_from = :from")
                .bind("code", code.value())
                .bind("customer", customer.value())
                .bind("from", from)
                .map(COUPON)
                .one();
    }

    List<Coupon> list(CustomerId customer, int limit) {
        return transaction
                .handle()
                .createQuery(SELECT + """
                        WHERE c.customer IN
                            (SELECT id FROM customer WHERE id = :customer OR merged_into = :customer)
                        ORDER BY c.valid_until DESC, c.id LIMIT :limit
                        """)
                .bind("customer", customer.value())
                .bind("limit", limit)
                .map(COUPON)
                .list();
    }

    boolean use(CouponId id, Coupon.Use use) {
        return transaction
                        .handle()
                        .createUpdate("""
                        UPDATE coupon SET used_at = :at, used_for = :for
                        WHERE id = :id AND used_at IS NULL AND valid_from <= :at AND valid_until > :at
                        """)
                        .bind("id", id.value())
                        .bind("at", use.at())
                        .bind("for", use.usedFor())
                        .execute()
                == 1;
    }

    List<CouponId> giveBack(String usedFor) {
        return transaction
                .handle()
                .createQuery("UPDATE coupon SET used_at = NULL, used_for = NULL WHERE used_for = :for RETURNING id")
                .bind("for", usedFor)
                .mapTo(String.class)
                .map(CouponId::new)
                .list();
    }

    boolean usedElsewhere(CouponId id, Coupon.Use use) {
        return transaction
                        .handle()
                        .createUpdate(
                                "UPDATE coupon SET used_at = :at, used_for = :for WHERE id = :id AND used_at IS NULL")
                        .bind("id", id.value())
                        .bind("at", use.at())
                        .bind("for", use.usedFor())
                        .execute()
                == 1;
    }
}
