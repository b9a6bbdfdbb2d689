package dev.ieum.hub.chat;

import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.identity.Address;
import java.time.Instant;

/// A browser's key to one conversation.
///
/// @param locale `ko` or `en`
public record ChatSession(Address address, ConversationId conversation, String locale, Instant expiresAt) {}
