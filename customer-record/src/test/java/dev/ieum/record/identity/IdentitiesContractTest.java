package dev.ieum.record.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.BookingNumber;
import dev.ieum.record.booking.BookingOutcome;
import dev.ieum.record.booking.BookingRequest;
import dev.ieum.record.booking.RequestKey;
import dev.ieum.record.customer.Customer;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.customer.CustomerRef;
import dev.ieum.record.customer.PhoneNumber;
import dev.ieum.record.identity.AddressBook.Contact;
import dev.ieum.record.order.Bill;
import dev.ieum.record.order.Fulfilment;
import dev.ieum.record.order.Order;
import dev.ieum.record.order.OrderLine;
import dev.ieum.record.order.OrderNumber;
import dev.ieum.record.order.OrderStatus;
import dev.ieum.record.shop.Won;
import dev.ieum.record.stock.Sku;
import dev.ieum.record.testing.SmallShop;
import dev.ieum.storage.Database;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class IdentitiesContractTest {
    private static final Address KAKAO = new Address("kakao", "main", "botUserKey-1");
    private static final Address WEB = new Address("web", "main", "session-1");
    private static final PhoneNumber WRONG = new PhoneNumber("+821099999999");

    private final Database database;
    private final SmallShop shop;
    private final Identities identities;

    IdentitiesContractTest(TestDatabase databases) {
        database = databases.fresh(CustomerRecord.MIGRATIONS);
        shop = new SmallShop(database);
        identities = shop.record.identities();
    }

    private Contact resolve(Address address) {
        return database.write(transaction -> identities.resolve(transaction, address, Optional.empty(), "ko"));
    }

    private Contact resolve(Address address, ProvenCustomer token) {
        return database.write(transaction -> identities.resolve(transaction, address, Optional.of(token), "ko"));
    }

    private Order order(Customer customer) {
        Order order = new Order(
                new OrderNumber("O-1001"),
                new Order.Buyer(customer.id(), customer.particulars().phone(), SmallShop.NOON),
                OrderStatus.PREPARING,
                List.of(new OrderLine(new Sku("P-LAV10"), "라벤더", Optional.empty(), 1, Won.of(18_000))),
                new Bill(Won.of(18_000), Won.ZERO, Won.of(3_000), Optional.empty(), Optional.empty()),
                new Fulfilment.Parcel(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        shop.record.orders().put(order, SmallShop.SHOP);
        return order;
    }

    @Test
    void strangerShouldBeOneCustomerHoweverOftenTheyWrite() {
        Contact first = resolve(KAKAO);
        Contact second = resolve(KAKAO);

        assertThat(second).isEqualTo(first);
        assertThat(first.level()).isEqualTo(IdentityLevel.ADDRESS);
        assertThat(resolve(WEB).customer()).isNotEqualTo(first.customer());
    }

    @Test
    void tokenShouldProveAndMakeTheShopsCustomerOnce() {
        ProvenCustomer token =
                new ProvenCustomer("u-9", Optional.of("김서연"), Optional.empty(), Optional.of("010-5550-9999"));

        Contact first = resolve(WEB, token);
        Contact second = resolve(new Address("web", "main", "session-2"), token);

        assertThat(first.level()).isEqualTo(IdentityLevel.PROVEN);
        assertThat(first.name()).contains("김서연");
        assertThat(second.customer()).isEqualTo(first.customer());
        assertThat(identities.list(first.customer())).hasSize(2);
    }

    @Test
    void tokenShouldNotOverwriteWhatTheShopSays() {
        Customer known = shop.customer();
        ProvenCustomer token = new ProvenCustomer(
                known.ref().orElseThrow().value(), Optional.of("다른 이름"), Optional.of("A@B.example"), Optional.empty());

        resolve(WEB, token);

        Customer after = shop.record.customers().get(known.id());
        assertThat(after.particulars().name()).isEqualTo(known.particulars().name());
        assertThat(after.particulars().email()).contains("a@b.example");
    }

    @Test
    void orderAndPhoneShouldProveAndTakeTheStrangerIn() {
        Customer known = shop.customer();
        Order order = order(known);
        CustomerId stranger = resolve(KAKAO).customer();

        Proof proof = shop.record
                .proofs()
                .byOrder(
                        KAKAO,
                        new OrderNumber("o1001"),
                        known.particulars().phone().orElseThrow());

        assertThat(proof).isInstanceOfSatisfying(Proof.Proven.class, proven -> {
            assertThat(proven.link().customer()).isEqualTo(known.id());
            assertThat(proven.link().evidence())
                    .isEqualTo(new Evidence(
                            Evidence.Kind.ORDER_AND_PHONE, order.number().value()));
        });
        assertThat(resolve(KAKAO).level()).isEqualTo(IdentityLevel.PROVEN);
        assertThat(shop.record.customers().get(stranger).id()).isEqualTo(known.id());
    }

    @Test
    void undoneLinkShouldMakeTheStrangerThemselvesAgain() {
        Customer known = shop.customer();
        CustomerId stranger = resolve(KAKAO).customer();
        Link link = identities.prove(
                KAKAO, known.id(), new Evidence(Evidence.Kind.STAFF, "by telephone"), Actor.staff("miso"));

        Optional<Link> again = identities.undo(link.id(), Actor.staff("miso"), "wrong person");

        assertThat(again.orElseThrow().customer()).isEqualTo(stranger);
        assertThat(resolve(KAKAO).customer()).isEqualTo(stranger);
        assertThat(resolve(KAKAO).level()).isEqualTo(IdentityLevel.ADDRESS);
        assertThat(shop.record.customers().get(stranger).id()).isEqualTo(stranger);
        assertThat(identities.undo(link.id(), Actor.staff("miso"), "twice")).isEmpty();
    }

    @Test
    void twoPeopleOfTheShopShouldNeverBecomeOne() {
        Customer first = shop.customer();
        Customer second = shop.customer();
        resolve(WEB, new ProvenCustomer(ref(first), Optional.empty(), Optional.empty(), Optional.empty()));

        Contact now =
                resolve(WEB, new ProvenCustomer(ref(second), Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(now.customer()).isEqualTo(second.id());
        assertThat(shop.record
                        .customers()
                        .find(new CustomerRef(ref(first)))
                        .orElseThrow()
                        .id())
                .isEqualTo(first.id());
        assertThat(identities.list(first.id())).isEmpty();
    }

    private static String ref(Customer customer) {
        return customer.ref().orElseThrow().value();
    }

    @Test
    void guessingShouldEndAfterAFewAttemptsAndBePossibleAgainLater() {
        Customer known = shop.customer();
        OrderNumber number = order(known).number();
        PhoneNumber right = known.particulars().phone().orElseThrow();
        Proofs proofs = shop.record.proofs();

        for (int i = 0; i < Proofs.MOST_PER_ADDRESS; i++) {
            assertThat(proofs.byOrder(KAKAO, number, WRONG)).isInstanceOf(Proof.Refused.class);
        }

        assertThat(proofs.byOrder(KAKAO, number, right)).isInstanceOf(Proof.TooManyAttempts.class);
        assertThat(proofs.byOrder(WEB, number, right)).isInstanceOf(Proof.Proven.class);
        shop.clock.advance(Proofs.WINDOW.plusSeconds(1));
        assertThat(proofs.byOrder(KAKAO, number, right)).isInstanceOf(Proof.Proven.class);
    }

    @Test
    void guessingManyAtOnceShouldNotGetMoreAttempts() throws Exception {
        OrderNumber number = order(shop.customer()).number();
        Callable<Proof> guess = () -> shop.record.proofs().byOrder(KAKAO, number, WRONG);

        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Proof>> guesses = pool.invokeAll(Collections.nCopies(12, guess));

            assertThat(guesses)
                    .extracting(Future::get)
                    .filteredOn(Proof.Refused.class::isInstance)
                    .hasSize(Proofs.MOST_PER_ADDRESS);
        }
    }

    @Test
    void strangerMetByManyAtOnceShouldBeOneCustomer() throws Exception {
        Callable<CustomerId> meeting = () -> resolve(KAKAO).customer();

        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CustomerId>> met = pool.invokeAll(Collections.nCopies(8, meeting));

            assertThat(met).extracting(Future::get).containsOnly(resolve(KAKAO).customer());
        }
        int customers = database.read(transaction -> transaction
                .handle()
                .createQuery("SELECT count(*) FROM customer")
                .mapTo(Integer.class)
                .one());
        assertThat(customers).isEqualTo(1);
    }

    @Test
    void bookingAndPhoneShouldProveToo() {
        Customer known = shop.customer();
        BookingOutcome booked = shop.record
                .bookings()
                .book(
                        BookingRequest.of(shop.session(SmallShop.PERFUME, Duration.ofDays(3), 8), known.id(), 1),
                        new RequestKey("1"),
                        SmallShop.SHOP);
        BookingNumber number = ((BookingOutcome.Made) booked).booking().number();
        Proofs proofs = shop.record.proofs();

        assertThat(proofs.byBooking(KAKAO, number, WRONG)).isInstanceOf(Proof.Refused.class);
        assertThat(proofs.byBooking(KAKAO, number, known.particulars().phone().orElseThrow()))
                .isInstanceOfSatisfying(
                        Proof.Proven.class,
                        proven -> assertThat(proven.link().customer()).isEqualTo(known.id()));
    }

    @Test
    void unknownOrderShouldLookLikeAWrongPhone() {
        assertThat(shop.record.proofs().byOrder(KAKAO, new OrderNumber("O-7"), WRONG))
                .isInstanceOf(Proof.Refused.class);
    }

    @Test
    void codeShouldLinkAnotherAddressOnceAndSoon() {
        Customer known = shop.customer();
        Proofs proofs = shop.record.proofs();
        String code = proofs.issueCode(known.id());

        assertThat(proofs.byCode(KAKAO, code)).isInstanceOf(Proof.Proven.class);
        assertThat(proofs.byCode(WEB, code)).isInstanceOf(Proof.Refused.class);

        String late = proofs.issueCode(known.id());
        shop.clock.advance(Proofs.CODE_VALIDITY.plus(Duration.ofSeconds(1)));
        assertThat(proofs.byCode(WEB, late)).isInstanceOf(Proof.Refused.class);
    }

    @Test
    void sayingANameShouldProveNothing() {
        resolve(KAKAO);

        assertThat(identities.claim(KAKAO, "김서연").level()).isEqualTo(IdentityLevel.CLAIMED);
        assertThatThrownBy(() -> identities.prove(
                        KAKAO, shop.customer().id(), new Evidence(Evidence.Kind.SAID, "김서연"), Actor.hub("test")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
