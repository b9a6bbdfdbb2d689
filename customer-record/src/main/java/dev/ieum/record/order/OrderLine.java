package dev.ieum.record.order;

import dev.ieum.record.shop.Won;
import dev.ieum.record.stock.Sku;
import java.util.Optional;

/// One line of an order.
///
/// @param name what it was called when it was bought
/// @param option the chosen option's code
/// @param price of one piece
public record OrderLine(Sku sku, String name, Optional<String> option, int quantity, Won price) {

    public OrderLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("a line has at least one piece");
        }
    }

    public Won sum() {
        return price.times(quantity);
    }
}
