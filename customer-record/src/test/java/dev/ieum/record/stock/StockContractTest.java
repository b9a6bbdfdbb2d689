package dev.ieum.record.stock;

import static dev.ieum.record.testing.SmallShop.NOON;
import static dev.ieum.record.testing.SmallShop.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ieum.record.CustomerRecord;
import dev.ieum.record.shop.Label;
import dev.ieum.record.shop.LocationCode;
import dev.ieum.record.shop.Won;
import dev.ieum.record.testing.SmallShop;
import dev.ieum.storage.StorageException;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class StockContractTest {
    private static final Product REFILL = product("P-REFILL", true);

    private final Stock stock;

    StockContractTest(TestDatabase databases) {
        stock = new SmallShop(databases.fresh(CustomerRecord.MIGRATIONS)).record.stock();
    }

    private static Product product(String sku, boolean sold) {
        return new Product(
                new Sku(sku),
                new Label("디퓨저 리필 200ml", "Diffuser refill 200 ml"),
                Won.of(22_000),
                new Product.Details(
                        "refill",
                        Optional.of(45),
                        List.of(
                                new Product.Option("WOODY", new Label("우디", "Woody")),
                                new Product.Option("FLORAL", new Label("플로럴", "Floral"))),
                        List.of("리필", "디퓨저 리필"),
                        sold));
    }

    @Test
    void productShouldComeBackWithItsOptionsAndAliases() {
        stock.put(REFILL, SHOP);
        stock.put(REFILL, SHOP);
        stock.put(product("P-OLD", false), SHOP);

        assertThat(stock.find(new Sku("p-refill"))).contains(REFILL);
        assertThat(stock.list()).containsExactly(REFILL);
    }

    @Test
    void stockShouldBeWhatWasSaidLast() {
        stock.put(REFILL, SHOP);
        LocalDate restock = LocalDate.of(2026, 12, 5);

        stock.put(SmallShop.SEONGSU, REFILL.sku(), 10, Optional.empty(), SHOP);
        stock.put(SmallShop.SEONGSU, REFILL.sku(), 0, Optional.of(restock), SHOP);
        stock.put(SmallShop.YEONNAM, REFILL.sku(), 3, Optional.empty(), SHOP);

        assertThat(stock.levels(REFILL.sku()))
                .containsExactly(
                        new StockLevel(SmallShop.SEONGSU, REFILL.sku(), 0, Optional.of(restock), NOON),
                        new StockLevel(SmallShop.YEONNAM, REFILL.sku(), 3, Optional.empty(), NOON));
    }

    @Test
    void impossibleStockShouldBeRefused() {
        stock.put(REFILL, SHOP);

        assertThatThrownBy(() -> stock.put(SmallShop.SEONGSU, REFILL.sku(), -1, Optional.empty(), SHOP))
                .isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> stock.put(new LocationCode("MOON"), REFILL.sku(), 1, Optional.empty(), SHOP))
                .isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> stock.put(SmallShop.SEONGSU, new Sku("P-NONE"), 1, Optional.empty(), SHOP))
                .isInstanceOf(StorageException.class);
    }
}
