package dev.ieum.hub.journey;

import dev.ieum.record.conversation.ConversationId;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/// The bot is at a turn. Those who watch hear of it only when it takes longer than a reader notices.
final class Thinking implements AutoCloseable {
    private static final Duration NOTICED = Duration.ofMillis(400);

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread waiting;

    Thinking(ConversationId conversation, BiConsumer<ConversationId, Boolean> watcher) {
        this.waiting = Thread.ofVirtual().name("thinking").start(() -> {
            if (!isDoneWithin(NOTICED)) {
                watcher.accept(conversation, true);
                if (isDoneWithin(Duration.ofMinutes(1))) {
                    watcher.accept(conversation, false);
                }
            }
        });
    }

    private boolean isDoneWithin(Duration atMost) {
        try {
            return done.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// Waits for the last word of the watcher, so that it does not come behind the answer.
    @Override
    public void close() {
        done.countDown();
        try {
            waiting.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
