package dev.ieum.record.booking;

import dev.ieum.record.shop.LocationCode;
import java.util.List;

/// A session as the shop plans it.
///
/// @param lessons when it takes place, in order; never empty
/// @param takenElsewhere seats given away outside this record
public record SessionPlan(
        SessionCode code,
        CourseCode course,
        LocationCode location,
        List<ClassSession.Lesson> lessons,
        int capacity,
        int takenElsewhere) {

    public SessionPlan {
        lessons = List.copyOf(lessons);
        if (lessons.isEmpty()) {
            throw new IllegalArgumentException("a session has lessons");
        }
    }
}
