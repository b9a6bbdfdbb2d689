package dev.ieum.record.conversation;

/// Names one thread.
///
/// @param value opaque outside the record, never empty
public record ConversationId(String value) {

    public ConversationId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
