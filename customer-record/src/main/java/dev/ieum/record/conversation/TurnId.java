package dev.ieum.record.conversation;

/// Names one turn of the bot; the idempotency key of every change made in it.
///
/// @param value opaque outside the record, never empty
public record TurnId(String value) {

    public TurnId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
