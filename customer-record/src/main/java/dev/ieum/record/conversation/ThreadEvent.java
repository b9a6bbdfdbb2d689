package dev.ieum.record.conversation;

/// Something that those who watch a thread want to hear of, told after the commit.
public sealed interface ThreadEvent {

    ConversationId conversation();

    record MessageAdded(ConversationId conversation, Message message) implements ThreadEvent {}

    record FloorMoved(ConversationId conversation, Floor floor) implements ThreadEvent {}

    /// Notes, tags, read marks, ratings: what only staff see.
    record Annotated(ConversationId conversation) implements ThreadEvent {}
}
