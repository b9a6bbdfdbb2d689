package dev.ieum.hub.journey;

import dev.ieum.record.conversation.Conversations;
import dev.ieum.record.conversation.Turn;
import dev.ieum.record.conversation.TurnId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// Turns whose reply the database did not take: a full disk, a server that went away. They are still leased to this
/// program, so their customers would wait for the lease to run out; given back, they are taken up again soon after the
/// database takes anything. The pauses between attempts grow, as each may cost a language model. Thread-safe.
final class StuckTurns {
    /// A lease this old may be somebody else's by now, so it is left alone.
    private static final Duration OURS = Duration.ofSeconds(45);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final LongSupplier nanos;
    private final Map<TurnId, Stuck> stuck = new ConcurrentHashMap<>();

    StuckTurns(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// @param admitted when its lease began
    /// @param since when its reply was not taken
    /// @param returned whether it has been given back
    private record Stuck(Turn turn, long admitted, long since, int times, boolean returned) {
        Duration pause() {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(times - 1, 10));
            return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        }

        Stuck gone() {
            return new Stuck(turn, admitted, since, times, true);
        }
    }

    /// @param admitted nanoseconds of the clock when the turn was taken up
    void add(Turn turn, long admitted) {
        long now = nanos.getAsLong();
        if (stuck.size() < MOST) {
            stuck.compute(
                    turn.id(), (_, was) -> new Stuck(turn, admitted, now, was == null ? 1 : was.times() + 1, false));
        }
    }

    /// The reply is in the thread.
    void done(Turn turn) {
        stuck.remove(turn.id());
    }

    /// Gives back what is still ours and has paused long enough.
    ///
    /// @throws dev.ieum.storage.StorageException when the database still takes nothing; the rest is kept
    void giveBack(Conversations conversations) {
        long now = nanos.getAsLong();
        stuck.values().removeIf(each -> now - each.since() > REMEMBERED.toNanos());
        for (Stuck each : List.copyOf(stuck.values())) {
            if (!each.returned() && now - each.since() >= each.pause().toNanos()) {
                if (now - each.admitted() < OURS.toNanos()) {
                    conversations.retry(each.turn());
                }
                stuck.replace(each.turn().id(), each, each.gone());
            }
        }
    }
}
