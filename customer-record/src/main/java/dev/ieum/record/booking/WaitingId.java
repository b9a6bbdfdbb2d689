package dev.ieum.record.booking;

/// Names an entry of a waiting list.
///
/// @param value opaque outside the record, never empty
public record WaitingId(String value) {

    public WaitingId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
