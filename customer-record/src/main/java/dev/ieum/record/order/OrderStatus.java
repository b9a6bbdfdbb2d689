package dev.ieum.record.order;

/// Where an order stands.
public enum OrderStatus {
    AWAITING_PAYMENT,
    PREPARING,
    IN_TRANSIT,
    DELIVERED,
    READY_FOR_PICKUP,
    PICKED_UP,
    CANCELLED,
    RETURNING,
    RETURNED;

    /// Whether the customer still waits for something.
    public boolean open() {
        return switch (this) {
            case AWAITING_PAYMENT, PREPARING, IN_TRANSIT, READY_FOR_PICKUP, RETURNING -> true;
            case DELIVERED, PICKED_UP, CANCELLED, RETURNED -> false;
        };
    }
}
