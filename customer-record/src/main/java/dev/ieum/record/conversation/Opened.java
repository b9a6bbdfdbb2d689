package dev.ieum.record.conversation;

/// An entered conversation: whose it is, and who has the floor.
public record Opened(ConversationId conversation, Speaker speaker, Floor floor) {}
