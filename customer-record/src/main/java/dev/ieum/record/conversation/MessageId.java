package dev.ieum.record.conversation;

/// Names one message of a thread.
///
/// @param value opaque outside the record, never empty
public record MessageId(String value) {

    public MessageId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
