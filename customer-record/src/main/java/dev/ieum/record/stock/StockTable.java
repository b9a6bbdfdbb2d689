package dev.ieum.record.stock;

import dev.ieum.record.shop.Label;
import dev.ieum.record.shop.LocationCode;
import dev.ieum.record.shop.Won;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/// The statements over `product`, `product_option` and `stock_level`.
final class StockTable {
    private static final int MOST_LOCATIONS = 500;
    private static final RowMapper<StockLevel> LEVEL = Row.to(row -> new StockLevel(
            new LocationCode(row.text("location")),
            new Sku(row.text("sku")),
            row.number("quantity"),
            Optional.ofNullable(row.orNullDate("restock_on")),
            row.instant("as_of")));
    private static final RowMapper<Product.Option> OPTION =
            Row.to(row -> new Product.Option(row.text("code"), new Label(row.text("name_ko"), row.text("name_en"))));

    private final Transaction transaction;

    StockTable(Transaction transaction) {
        this.transaction = transaction;
    }

    void put(Product product) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO product (sku, name_ko, name_en, price, family, use_days, aliases, sold)
                        VALUES (:sku, :ko, :en, :price, :family, :days, :aliases, :sold)
                        ON CONFLICT (sku) DO UPDATE SET name_ko = excluded.name_ko, name_en = excluded.name_en,
                            price = excluded.price, family = excluded.family, use_days = excluded.use_days,
                            aliases = excluded.aliases, sold = excluded.sold
                        """)
                .bind("sku", product.sku().value())
                .bind("ko", product.name().ko())
                .bind("en", product.name().en())
                .bind("price", product.price().amount())
                .bind("family", product.details().family())
                .bind("days", product.details().useDays())
                .bind("aliases", String.join("\n", product.details().aliases()))
                .bind("sold", product.details().sold())
                .execute();
        putOptions(product);
    }

    private void putOptions(Product product) {
        transaction
                .handle()
                .execute(
                        "DELETE FROM product_option WHERE sku = ?",
                        product.sku().value());
        int position = 0;
        for (Product.Option option : product.details().options()) {
            transaction
                    .handle()
                    .createUpdate("""
                            INSERT INTO product_option (sku, position, code, name_ko, name_en)
                            VALUES (:sku, :position, :code, :ko, :en)
                            """)
                    .bind("sku", product.sku().value())
                    .bind("position", position++)
                    .bind("code", option.code())
                    .bind("ko", option.name().ko())
                    .bind("en", option.name().en())
                    .execute();
        }
    }

    Optional<Product> find(Sku sku) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM product WHERE sku = :sku")
                .bind("sku", sku.value())
                .map(Row.to(this::product))
                .findOne();
    }

    List<Product> list(int limit) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM product WHERE sold ORDER BY sku LIMIT :limit")
                .bind("limit", limit)
                .map(Row.to(this::product))
                .list();
    }

    private Product product(Row row) {
        Sku sku = new Sku(row.text("sku"));
        return new Product(
                sku,
                new Label(row.text("name_ko"), row.text("name_en")),
                Won.of(row.big("price")),
                new Product.Details(
                        row.text("family"),
                        Optional.ofNullable(row.orNullNumber("use_days")),
                        options(sku),
                        row.text("aliases").lines().toList(),
                        row.flag("sold")));
    }

    private List<Product.Option> options(Sku sku) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM product_option WHERE sku = :sku ORDER BY position")
                .bind("sku", sku.value())
                .map(OPTION)
                .list();
    }

    void put(StockLevel level) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO stock_level (location, sku, quantity, restock_on, as_of)
                        VALUES (:location, :sku, :quantity, :restock, :at)
                        ON CONFLICT (location, sku) DO UPDATE SET quantity = excluded.quantity,
                            restock_on = excluded.restock_on, as_of = excluded.as_of
                        """)
                .bind("location", level.location().value())
                .bind("sku", level.sku().value())
                .bind("quantity", level.quantity())
                .bind("restock", level.restockOn())
                .bind("at", level.asOf())
                .execute();
    }

    List<StockLevel> levels(Sku sku) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM stock_level WHERE sku = :sku ORDER BY location LIMIT :most")
                .bind("sku", sku.value())
                .bind("most", MOST_LOCATIONS)
                .map(LEVEL)
                .list();
    }
}
