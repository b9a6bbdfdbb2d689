package dev.ieum.record.customer;

import static dev.ieum.record.testing.SmallShop.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.audit.Change;
import dev.ieum.record.testing.SmallShop;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class CustomersContractTest {
    private static final CustomerRef REF = new CustomerRef("u-1001");
    private static final Particulars SEOYEON = new Particulars(
            Optional.of("김서연"),
            PhoneNumber.find("010-5550-1001"),
            Optional.of("Seoyeon@Example.COM"),
            "ko",
            Optional.of("FLOWER"),
            Optional.of(LocalDate.of(1994, 11, 25)));

    private final CustomerRecord record;
    private final Customers customers;

    CustomersContractTest(TestDatabase databases) {
        record = new SmallShop(databases.fresh(CustomerRecord.MIGRATIONS)).record;
        customers = record.customers();
    }

    @Test
    void customerShouldBeWrittenOnceHoweverOftenTheyAreReported() {
        Customer first = customers.put(REF, SEOYEON, SHOP);
        Customer second = customers.put(REF, SEOYEON, SHOP);

        assertThat(second).isEqualTo(first);
        assertThat(customers.find(REF)).contains(first);
        assertThat(customers.get(first.id())).isEqualTo(first);
        assertThat(first.particulars().email()).contains("seoyeon@example.com");
        assertThat(changes(first.id())).containsExactly("created");
    }

    @Test
    void changedParticularsShouldLeaveALineInTheLog() {
        Customer customer = customers.put(REF, SEOYEON, SHOP);

        customers.put(REF, Particulars.unknown("en"), SHOP);
        customers.change(customer.id(), SEOYEON, Actor.staff("miso"), "asked by telephone");

        assertThat(customers.get(customer.id()).particulars()).isEqualTo(SEOYEON);
        assertThat(changes(customer.id())).containsExactly("changed", "changed", "created");
        Change last = record.audit().list("customer/" + customer.id(), 1).getFirst();
        assertThat(last.by()).isEqualTo(Actor.staff("miso"));
        assertThat(last.why()).isEqualTo("asked by telephone");
        assertThat(last.at()).isEqualTo(SmallShop.NOON);
    }

    private List<String> changes(CustomerId id) {
        return record.audit().list("customer/" + id, 10).stream()
                .map(Change::what)
                .toList();
    }

    @Test
    void eightReportsAtOnceShouldBeOneCustomer() throws Exception {
        Callable<CustomerId> report = () -> customers.put(REF, SEOYEON, SHOP).id();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CustomerId>> all =
                    pool.invokeAll(IntStream.range(0, 8).mapToObj(i -> report).toList());

            assertThat(all)
                    .extracting(Future::get)
                    .containsOnly(customers.find(REF).orElseThrow().id());
        }
    }

    @Test
    void customersShouldBeFoundByWhatStaffRemember() {
        Customer seoyeon = customers.put(REF, SEOYEON, SHOP);
        customers.put(new CustomerRef("u_2%"), Particulars.unknown("ko"), SHOP);

        for (String query : List.of("서연", "U-1001", "seoyeon@", "5550-1001", "010-5550-1001")) {
            assertThat(customers.search(query, 10)).as(query).containsExactly(seoyeon);
        }
        assertThat(customers.search("_2%", 10)).hasSize(1);
        assertThat(customers.search("nobody", 10)).isEmpty();
        assertThat(customers.listByPhone(SEOYEON.phone().orElseThrow())).containsExactly(seoyeon);
    }

    @Test
    void unknownCustomerShouldNotBeInvented() {
        CustomerId nobody = new CustomerId("nobody");

        assertThat(customers.find(nobody)).isEmpty();
        assertThatThrownBy(() -> customers.get(nobody)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> customers.change(nobody, SEOYEON, SHOP, ""))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void preferencesShouldKeepWhereTheyWereLearnt() {
        CustomerId id = customers.put(REF, SEOYEON, SHOP).id();
        Preference floral = new Preference("향", "플로럴", "bought", "order/O-0907", SmallShop.NOON);
        Preferences preferences = record.preferences();

        preferences.learn(id, floral, SHOP);
        preferences.learn(id, new Preference("향", "플로럴", "said", "", SmallShop.NOON), SHOP);

        assertThat(preferences.list(id)).containsExactly(floral);
        assertThat(preferences.forget(id, "향", "플로럴", Actor.customer("u-1001"))).isTrue();
        assertThat(preferences.forget(id, "향", "플로럴", Actor.customer("u-1001"))).isFalse();
        assertThat(preferences.list(id)).isEmpty();
    }

    @Test
    void consentShouldStayARowWhenItIsWithdrawn() {
        CustomerId id = customers.put(REF, SEOYEON, SHOP).id();
        Consent marketing =
                new Consent("marketing", "alimtalk", "2026-01", "sign-up", SmallShop.NOON, Optional.empty());
        Preferences preferences = record.preferences();

        preferences.consent(id, marketing, SHOP);
        preferences.consent(id, marketing, SHOP);
        assertThat(preferences.consents(id)).containsExactly(marketing);

        assertThat(preferences.withdraw(id, "marketing", "alimtalk", Actor.customer("u-1001")))
                .isTrue();
        assertThat(preferences.withdraw(id, "marketing", "alimtalk", Actor.customer("u-1001")))
                .isFalse();
        assertThat(preferences.consents(id)).singleElement().satisfies(consent -> {
            assertThat(consent.stands()).isFalse();
            assertThat(consent.withdrawnAt()).contains(SmallShop.NOON);
        });
    }

    @Test
    void particularsShouldNotBePrintedIntoLogs() {
        assertThat(SEOYEON.toString()).doesNotContain("김서연", "5550", "example");
    }
}
