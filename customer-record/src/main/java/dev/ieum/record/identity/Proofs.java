package dev.ieum.record.identity;

import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.BookingNumber;
import dev.ieum.record.booking.Bookings;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.customer.PhoneNumber;
import dev.ieum.record.order.OrderNumber;
import dev.ieum.record.order.Orders;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.Transaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;

/// Ways to prove who is writing. Wrong attempts are counted per address and per thing guessed at, so that neither
/// can be found out by trying. Thread-safe.
public final class Proofs {
    /// Wrong attempts from one address within [#WINDOW].
    public static final int MOST_PER_ADDRESS = 5;

    /// Wrong attempts at one order within [#WINDOW], from all addresses.
    public static final int MOST_PER_SUBJECT = 20;

    public static final Duration WINDOW = Duration.ofHours(1);

    /// How long a one-time code can be used.
    public static final Duration CODE_VALIDITY = Duration.ofMinutes(10);

    /// Of a customer who proves themselves before they have said a word.
    private static final String LOCALE = "ko";

    private static final int CODE_BOUND = 1_000_000;

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final Identities identities;
    private final Orders orders;
    private final Bookings bookings;
    private final SecureRandom random = new SecureRandom();

    public Proofs(Database database, Clock clock, Ids ids, Identities identities, Orders orders, Bookings bookings) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.identities = identities;
        this.orders = orders;
        this.bookings = bookings;
    }

    /// An order's number and the telephone number given with it prove that the writer is its customer.
    public Proof byOrder(Address address, OrderNumber number, PhoneNumber phone) {
        return attempt(
                address,
                "order/" + number,
                transaction -> orders.find(transaction, number, phone)
                        .map(order -> new Proven(
                                order.buyer().customer(),
                                new Evidence(
                                        Evidence.Kind.ORDER_AND_PHONE,
                                        order.number().value()))));
    }

    /// A booking's number and its customer's telephone number prove that the writer is that customer.
    public Proof byBooking(Address address, BookingNumber number, PhoneNumber phone) {
        return attempt(
                address,
                "booking/" + number,
                transaction -> bookings.find(transaction, number, phone)
                        .map(booking -> new Proven(
                                booking.party().customer(),
                                new Evidence(
                                        Evidence.Kind.BOOKING_AND_PHONE,
                                        booking.number().value()))));
    }

    private record Proven(CustomerId customer, Evidence evidence) {}

    private Proof attempt(Address address, String subject, Function<Transaction, Optional<Proven>> check) {
        return database.write(transaction -> {
            identities.meet(transaction, address, LOCALE);
            new LinkTable(transaction).lock(address);
            if (tooMany(transaction, address, subject)) {
                return new Proof.TooManyAttempts();
            }
            Optional<Proven> proven = check.apply(transaction);
            if (proven.isEmpty()) {
                failed(transaction, address, subject);
                return new Proof.Refused();
            }
            CustomerId customer = proven.orElseThrow().customer();
            Evidence evidence = proven.orElseThrow().evidence();
            Actor by = Actor.hub(evidence.kind().name());
            return new Proof.Proven(identities.prove(transaction, address, customer, evidence, by));
        });
    }

    /// A six-digit code that links another address to `customer` within [#CODE_VALIDITY]. Show it only where the
    /// customer is proven. Only its hash is kept; an earlier code of the customer ends.
    public String issueCode(CustomerId customer) {
        String code = "%06d".formatted(random.nextInt(CODE_BOUND));
        database.writeNothing(transaction -> {
            ProofTable table = new ProofTable(transaction);
            table.endCodes(customer, clock.instant());
            table.insertCode(ids.next(), hash(code), customer, clock.instant().plus(CODE_VALIDITY));
        });
        return code;
    }

    /// Redeems a code from [#issueCode].
    public Proof byCode(Address address, String code) {
        return attempt(
                address,
                "code",
                transaction -> new ProofTable(transaction)
                        .redeem(hash(code.strip()), clock.instant())
                        .map(customer -> new Proven(customer, new Evidence(Evidence.Kind.CODE, ""))));
    }

    private boolean tooMany(Transaction transaction, Address address, String subject) {
        ProofTable table = new ProofTable(transaction);
        return table.failures(address, clock.instant().minus(WINDOW)) >= MOST_PER_ADDRESS
                || table.failures(subject, clock.instant().minus(WINDOW)) >= MOST_PER_SUBJECT;
    }

    private void failed(Transaction transaction, Address address, String subject) {
        new ProofTable(transaction).failed(ids.next(), address, subject, clock.instant());
    }

    private static String hash(String code) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(("ieum link code " + code).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
