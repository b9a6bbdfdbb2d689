package dev.ieum.record.conversation;

import dev.ieum.record.customer.CustomerId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// One line of a list of conversations.
///
/// @param last the last message that anybody said
/// @param floor who may speak; its `since` is when waiting began while it is waiting
/// @param unread customer messages that this staff member has not seen
public record ConversationRow(
        ConversationId id, Customer customer, Optional<Message> last, Floor floor, int unread, Marks marks) {

    /// Whose conversation it is.
    public record Customer(CustomerId id, Optional<String> name, String locale) {}

    /// @param channel where the customer wrote last
    /// @param lastAt when anything was said last
    /// @param open false once it is resolved
    public record Marks(String channel, Instant openedAt, Instant lastAt, boolean open, Set<String> tags) {
        public Marks {
            tags = Set.copyOf(tags);
        }
    }
}
