package dev.ieum.record.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.BookingRequest;
import dev.ieum.record.booking.RequestKey;
import dev.ieum.record.booking.SessionCode;
import dev.ieum.record.identity.Address;
import dev.ieum.record.testing.SmallShop;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Customers write while workers die between admitting and concluding, before and after the change that the turn makes.
/// Whatever happens, each message stands once, is answered once, in order, and books once.
@NullMarked
@OnEveryDatabase
class CrashStormTest {
    private static final int CUSTOMERS = 6;
    private static final int MESSAGES = 5;
    private static final int WORKERS = 4;
    private static final int MOST_ROUNDS = 200;
    private static final Said NOTICE = Said.plain("AI가 먼저 답해요.", Purpose.NOTICE);

    private final SmallShop shop;
    private final Conversations conversations;
    private final SessionCode session;

    CrashStormTest(TestDatabase databases) {
        shop = new SmallShop(databases.fresh(CustomerRecord.MIGRATIONS));
        conversations = shop.record.conversations();
        session = shop.session(SmallShop.PERFUME, Duration.ofDays(3), CUSTOMERS * MESSAGES);
    }

    @Test
    void everyMessageShouldBeAnsweredOnceHoweverOftenWorkersDie() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> writers = IntStream.range(0, CUSTOMERS)
                    .mapToObj(customer -> threads.submit(() -> write(customer)))
                    .toList();
            for (Future<Boolean> writer : writers) {
                writer.get();
            }
            for (int round = 0; round < MOST_ROUNDS && !conversations.pending(1).isEmpty(); round++) {
                List<Callable<Boolean>> workers = new ArrayList<>();
                for (int worker = 0; worker < WORKERS; worker++) {
                    long seed = round * 31L + worker;
                    workers.add(() -> work(new Random(seed)));
                }
                for (Future<Boolean> worker : threads.invokeAll(workers)) {
                    worker.get();
                }
                shop.clock.advance(Duration.ofMinutes(2));
            }
        }

        for (int customer = 0; customer < CUSTOMERS; customer++) {
            assertAnsweredOnce(customer);
        }
        assertThat(shop.record.bookings().list(session)).hasSize(CUSTOMERS * MESSAGES);
        assertThat(shop.record.courses().get(session).seats().free()).isZero();
    }

    private static Address address(int customer) {
        return new Address("web", "main", "visitor-" + customer);
    }

    /// Each message is delivered twice, as impatient browsers do.
    private boolean write(int customer) {
        for (int i = 0; i < MESSAGES * 2; i++) {
            int number = i / 2;
            conversations.receive(
                    new InboundMessage(
                            address(customer),
                            "key-" + number,
                            "질문 " + number,
                            Optional.empty(),
                            List.of(),
                            shop.clock.instant()),
                    "ko",
                    List.of(NOTICE));
        }
        return true;
    }

    private boolean work(Random fate) {
        for (ConversationId id : conversations.pending(CUSTOMERS)) {
            Optional<Turn> admitted = conversations.admit(id);
            if (admitted.isEmpty() || dies(fate)) {
                continue;
            }
            Turn turn = admitted.orElseThrow();
            book(turn);
            if (dies(fate)) {
                continue;
            }
            Reply reply =
                    new Reply.Answer(Said.plain("답 " + turn.utterance().text(), Purpose.ANSWER), DialogueState.fresh());
            conversations.conclude(turn, reply);
            if (dies(fate)) {
                conversations.conclude(turn, reply);
            }
        }
        return true;
    }

    private static boolean dies(Random fate) {
        return fate.nextInt(3) == 0;
    }

    private void book(Turn turn) {
        BookingRequest wish =
                new BookingRequest(session, turn.speaker().customer(), 1, Optional.empty(), true, Optional.empty());
        shop.record.bookings().book(wish, new RequestKey(turn.id() + "/book"), Actor.bot("book_class"));
    }

    private void assertAnsweredOnce(int customer) {
        ConversationId id = conversations.find(address(customer)).orElseThrow().conversation();
        List<Message> thread = conversations.messages(id, 0, 100);

        assertThat(thread)
                .extracting(Message::seq)
                .isEqualTo(IntStream.rangeClosed(1, thread.size())
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(texts(thread, Author.Customer.class)).containsExactly("질문 0", "질문 1", "질문 2", "질문 3", "질문 4");
        assertThat(texts(thread, Author.Bot.class)).containsExactly("답 질문 0", "답 질문 1", "답 질문 2", "답 질문 3", "답 질문 4");
    }

    private static List<String> texts(List<Message> thread, Class<? extends Author> from) {
        return thread.stream()
                .filter(message -> from.isInstance(message.author()))
                .map(message -> message.said().text())
                .toList();
    }
}
