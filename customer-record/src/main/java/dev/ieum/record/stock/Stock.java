package dev.ieum.record.stock;

import dev.ieum.record.audit.Actor;
import dev.ieum.record.audit.Audit;
import dev.ieum.record.shop.LocationCode;
import dev.ieum.storage.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Products and how many of them lie where. Thread-safe.
public final class Stock {
    private static final int MOST = 1_000;

    private final Database database;
    private final Clock clock;
    private final Audit audit;

    public Stock(Database database, Clock clock, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /// Creates the product or changes it. Repeating it changes nothing.
    public void put(Product product, Actor by) {
        database.writeNothing(transaction -> {
            StockTable table = new StockTable(transaction);
            if (table.find(product.sku()).filter(product::equals).isEmpty()) {
                table.put(product);
                audit.write(transaction, by, "product/" + product.sku(), "put", "");
            }
        });
    }

    /// Says how many pieces lie at a location.
    ///
    /// @throws dev.ieum.storage.StorageException if the product or location is unknown or `quantity` is negative
    public void put(LocationCode location, Sku sku, int quantity, Optional<LocalDate> restockOn, Actor by) {
        StockLevel level = new StockLevel(location, sku, quantity, restockOn, clock.instant());
        database.writeNothing(transaction -> {
            new StockTable(transaction).put(level);
            audit.write(transaction, by, "stock/" + location + "/" + sku, "now " + quantity, "");
        });
    }

    public Optional<Product> find(Sku sku) {
        return database.read(transaction -> new StockTable(transaction).find(sku));
    }

    /// All products on sale, by SKU; at most 1,000.
    public List<Product> list() {
        return database.read(transaction -> new StockTable(transaction).list(MOST));
    }

    /// Where `sku` lies, by location.
    public List<StockLevel> levels(Sku sku) {
        return database.read(transaction -> new StockTable(transaction).levels(sku));
    }
}
