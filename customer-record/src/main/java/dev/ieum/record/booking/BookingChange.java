package dev.ieum.record.booking;

import java.util.Optional;

/// How a booking shall be from now on; what is empty stays.
public record BookingChange(Optional<SessionCode> session, Optional<Integer> people) {

    public BookingChange {
        if (people.filter(count -> count < 1).isPresent()) {
            throw new IllegalArgumentException("a booking is for at least one person");
        }
    }

    public static BookingChange to(SessionCode session) {
        return new BookingChange(Optional.of(session), Optional.empty());
    }

    public static BookingChange to(int people) {
        return new BookingChange(Optional.empty(), Optional.of(people));
    }
}
