package dev.ieum.record.conversation;

import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.identity.Address;
import java.time.Instant;

/// A conversation's own row.
///
/// @param last where the customer wrote last
record RecordedThread(
        ConversationId id, Whose whose, Address last, Floor floor, DialogueState state, Progress progress) {

    record Whose(CustomerId customer, String locale) {}

    /// How far it is: the bot reads what comes after `engagement`; a resolved thread is not open.
    record Progress(long lastSeq, long engagement, Instant leasedUntil, boolean open) {}
}
