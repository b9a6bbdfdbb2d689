package dev.ieum.record.stock;

import dev.ieum.record.shop.Label;
import dev.ieum.record.shop.Won;
import java.util.List;
import java.util.Optional;

/// Something the shop sells.
///
/// @param price of one, or of one month for a subscription
/// @param details what else is known of it
public record Product(Sku sku, Label name, Won price, Details details) {

    /// What else is known of a product.
    ///
    /// @param family what sort of thing it is, such as `oil` or `subscription`
    /// @param useDays how long one lasts, in days
    /// @param options what the customer chooses from; empty when there is no choice
    /// @param aliases further names that customers use
    /// @param sold whether it is on sale
    public record Details(
            String family, Optional<Integer> useDays, List<Option> options, List<String> aliases, boolean sold) {

        public Details {
            options = List.copyOf(options);
            aliases = List.copyOf(aliases);
        }
    }

    /// One of several kinds of a product, such as the scent of a refill.
    public record Option(String code, Label name) {}
}
