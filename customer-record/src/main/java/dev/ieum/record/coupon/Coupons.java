package dev.ieum.record.coupon;

import dev.ieum.record.audit.Actor;
import dev.ieum.record.audit.Audit;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.Transaction;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Coupon kinds and the coupons that customers hold. A coupon is used once. Thread-safe.
public final class Coupons {
    private static final int MOST = 200;

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final Audit audit;

    public Coupons(Database database, Clock clock, Ids ids, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
    }

    /// Creates the kind or changes it. Repeating it changes nothing.
    public void put(CouponKind kind, Actor by) {
        database.writeNothing(transaction -> {
            CouponTable table = new CouponTable(transaction);
            if (table.find(kind.code()).filter(kind::equals).isEmpty()) {
                table.put(kind);
                audit.write(transaction, by, "coupon/" + kind.code(), "put", "");
            }
        });
    }

    public Optional<CouponKind> find(CouponCode code) {
        return database.read(transaction -> new CouponTable(transaction).find(code));
    }

    /// The coupon with this id, within a transaction.
    public Optional<Coupon> find(Transaction transaction, CouponId id) {
        return new CouponTable(transaction).find(id);
    }

    /// All kinds, by code; at most 200.
    public List<CouponKind> kinds() {
        return database.read(transaction -> new CouponTable(transaction).kinds(MOST));
    }

    /// Gives a coupon. The same kind to the same customer from the same instant is the same coupon.
    ///
    /// @throws dev.ieum.storage.StorageException if the kind or the customer is unknown
    public Coupon grant(CouponCode code, CustomerId customer, Coupon.Validity validity, Actor by) {
        return database.write(transaction -> {
            CouponTable table = new CouponTable(transaction);
            CouponId id = new CouponId(ids.next().toString());
            if (table.grant(id, code, customer, validity)) {
                audit.write(transaction, by, "customer/" + customer, "was given " + code, "");
            }
            return table.find(code, customer, validity.from());
        });
    }

    /// Uses a coupon within the transaction that makes what it is used for.
    ///
    /// @return false when it is used already, not yet or no longer valid
    public boolean use(Transaction transaction, CouponId id, String usedFor, Actor by) {
        boolean used = new CouponTable(transaction).use(id, new Coupon.Use(clock.instant(), usedFor));
        if (used) {
            audit.write(transaction, by, "coupon/" + id, "used for " + usedFor, "");
        }
        return used;
    }

    /// Makes the coupons usable again that were used for something that came to nothing.
    public void giveBack(Transaction transaction, String usedFor, Actor by) {
        for (CouponId id : new CouponTable(transaction).giveBack(usedFor)) {
            audit.write(transaction, by, "coupon/" + id, "given back by " + usedFor, "");
        }
    }

    /// Says that a coupon was used elsewhere, at the shop's own till or site.
    public boolean used(CouponId id, Coupon.Use use, Actor by) {
        return database.write(transaction -> {
            boolean used = new CouponTable(transaction).usedElsewhere(id, use);
            if (used) {
                audit.write(transaction, by, "coupon/" + id, "used for " + use.usedFor(), "");
            }
            return used;
        });
    }

    /// A customer's coupons in every state, the latest first; at most 200.
    public List<Coupon> list(CustomerId customer) {
        return database.read(transaction -> new CouponTable(transaction).list(customer, MOST));
    }
}
