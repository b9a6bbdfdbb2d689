package dev.ieum.hub.journey;

import dev.ieum.hub.care.HouseWords;
import dev.ieum.record.conversation.Conclusion;
import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.conversation.Conversations;
import dev.ieum.record.conversation.InboundMessage;
import dev.ieum.record.conversation.Receipt;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.Turn;
import dev.ieum.storage.StorageException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings messages in and turns through. Thread-safe.
///
/// A message is stored before anybody hears that it arrived. Its turn is worked by this program or, after a crash, by
/// whoever finds its row: the turn's id is the idempotency key of all that it changes.
public final class Journey implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journey.class);
    /// How often rows are looked for that nobody works: after a crash, a failed attempt, or another node's end.
    private static final Duration SWEEP = Duration.ofSeconds(1);

    /// How often it is looked whether another node has worked a message.
    private static final Duration ELSEWHERE = Duration.ofMillis(100);

    private static final int SWEPT_AT_ONCE = 200;
    private static final int MAX_ATTEMPTS = 3;

    private final Conversations conversations;
    private final Function<Turn, Reply> bot;
    private final HouseWords words;
    private final Meters meters;
    private final Lanes lanes = new Lanes(this::work);
    private final StuckTurns stuck = new StuckTurns(System::nanoTime);
    private volatile BiConsumer<ConversationId, Boolean> watcher = (_, _) -> {};
    private final Rounds sweeper = new Rounds("sweeper", SWEEP, this::sweep);

    /// @param bot answers a turn; called for many turns at once
    public Journey(Conversations conversations, Function<Turn, Reply> bot, HouseWords words, Meters meters) {
        this.conversations = conversations;
        this.bot = bot;
        this.words = words;
        this.meters = meters;
    }

    /// Tells `watcher` when the bot has been at a turn for a while, and when it is done with it.
    public void onThinking(BiConsumer<ConversationId, Boolean> watcher) {
        this.watcher = watcher;
    }

    /// Goes on with what was left undone, and keeps looking for it.
    public void start() {
        sweeper.start();
    }

    /// Stores a message and has it worked. When this returns, the message is on the disk.
    ///
    /// @param notices said first when this opens a thread
    public Receipt receive(InboundMessage message, String locale, List<Said> notices) {
        Receipt receipt = conversations.receive(message, locale, notices);
        meters.received(message.from().channel(), receipt.duplicate());
        lanes.submit(receipt.conversation());
        return receipt;
    }

    /// Has a conversation worked in which something other than a new message may let the bot go on.
    public void wake(ConversationId conversation) {
        lanes.submit(conversation);
    }

    /// Waits until what was received has been worked, here or on another node. False when it took longer.
    public boolean await(Receipt receipt, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        boolean idle = lanes.awaitIdle(receipt.conversation(), atMost);
        while (idle && !conversations.workedUpTo(receipt.conversation(), receipt.seq())) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            LockSupport.parkNanos(Math.min(left, ELSEWHERE.toNanos()));
            idle = lanes.awaitIdle(receipt.conversation(), Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
        return idle;
    }

    /// Waits until nothing is being done in `conversation` here. False when it took longer.
    public boolean awaitIdle(ConversationId conversation, Duration atMost) {
        return lanes.awaitIdle(conversation, atMost);
    }

    private void sweep() {
        stuck.giveBack(conversations);
        conversations.pending(SWEPT_AT_ONCE).forEach(lanes::submit);
    }

    private void work(ConversationId conversation) {
        try {
            Optional<Turn> turn = conversations.admit(conversation);
            while (turn.isPresent()) {
                if (!carryThrough(turn.get())) {
                    return;
                }
                turn = conversations.admit(conversation);
            }
        } catch (StorageException e) {
            LOG.warn("A conversation cannot be worked now: conversation={}: {}", conversation, e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("A conversation cannot be worked now: conversation={}", conversation, e);
        }
    }

    /// False when the turn is to be tried again later.
    private boolean carryThrough(Turn turn) {
        long start = System.nanoTime();
        Reply reply;
        try (Thinking _ = new Thinking(turn.conversation(), watcher)) {
            reply = bot.apply(turn);
        } catch (RuntimeException e) {
            LOG.warn("The bot failed: turn={}", turn.id(), e);
            meters.failed();
            if (isWorthRepeating(turn, e)) {
                conversations.retry(turn);
                return false;
            }
            reply = words.failure(turn);
        }
        Conclusion conclusion = conclude(turn, reply, start);
        meters.concluded(reply, conclusion, Duration.ofNanos(System.nanoTime() - start));
        return true;
    }

    private Conclusion conclude(Turn turn, Reply reply, long admitted) {
        try {
            Conclusion conclusion = conversations.conclude(turn, reply);
            stuck.done(turn);
            return conclusion;
        } catch (StorageException e) {
            stuck.add(turn, admitted);
            throw e;
        }
    }

    private boolean isWorthRepeating(Turn turn, RuntimeException e) {
        boolean passing = e instanceof StorageException storage && storage.kind() == StorageException.Kind.RETRIABLE;
        return passing && conversations.attempts(turn) < MAX_ATTEMPTS;
    }

    /// Takes nothing new and lets the turns that are being worked end.
    @Override
    public void close() {
        sweeper.close();
        lanes.close();
    }
}
