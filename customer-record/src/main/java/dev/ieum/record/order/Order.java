package dev.ieum.record.order;

import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.customer.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An order as the shop's own systems report it.
///
/// @param buyer who ordered
/// @param lines what was ordered; never empty
public record Order(
        OrderNumber number, Buyer buyer, OrderStatus status, List<OrderLine> lines, Bill bill, Fulfilment fulfilment) {

    public Order {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an order has lines");
        }
    }

    /// Who ordered, and when.
    ///
    /// @param phone the number given with the order; with the order's number it proves who asks
    public record Buyer(CustomerId customer, Optional<PhoneNumber> phone, Instant orderedAt) {}
}
