package dev.ieum.record.conversation;

import dev.ieum.record.identity.Address;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.testing.MovableClock;
import dev.ieum.storage.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;

/// A shop with nobody in it, and short words for what customers and staff do there.
@NullMarked
class ThreadFixture {

    static final Said NOTICE = Said.plain("AI가 먼저 답해요.", Purpose.NOTICE);
    static final StaffMember MISO = new StaffMember("s-1", "미소");
    static final StaffMember HARIN = new StaffMember("s-2", "하린");
    static final Address WEB = new Address("web", "main", "a");
    static final Address KAKAO = new Address("kakao", "main", "k");

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T02:20:00Z"));
    final Database database;
    final Conversations conversations;

    ThreadFixture(TestDatabase databases) {
        database = databases.fresh("db/migration/record");
        conversations = open();
    }

    private Conversations open() {
        return new Conversations(database, new Strangers(), clock, Ids.timeOrdered(clock), Set.of("web"));
    }

    Receipt receive(Address from, String key, String text) {
        InboundMessage message = new InboundMessage(from, key, text, Optional.empty(), List.of(), clock.instant());
        return conversations.receive(message, "ko", List.of(NOTICE));
    }

    static Reply answer(String text) {
        return new Reply.Answer(Said.plain(text, Purpose.ANSWER), DialogueState.fresh());
    }

    static Reply handoff() {
        return new Reply.Handoff(
                Said.plain("상담원에게 전했어요.", Purpose.HANDOFF),
                DialogueState.fresh(),
                new HandoffBrief(HandoffReason.ASKED_FOR_PERSON, "사람을 찾아요.", List.of(), List.of(), "인사해 주세요"));
    }

    static FloorDesk.Move move(StaffMember by) {
        return new FloorDesk.Move(by, Optional.empty(), Said.plain(by.name() + " 님이 이어서", Purpose.HANDOFF));
    }

    List<String> texts(ConversationId id) {
        return conversations.messages(id, 0, 100).stream()
                .map(message -> message.said().text())
                .toList();
    }

    static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> work).toList())) {
                results.add(future.get());
            }
            return results;
        }
    }
}
