package dev.ieum.record.booking;

/// Where a booking stands.
public enum BookingStatus {
    /// Seats are kept until a named instant.
    HELD,
    CONFIRMED,
    CANCELLED,
    /// A hold that ended without a yes, or with a no.
    EXPIRED,
    ATTENDED,
    NO_SHOW;

    /// Whether it has seats.
    public boolean seated() {
        return switch (this) {
            case HELD, CONFIRMED, ATTENDED, NO_SHOW -> true;
            case CANCELLED, EXPIRED -> false;
        };
    }
}
