package dev.ieum.hub.journey;

import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.identity.Address;

/// Makes links that open a thread in a browser, once.
@FunctionalInterface
public interface ResumeLinks {

    /// @param base our public address; empty when there is none
    /// @return empty when no link can be made
    String make(String base, Address address, ConversationId conversation, String locale);
}
