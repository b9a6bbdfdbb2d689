package dev.ieum.record.identity;

/// Names one link between an address and a customer.
///
/// @param value opaque outside the record, never empty
public record LinkId(String value) {

    public LinkId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
