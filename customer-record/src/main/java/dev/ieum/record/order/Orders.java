package dev.ieum.record.order;

import dev.ieum.record.audit.Actor;
import dev.ieum.record.audit.Audit;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.customer.PhoneNumber;
import dev.ieum.storage.Database;
import dev.ieum.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// The orders, as the shop's own systems report them. Thread-safe.
public final class Orders {
    private static final int MOST = 200;

    private final Database database;
    private final Audit audit;

    public Orders(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /// Creates the order or changes it. Repeating it changes nothing.
    ///
    /// @throws dev.ieum.storage.StorageException if the customer is unknown
    public void put(Order order, Actor by) {
        database.writeNothing(transaction -> {
            OrderTable table = new OrderTable(transaction);
            Optional<Order> before = table.find(order.number());
            if (before.filter(order::equals).isEmpty()) {
                table.put(order);
                String what = before.isEmpty() ? "created, " + order.status() : "now " + order.status();
                audit.write(transaction, by, "order/" + order.number(), what, "");
            }
        });
    }

    /// The order with this number. Where there is none, the one whose number has the same letters and digits:
    /// customers leave hyphens out.
    public Optional<Order> find(OrderNumber number) {
        return database.read(transaction -> find(transaction, number));
    }

    /// Like [#find(OrderNumber)], within a transaction.
    public Optional<Order> find(Transaction transaction, OrderNumber number) {
        OrderTable table = new OrderTable(transaction);
        return table.find(number).or(() -> table.findByLetters(number));
    }

    /// The order with this number, if `phone` is the number given with it or its customer's. Both wrong and right
    /// numbers take the same path, so that an outsider learns nothing; limit the attempts.
    public Optional<Order> find(Transaction transaction, OrderNumber number, PhoneNumber phone) {
        return find(transaction, number).filter(order -> new OrderTable(transaction).belongs(order, phone));
    }

    /// The numbers of all orders in their order, after `last`; for walks through everything.
    ///
    /// @param last empty: from the beginning
    /// @param limit at most 200
    public List<String> numbers(String last, int limit) {
        return database.read(transaction -> new OrderTable(transaction).numbers(last, Math.min(limit, MOST)));
    }

    /// A customer's orders, newest first.
    ///
    /// @param limit at most 200
    public List<Order> list(CustomerId customer, int limit) {
        return database.read(transaction -> new OrderTable(transaction).list(customer, Math.min(limit, MOST)));
    }
}
