package dev.ieum.record.booking;

import dev.ieum.record.audit.Actor;
import dev.ieum.record.audit.Audit;
import dev.ieum.record.customer.Customer;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.customer.Customers;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// Who waits for seats. When seats become free they are held for the first who fits; they confirm or leave them
/// like any hold ([Bookings#confirm], [Bookings#cancel]). Thread-safe.
public final class Waitlist {
    private static final int MOST = 200;

    private final Database database;
    private final Ids ids;
    private final Desk desk;
    private final Customers customers;
    private final Audit audit;

    Waitlist(Database database, Ids ids, Desk desk, Customers customers, Audit audit) {
        this.database = database;
        this.ids = ids;
        this.desk = desk;
        this.customers = customers;
        this.audit = audit;
    }

    /// Waits for seats in a full session. A second wish for the same session is the first.
    public WaitingOutcome join(BookingRequest wish, Actor by) {
        return database.write(transaction -> {
            SessionTable sessions = new SessionTable(transaction, desk.now());
            sessions.lock(wish.session());
            Optional<ClassSession> session = sessions.find(wish.session());
            if (session.isEmpty()) {
                return new WaitingOutcome.Refused(BookingOutcome.Reason.UNKNOWN_SESSION);
            }
            desk.endHolds(transaction, wish.session());
            ClassSession current = sessions.find(wish.session()).orElseThrow();
            Optional<BookingOutcome.Refused> closed = desk.closed(current);
            if (closed.isPresent()) {
                return new WaitingOutcome.Refused(closed.orElseThrow().reason());
            }
            if (wish.people() > current.seats().capacity()) {
                return new WaitingOutcome.Refused(BookingOutcome.Reason.FULL);
            }
            return current.seats().free() >= wish.people()
                    ? new WaitingOutcome.SeatsFree(current.seats().free())
                    : new WaitingOutcome.Waiting(enter(transaction, wish, by));
        });
    }

    private WaitingEntry enter(Transaction transaction, BookingRequest wish, Actor by) {
        WaitingTable table = new WaitingTable(transaction);
        CustomerId customer =
                customers.find(transaction, wish.customer()).map(Customer::id).orElseThrow();
        if (table.join(ids.next(), BookingRequest.of(wish.session(), customer, wish.people()), desk.now())) {
            audit.write(transaction, by, Customers.row(customer), "waits for class-session/" + wish.session(), "");
        }
        return table.findOpen(wish.session(), customer).orElseThrow();
    }

    /// Waits no longer; false when the entry no longer waits. An offer is left by cancelling its booking.
    public boolean leave(WaitingId id, Actor by) {
        return database.write(transaction -> {
            boolean left = new WaitingTable(transaction).leave(id);
            if (left) {
                audit.write(transaction, by, "waiting/" + id, "left", "");
            }
            return left;
        });
    }

    public Optional<WaitingEntry> find(WaitingId id) {
        return database.read(transaction -> new WaitingTable(transaction).find(id));
    }

    /// A customer's entries in every state, newest first; at most 200.
    public List<WaitingEntry> list(CustomerId customer) {
        return database.read(transaction -> new WaitingTable(transaction).list(customer, MOST));
    }

    /// Offers that nobody has been told of yet and whose seats are still held.
    ///
    /// @param limit at most 200
    public List<WaitingEntry> listUntold(int limit) {
        return database.read(
                transaction -> new WaitingTable(transaction).listUntold(desk.now(), Math.min(limit, MOST)));
    }

    /// Remembers that the customer has been told of an offer.
    public void told(WaitingId id) {
        database.writeNothing(transaction -> new WaitingTable(transaction).told(id, desk.now()));
    }
}
