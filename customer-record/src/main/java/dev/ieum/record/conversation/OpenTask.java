package dev.ieum.record.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A task that the bot and the customer are in the middle of.
///
/// @param slots what is known so far, as text that the tool's own parsers read
/// @param asking the slot that was asked for last
/// @param asked how many times in a row that slot was asked for
public record OpenTask(
        String tool,
        Map<String, String> slots,
        Optional<String> asking,
        int asked,
        Optional<PendingChange> proposal,
        Instant since) {

    public OpenTask {
        slots = Map.copyOf(slots);
    }
}
