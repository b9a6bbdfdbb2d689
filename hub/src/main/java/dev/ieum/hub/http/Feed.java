package dev.ieum.hub.http;

import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.conversation.Conversations;
import dev.ieum.record.conversation.ThreadEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Tells those who watch a thread that something happened in it. Thread-safe; listeners return at once.
final class Feed {
    private final Map<ConversationId, List<Consumer<Happening>>> watchers = new ConcurrentHashMap<>();
    private final List<BiConsumer<ConversationId, Happening>> overseers = new CopyOnWriteArrayList<>();

    Feed(Conversations conversations) {
        conversations.onChange(event -> tell(event.conversation(), new Happening.Stored(event)));
    }

    void tell(ConversationId conversation, Happening happening) {
        watchers.getOrDefault(conversation, List.of()).forEach(watcher -> watcher.accept(happening));
        overseers.forEach(overseer -> overseer.accept(conversation, happening));
    }

    /// Hears of every thread, for as long as the program runs.
    void oversee(BiConsumer<ConversationId, Happening> overseer) {
        overseers.add(overseer);
    }

    /// Watches until the answer is run.
    Runnable watch(ConversationId conversation, Consumer<Happening> watcher) {
        watchers.computeIfAbsent(conversation, _ -> new CopyOnWriteArrayList<>())
                .add(watcher);
        return () -> watchers.computeIfPresent(conversation, (_, list) -> {
            list.remove(watcher);
            return list.isEmpty() ? null : list;
        });
    }

    /// Waits until something is stored in the thread or `ready` is true already. False when it took longer.
    boolean await(ConversationId conversation, Duration atMost, java.util.function.BooleanSupplier ready) {
        CountDownLatch latch = new CountDownLatch(1);
        Runnable stop = watch(conversation, happening -> {
            if (happening instanceof Happening.Stored) {
                latch.countDown();
            }
        });
        try {
            return ready.getAsBoolean() || latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            stop.run();
        }
    }

    /// What happens in a thread.
    sealed interface Happening {

        /// It is in the rows.
        record Stored(ThreadEvent event) implements Happening {}

        /// Somebody is writing; of the moment.
        ///
        /// @param from `customer`, `bot` or `staff`
        /// @param author the staff member's name; empty otherwise
        record Typing(String from, String author, boolean on) implements Happening {}

        /// The customer has been read up to here by staff.
        record Read(long seq) implements Happening {}
    }
}
