package dev.ieum.record;

import dev.ieum.record.audit.Audit;
import dev.ieum.record.booking.Bookings;
import dev.ieum.record.booking.Courses;
import dev.ieum.record.booking.Waitlist;
import dev.ieum.record.conversation.Conversations;
import dev.ieum.record.coupon.Coupons;
import dev.ieum.record.customer.Customers;
import dev.ieum.record.customer.Preferences;
import dev.ieum.record.identity.Identities;
import dev.ieum.record.identity.Proofs;
import dev.ieum.record.order.Orders;
import dev.ieum.record.shop.Locations;
import dev.ieum.record.stock.Stock;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import java.time.Clock;
import java.time.ZoneId;

/// The one record: who the customer is, what they bought and booked, what was said. The door of this room.
/// Thread-safe.
///
/// @param audit who changed what, when and why
public record CustomerRecord(
        Customers customers,
        Preferences preferences,
        Identities identities,
        Proofs proofs,
        Locations locations,
        Stock stock,
        Orders orders,
        Coupons coupons,
        Courses courses,
        Bookings bookings,
        Conversations conversations,
        Audit audit) {

    /// Where this room's migrations lie on the class path.
    public static final String MIGRATIONS = "db/migration/record";

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /// Opens the record in `database` with the usual rules.
    public static CustomerRecord open(Database database, Clock clock, Ids ids) {
        return open(database, clock, ids, RecordSettings.usual(SEOUL));
    }

    /// Opens the record in `database`, which has been migrated with [#MIGRATIONS].
    public static CustomerRecord open(Database database, Clock clock, Ids ids, RecordSettings settings) {
        Audit audit = new Audit(database, clock, ids);
        Customers customers = new Customers(database, clock, ids, audit);
        Identities identities = new Identities(database, clock, ids, customers, audit);
        Orders orders = new Orders(database, audit);
        Coupons coupons = new Coupons(database, clock, ids, audit);
        Bookings bookings = new Bookings(
                database, clock, ids, settings.rules(), new Bookings.Collaborators(customers, coupons, audit));
        return new CustomerRecord(
                customers,
                new Preferences(database, clock, ids, audit),
                identities,
                new Proofs(database, clock, ids, identities, orders, bookings),
                new Locations(database),
                new Stock(database, clock, audit),
                orders,
                coupons,
                new Courses(database, clock, audit),
                bookings,
                new Conversations(database, identities, clock, ids, settings.readChannels()),
                audit);
    }

    /// Who waits for seats.
    public Waitlist waitlist() {
        return bookings.waitlist();
    }
}
