package dev.ieum.record.conversation;

/// There is no such conversation.
public final class UnknownConversationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownConversationException(ConversationId id) {
        super("There is no conversation " + id + ".");
    }
}
