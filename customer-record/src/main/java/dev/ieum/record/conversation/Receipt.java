package dev.ieum.record.conversation;

/// Acknowledges that a message is stored.
///
/// @param seq its place in the thread
/// @param duplicate it was there before; nothing was added
public record Receipt(ConversationId conversation, long seq, boolean duplicate) {}
