package dev.ieum.record.order;

import static dev.ieum.record.testing.SmallShop.NOON;
import static dev.ieum.record.testing.SmallShop.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Change;
import dev.ieum.record.coupon.CouponCode;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.customer.PhoneNumber;
import dev.ieum.record.shop.Won;
import dev.ieum.record.stock.Sku;
import dev.ieum.record.testing.SmallShop;
import dev.ieum.storage.Database;
import dev.ieum.storage.StorageException;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class OrdersContractTest {
    private static final PhoneNumber PHONE = new PhoneNumber("+821055507777");

    private final Database database;
    private final SmallShop shop;
    private final Orders orders;

    OrdersContractTest(TestDatabase databases) {
        database = databases.fresh(CustomerRecord.MIGRATIONS);
        shop = new SmallShop(database);
        orders = shop.record.orders();
    }

    private static Order parcel(String number, CustomerId customer, OrderStatus status) {
        return new Order(
                new OrderNumber(number),
                new Order.Buyer(customer, Optional.of(PHONE), NOON.minus(Duration.ofDays(2))),
                status,
                List.of(
                        new OrderLine(new Sku("P-LAV10"), "라벤더 에센셜 오일 10ml", Optional.empty(), 1, Won.of(18_000)),
                        new OrderLine(new Sku("P-REFILL"), "디퓨저 리필 200ml", Optional.of("FLORAL"), 2, Won.of(22_000))),
                new Bill(
                        Won.of(62_000),
                        Won.of(5_000),
                        Won.ZERO,
                        Optional.of(new CouponCode("WELCOME5")),
                        Optional.of(NOON.minus(Duration.ofDays(2)))),
                new Fulfilment.Parcel(
                        Optional.of("CJ대한통운"),
                        Optional.of("6890-1001-2233"),
                        Optional.of(NOON.minus(Duration.ofDays(1))),
                        Optional.of(LocalDate.of(2026, 11, 23)),
                        Optional.empty()));
    }

    @Test
    void orderShouldComeBackAsItWasReported() {
        Order order = parcel("O-1001", shop.customer().id(), OrderStatus.IN_TRANSIT);

        orders.put(order, SHOP);
        orders.put(order, SHOP);

        assertThat(orders.find(order.number())).contains(order);
        assertThat(order.bill().total()).isEqualTo(Won.of(57_000));
        assertThat(order.lines().get(1).sum()).isEqualTo(Won.of(44_000));
        assertThat(shop.record.audit().list("order/O-1001", 10))
                .extracting(Change::what)
                .containsExactly("created, IN_TRANSIT");
    }

    @Test
    void laterReportShouldReplaceTheEarlierOne() {
        CustomerId customer = shop.customer().id();
        orders.put(parcel("O-1001", customer, OrderStatus.PREPARING), SHOP);
        Order pickup = new Order(
                new OrderNumber("O-1001"),
                new Order.Buyer(customer, Optional.empty(), NOON),
                OrderStatus.READY_FOR_PICKUP,
                List.of(new OrderLine(new Sku("P-BALM"), "숙면 롤온 밤", Optional.empty(), 1, Won.of(16_000))),
                new Bill(Won.of(16_000), Won.ZERO, Won.ZERO, Optional.empty(), Optional.of(NOON)),
                new Fulfilment.Pickup(
                        SmallShop.SEONGSU,
                        Optional.of(NOON.plus(Duration.ofHours(2))),
                        Optional.of(LocalDate.of(2026, 11, 28)),
                        Optional.empty()));

        orders.put(pickup, SHOP);

        assertThat(orders.find(new OrderNumber("O-1001"))).contains(pickup);
    }

    @Test
    void orderShouldBeFoundHoweverItsNumberIsWritten() {
        Order order = parcel("O-20261120-001", shop.customer().id(), OrderStatus.DELIVERED);
        orders.put(order, SHOP);

        for (String written : List.of("o-20261120-001", "O20261120001", " Ｏ－２０２６１１２０－００１ ", "O 20261120 001")) {
            assertThat(orders.find(new OrderNumber(written))).as(written).contains(order);
        }
        assertThat(orders.find(new OrderNumber("O-20261120-002"))).isEmpty();
    }

    @Test
    void numberThatFitsTwoOrdersShouldFindNeitherUnlessExact() {
        CustomerId customer = shop.customer().id();
        orders.put(parcel("O-11-1", customer, OrderStatus.DELIVERED), SHOP);
        orders.put(parcel("O-1-11", customer, OrderStatus.DELIVERED), SHOP);

        assertThat(orders.find(new OrderNumber("O111"))).isEmpty();
        assertThat(orders.find(new OrderNumber("O-1-11"))).isPresent();
    }

    @Test
    void phoneShouldFitTheOrderOrItsCustomer() {
        var customer = shop.customer();
        orders.put(parcel("O-1001", customer.id(), OrderStatus.DELIVERED), SHOP);
        OrderNumber number = new OrderNumber("O-1001");

        assertThat(find(number, PHONE)).isPresent();
        assertThat(find(number, customer.particulars().phone().orElseThrow())).isPresent();
        assertThat(find(number, new PhoneNumber("+821099999999"))).isEmpty();
    }

    private Optional<Order> find(OrderNumber number, PhoneNumber phone) {
        return database.read(transaction -> orders.find(transaction, number, phone));
    }

    @Test
    void customersOrdersShouldBeListedNewestFirst() {
        CustomerId customer = shop.customer().id();
        orders.put(parcel("O-1", customer, OrderStatus.DELIVERED), SHOP);
        orders.put(parcel("O-2", customer, OrderStatus.PREPARING), SHOP);
        orders.put(parcel("O-3", shop.customer().id(), OrderStatus.PREPARING), SHOP);

        assertThat(orders.list(customer, 10))
                .extracting(order -> order.number().value())
                .containsExactly("O-1", "O-2");
        assertThat(orders.list(customer, 1)).hasSize(1);
    }

    @Test
    void orderOfNobodyShouldBeRefused() {
        assertThatThrownBy(() -> orders.put(parcel("O-9", new CustomerId("nobody"), OrderStatus.PREPARING), SHOP))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.kind()).isEqualTo(StorageException.Kind.CONSTRAINT));
    }

    @Test
    void billThatDoesNotAddUpShouldBeRefused() {
        Order order = parcel("O-9", shop.customer().id(), OrderStatus.PREPARING);
        Bill wrong = new Bill(Won.of(1_000), Won.of(2_000), Won.ZERO, Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> orders.put(
                        new Order(
                                order.number(),
                                order.buyer(),
                                order.status(),
                                order.lines(),
                                wrong,
                                order.fulfilment()),
                        SHOP))
                .isInstanceOf(StorageException.class);
    }
}
