package dev.ieum.record.booking;

import dev.ieum.record.shop.Location;
import java.time.Instant;
import java.util.List;

/// One date of a course, or one run of a course with several lessons, as it stands now.
///
/// @param lessons when it takes place, in order; never empty
/// @param cancelled whether the shop has called it off
public record ClassSession(
        SessionCode code, Course course, Location location, List<Lesson> lessons, Seats seats, boolean cancelled) {

    public ClassSession {
        lessons = List.copyOf(lessons);
        if (lessons.isEmpty()) {
            throw new IllegalArgumentException("a session has lessons");
        }
    }

    public Instant startsAt() {
        return lessons.getFirst().startsAt();
    }

    /// When the last lesson ends.
    public Instant endsAt() {
        return lessons.getLast().endsAt();
    }

    /// One meeting.
    public record Lesson(Instant startsAt, Instant endsAt) {
        public Lesson {
            if (!startsAt.isBefore(endsAt)) {
                throw new IllegalArgumentException("a lesson lasts some time");
            }
        }
    }

    /// @param taken by bookings and standing holds, here and elsewhere
    /// @param waiting entries on the waiting list
    public record Seats(int capacity, int taken, int waiting) {
        public int free() {
            return capacity - taken;
        }
    }
}
