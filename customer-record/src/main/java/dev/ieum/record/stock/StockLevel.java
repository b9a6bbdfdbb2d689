package dev.ieum.record.stock;

import dev.ieum.record.shop.LocationCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// How much of a product lies at a location.
///
/// @param quantity pieces, never negative
/// @param restockOn when more arrives, if that is known
/// @param asOf when this was last said
public record StockLevel(LocationCode location, Sku sku, int quantity, Optional<LocalDate> restockOn, Instant asOf) {}
