package dev.ieum.record.order;

import dev.ieum.record.coupon.CouponCode;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.customer.PhoneNumber;
import dev.ieum.record.shop.LocationCode;
import dev.ieum.record.shop.Won;
import dev.ieum.record.stock.Sku;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;

/// The statements over `shop_order` and `order_line`.
final class OrderTable {
    private static final RowMapper<OrderLine> LINE = Row.to(row -> new OrderLine(
            new Sku(row.text("sku")),
            row.text("name"),
            Optional.ofNullable(row.orNullText("option_code")),
            row.number("quantity"),
            Won.of(row.big("price"))));

    private final Transaction transaction;

    OrderTable(Transaction transaction) {
        this.transaction = transaction;
    }

    private static String letters(OrderNumber number) {
        return number.value().replaceAll("[^\\p{L}\\p{N}]", "");
    }

    void put(Order order) {
        Update insert = transaction.handle().createUpdate("""
                INSERT INTO shop_order (number, letters, customer, phone, ordered_at, status, goods, discount,
                    shipping, total, coupon, paid_at, delivery, carrier, tracking, shipped_at, arrives_on,
                    delivered_at, location, ready_at, kept_until, picked_up_at)
                VALUES (:number, :letters, :customer, :phone, :ordered, :status, :goods, :discount,
                    :shipping, :total, :coupon, :paid, :delivery, :carrier, :tracking, :shipped, :arrives,
                    :delivered, :location, :ready, :kept, :picked)
                ON CONFLICT (number) DO UPDATE SET customer = excluded.customer, phone = excluded.phone,
                    ordered_at = excluded.ordered_at, status = excluded.status, goods = excluded.goods,
                    discount = excluded.discount, shipping = excluded.shipping, total = excluded.total,
                    coupon = excluded.coupon, paid_at = excluded.paid_at, delivery = excluded.delivery,
                    carrier = excluded.carrier, tracking = excluded.tracking, shipped_at = excluded.shipped_at,
                    arrives_on = excluded.arrives_on, delivered_at = excluded.delivered_at,
                    location = excluded.location, ready_at = excluded.ready_at,
                    kept_until = excluded.kept_until, picked_up_at = excluded.picked_up_at
                """);
        bindWhom(insert, order);
        bindBill(insert, order.bill());
        bindFulfilment(insert, order.fulfilment());
        insert.execute();
        putLines(order);
    }

    private static void bindWhom(Update update, Order order) {
        update.bind("number", order.number().value())
                .bind("letters", letters(order.number()))
                .bind("customer", order.buyer().customer().value())
                .bind("phone", order.buyer().phone().map(PhoneNumber::e164))
                .bind("ordered", order.buyer().orderedAt())
                .bind("status", order.status());
    }

    private static void bindBill(Update update, Bill bill) {
        update.bind("goods", bill.goods().amount())
                .bind("discount", bill.discount().amount())
                .bind("shipping", bill.shipping().amount())
                .bind("total", bill.total().amount())
                .bind("coupon", bill.coupon().map(CouponCode::value))
                .bind("paid", bill.paidAt());
    }

    private static void bindFulfilment(Update update, Fulfilment fulfilment) {
        Fulfilment.Parcel parcel = fulfilment instanceof Fulfilment.Parcel p ? p : NO_PARCEL;
        Optional<Fulfilment.Pickup> pickup =
                fulfilment instanceof Fulfilment.Pickup p ? Optional.of(p) : Optional.empty();
        update.bind("delivery", pickup.isPresent() ? "pickup" : "parcel")
                .bind("carrier", parcel.carrier())
                .bind("tracking", parcel.tracking())
                .bind("shipped", parcel.shippedAt())
                .bind("arrives", parcel.arrivesOn())
                .bind("delivered", parcel.deliveredAt())
                .bind("location", pickup.map(p -> p.location().value()))
                .bind("ready", pickup.flatMap(Fulfilment.Pickup::readyAt))
                .bind("kept", pickup.flatMap(Fulfilment.Pickup::keptUntil))
                .bind("picked", pickup.flatMap(Fulfilment.Pickup::pickedUpAt));
    }

    private static final Fulfilment.Parcel NO_PARCEL = new Fulfilment.Parcel(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private void putLines(Order order) {
        transaction
                .handle()
                .execute(
                        "DELETE FROM order_line WHERE number = ?",
                        order.number().value());
        int position = 0;
        for (OrderLine line : order.lines()) {
            transaction
                    .handle()
                    .createUpdate("""
                            INSERT INTO order_line (number, position, sku, name, option_code, quantity, price)
                            VALUES (:number, :position, :sku, :name, :option, :quantity, :price)
                            """)
                    .bind("number", order.number().value())
                    .bind("position", position++)
                    .bind("sku", line.sku().value())
                    .bind("name", line.name())
                    .bind("option", line.option())
                    .bind("quantity", line.quantity())
                    .bind("price", line.price().amount())
                    .execute();
        }
    }

    Optional<Order> find(OrderNumber number) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM shop_order WHERE number = :number")
                .bind("number", number.value())
                .map(Row.to(this::order))
                .findOne();
    }

    /// Empty also when several orders have these letters.
    Optional<Order> findByLetters(OrderNumber number) {
        List<Order> found = transaction
                .handle()
                .createQuery("SELECT * FROM shop_order WHERE letters = :letters LIMIT 2")
                .bind("letters", letters(number))
                .map(Row.to(this::order))
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    boolean belongs(Order order, PhoneNumber phone) {
        return order.buyer().phone().filter(phone::equals).isPresent()
                || transaction
                                .handle()
                                .createQuery("SELECT count(*) FROM customer WHERE id = :id AND phone = :phone")
                                .bind("id", order.buyer().customer().value())
                                .bind("phone", phone.e164())
                                .mapTo(Integer.class)
                                .one()
                        > 0;
    }

    List<String> numbers(String last, int limit) {
        return transaction
                .handle()
                .createQuery("SELECT number FROM shop_order WHERE number > :last ORDER BY number LIMIT :limit")
                .bind("last", last)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    List<Order> list(CustomerId customer, int limit) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT * FROM shop_order WHERE customer IN
                            (SELECT id FROM customer WHERE id = :customer OR merged_into = :customer)
                        ORDER BY ordered_at DESC, number LIMIT :limit
                        """)
                .bind("customer", customer.value())
                .bind("limit", limit)
                .map(Row.to(this::order))
                .list();
    }

    private Order order(Row row) {
        OrderNumber number = new OrderNumber(row.text("number"));
        return new Order(
                number,
                new Order.Buyer(
                        new CustomerId(row.text("customer")),
                        Optional.ofNullable(row.orNullText("phone")).map(PhoneNumber::new),
                        row.instant("ordered_at")),
                OrderStatus.valueOf(row.text("status")),
                lines(number),
                new Bill(
                        Won.of(row.big("goods")),
                        Won.of(row.big("discount")),
                        Won.of(row.big("shipping")),
                        Optional.ofNullable(row.orNullText("coupon")).map(CouponCode::new),
                        Optional.ofNullable(row.orNullInstant("paid_at"))),
                fulfilment(row));
    }

    private static Fulfilment fulfilment(Row row) {
        if (row.text("delivery").equals("pickup")) {
            return new Fulfilment.Pickup(
                    new LocationCode(row.text("location")),
                    Optional.ofNullable(row.orNullInstant("ready_at")),
                    Optional.ofNullable(row.orNullDate("kept_until")),
                    Optional.ofNullable(row.orNullInstant("picked_up_at")));
        }
        return new Fulfilment.Parcel(
                Optional.ofNullable(row.orNullText("carrier")),
                Optional.ofNullable(row.orNullText("tracking")),
                Optional.ofNullable(row.orNullInstant("shipped_at")),
                Optional.ofNullable(row.orNullDate("arrives_on")),
                Optional.ofNullable(row.orNullInstant("delivered_at")));
    }

    private List<OrderLine> lines(OrderNumber number) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM order_line WHERE number = :number ORDER BY position")
                .bind("number", number.value())
                .map(LINE)
                .list();
    }
}
