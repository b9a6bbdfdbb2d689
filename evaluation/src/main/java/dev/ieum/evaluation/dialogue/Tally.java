package dev.ieum.evaluation.dialogue;

import dev.ieum.evaluation.dialogue.ChatDoor.Effort;
import java.util.Map;

/// Adds up what one conversation takes, from the program's own counts. Right as long as nobody else talks to the
/// program. Not thread-safe.
final class Tally {

    private static final Effort NONE = new Effort(Map.of(), 0);

    private final Effort before;
    private Effort now;
    private Effort lastTurn = NONE;
    private long millis;

    /// @param before what the program's replies have taken until now
    Tally(Effort before) {
        this.before = before;
        this.now = before;
    }

    void turn(Effort after, long took) {
        lastTurn = after.since(now);
        now = after;
        millis += took;
    }

    /// A turn in which nothing could be said.
    void nothing() {
        lastTurn = NONE;
    }

    Effort lastTurn() {
        return lastTurn;
    }

    Limits.Total total(int turns) {
        return new Limits.Total(turns, now.since(before), millis);
    }
}
