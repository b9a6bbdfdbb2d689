package dev.ieum.record.conversation;

import dev.ieum.record.identity.Address;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A customer's message in the one form that every channel's dialect is translated to.
///
/// @param from who wrote
/// @param key unique among what this address sends: the same key again is the same message delivered again
/// @param text what was written, cleaned by [Texts#clean]; for a pressed button its label
/// @param action the pressed button
/// @param sentAt when the channel says it was written, or when it arrived
public record InboundMessage(
        Address from, String key, String text, Optional<Action> action, List<Attachment> attachments, Instant sentAt) {

    /// Longest text taken; longer ones are refused politely at the door, not cut.
    public static final int MAX_CHARACTERS = 4_000;

    public InboundMessage {
        attachments = List.copyOf(attachments);
    }
}
