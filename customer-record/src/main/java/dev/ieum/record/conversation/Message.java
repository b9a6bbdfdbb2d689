package dev.ieum.record.conversation;

import java.time.Instant;
import java.util.List;

/// One message of a thread.
///
/// @param place which thread, and where in it
/// @param channel the channel it came from or went to
public record Message(Place place, Instant at, Author author, String channel, Said said, List<Attachment> attachments) {

    public Message {
        attachments = List.copyOf(attachments);
    }

    public long seq() {
        return place.seq();
    }

    /// Where a message stands.
    ///
    /// @param seq 1, 2, … without gaps within a conversation
    public record Place(ConversationId conversation, long seq, MessageId id) {}
}
