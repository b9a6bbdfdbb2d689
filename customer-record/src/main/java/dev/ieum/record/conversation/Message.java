package dev.ieum.record.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One message of a thread.
///
/// @param place which thread, and where in it
/// @param channel the channel it came from or went to
/// @param entered what its writer's program sent besides the words
public record Message(Place place, Instant at, Author author, String channel, Said said, Entered entered) {

    public long seq() {
        return place.seq();
    }

    public List<Attachment> attachments() {
        return entered.attachments();
    }

    /// Where a message stands.
    ///
    /// @param seq 1, 2, … growing within a conversation
    public record Place(ConversationId conversation, long seq, MessageId id) {}

    /// What a writer's program sends besides the words.
    ///
    /// @param action the button that was pressed instead of typing
    /// @param key the writer's own key for the message, by which a repeated one is known
    public record Entered(List<Attachment> attachments, Optional<Action> action, Optional<String> key) {

        /// Nothing but words.
        public static final Entered NOTHING = new Entered(List.of(), Optional.empty(), Optional.empty());

        public Entered {
            attachments = List.copyOf(attachments);
        }
    }
}
