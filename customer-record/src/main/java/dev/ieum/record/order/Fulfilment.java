package dev.ieum.record.order;

import dev.ieum.record.shop.LocationCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// How an order reaches its customer.
public sealed interface Fulfilment {

    /// By parcel.
    ///
    /// @param arrivesOn the day on which it should arrive
    record Parcel(
            Optional<String> carrier,
            Optional<String> tracking,
            Optional<Instant> shippedAt,
            Optional<LocalDate> arrivesOn,
            Optional<Instant> deliveredAt)
            implements Fulfilment {}

    /// Fetched at a location.
    ///
    /// @param keptUntil the last day on which it is kept
    record Pickup(
            LocationCode location,
            Optional<Instant> readyAt,
            Optional<LocalDate> keptUntil,
            Optional<Instant> pickedUpAt)
            implements Fulfilment {}
}
