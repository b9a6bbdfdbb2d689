package dev.ieum.record.customer;

import dev.ieum.record.audit.Actor;
import dev.ieum.record.audit.Audit;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.Transaction;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The customers, their preferences and consents. Every change leaves a line in the audit log. Thread-safe.
///
/// An anonymous customer who proved to be a known one is *merged*: their row stays, reads give the known customer,
/// and the merge can be undone.
public final class Customers {
    private static final int MOST = 200;

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final Audit audit;

    public Customers(Database database, Clock clock, Ids ids, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
    }

    /// The customer with this id, or the one they were merged into.
    public Optional<Customer> find(CustomerId id) {
        return database.read(transaction -> find(transaction, id));
    }

    /// Like [#find(CustomerId)], within a transaction.
    public Optional<Customer> find(Transaction transaction, CustomerId id) {
        return new CustomerTable(transaction).find(id);
    }

    /// @throws NoSuchElementException if there is none
    public Customer get(CustomerId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no customer " + id));
    }

    public Optional<Customer> find(CustomerRef ref) {
        return database.read(transaction -> new CustomerTable(transaction).find(ref));
    }

    /// Like [#find(CustomerRef)], within a transaction.
    public Optional<Customer> find(Transaction transaction, CustomerRef ref) {
        return new CustomerTable(transaction).find(ref);
    }

    /// Everybody with this number, oldest first; several people may share one.
    public List<Customer> listByPhone(PhoneNumber phone) {
        return database.read(transaction -> new CustomerTable(transaction).listByPhone(phone, MOST));
    }

    /// The shop's own references in their order, after `last`; for walks through everybody.
    ///
    /// @param last empty: from the beginning
    /// @param limit at most 200
    public List<String> refs(String last, int limit) {
        return database.read(transaction -> new CustomerTable(transaction).refs(last, Math.min(limit, MOST)));
    }

    /// Customers whose name, reference, e-mail or phone contains `query`, by name.
    ///
    /// @param limit at most 200
    public List<Customer> search(String query, int limit) {
        return database.read(transaction -> new CustomerTable(transaction).search(query, Math.min(limit, MOST)));
    }

    /// Creates the customer of this reference or changes their particulars. Repeating it changes nothing.
    public Customer put(CustomerRef ref, Particulars particulars, Actor by) {
        return database.write(transaction -> put(transaction, ref, particulars, by));
    }

    /// Like [#put(CustomerRef, Particulars, Actor)], within a transaction.
    public Customer put(Transaction transaction, CustomerRef ref, Particulars particulars, Actor by) {
        CustomerTable table = new CustomerTable(transaction);
        Optional<Customer> known = table.find(ref);
        if (known.isEmpty()) {
            CustomerId id = new CustomerId(ids.next().toString());
            if (table.insert(new Customer(id, Optional.of(ref), particulars, clock.instant()))) {
                audit.write(transaction, by, row(id), "created", "");
            }
            known = table.find(ref);
        }
        Customer before = known.orElseThrow();
        if (!before.particulars().equals(particulars)) {
            table.change(before.id(), particulars, clock.instant());
            audit.write(transaction, by, row(before.id()), "changed", "");
        }
        return new Customer(before.id(), before.ref(), particulars, before.since());
    }

    /// Creates somebody without a reference: a writer of whom only the address is known.
    public Customer create(Transaction transaction, Particulars particulars) {
        Customer customer =
                new Customer(new CustomerId(ids.next().toString()), Optional.empty(), particulars, clock.instant());
        new CustomerTable(transaction).insert(customer);
        return customer;
    }

    /// Replaces the particulars of a known customer.
    ///
    /// @throws NoSuchElementException if there is no such customer
    public Customer change(CustomerId id, Particulars particulars, Actor by, String why) {
        return database.write(transaction -> {
            CustomerTable table = new CustomerTable(transaction);
            Customer before = table.find(id).orElseThrow(() -> new NoSuchElementException("no customer " + id));
            table.change(before.id(), particulars, clock.instant());
            audit.write(transaction, by, row(before.id()), "changed", why);
            return new Customer(before.id(), before.ref(), particulars, before.since());
        });
    }

    /// Lets `anonymous` be `known` from now on. Refused (false) when `anonymous` has a reference of their own or
    /// is already somebody else: two people of the shop are never made one.
    public boolean merge(Transaction transaction, CustomerId anonymous, CustomerId known, Actor by, String why) {
        boolean merged = new CustomerTable(transaction).merge(anonymous, known);
        if (merged) {
            audit.write(transaction, by, row(anonymous), "merged into " + row(known), why);
            audit.write(transaction, by, row(known), "took in " + row(anonymous), why);
        }
        return merged;
    }

    /// Undoes [#merge]; false when they were not merged.
    public boolean split(Transaction transaction, CustomerId anonymous, Actor by, String why) {
        boolean split = new CustomerTable(transaction).split(anonymous);
        if (split) {
            audit.write(transaction, by, row(anonymous), "split off again", why);
        }
        return split;
    }

    /// How the audit log names a customer.
    public static String row(CustomerId id) {
        return "customer/" + id;
    }
}
