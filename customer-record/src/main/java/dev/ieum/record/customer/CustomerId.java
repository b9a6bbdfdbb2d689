package dev.ieum.record.customer;

/// Names one customer, whatever channel they write from.
///
/// @param value opaque outside the record, never empty
public record CustomerId(String value) {

    public CustomerId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
