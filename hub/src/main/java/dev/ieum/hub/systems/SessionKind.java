package dev.ieum.hub.systems;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.json.Fields;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.ClassSession;
import dev.ieum.record.booking.Course;
import dev.ieum.record.booking.CourseCode;
import dev.ieum.record.booking.SessionCode;
import dev.ieum.record.booking.SessionPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `{"course","location","startsAt"` or `"lessons":[{"startsAt","endsAt"}],"capacity","takenElsewhere"}` by code.
record SessionKind(Shared shared) implements Kind {
    private static final int MAX_LESSONS = 200;
    private static final int MAX_SEATS = 10_000;

    @Override
    public void put(String key, Fields fields, Actor by) {
        String courseCode = fields.text("course", Shared.CODE);
        Optional<Course> course = courseCode.isBlank()
                ? Optional.empty()
                : shared.record().courses().find(new CourseCode(courseCode));
        if (course.isEmpty()) {
            fields.problemOnce("course", "unknown");
        }
        String location = fields.text("location", Shared.CODE);
        List<ClassSession.Lesson> lessons = lessons(fields, course);
        Optional<Long> capacity = fields.findNumber("capacity", 1, MAX_SEATS);
        int taken = fields.findNumber("takenElsewhere", 0, MAX_SEATS).orElse(0L).intValue();
        fields.check();
        int seats = capacity.map(Long::intValue)
                .orElseGet(() -> course.orElseThrow().format().capacity());
        shared.record()
                .courses()
                .put(
                        new SessionPlan(
                                new SessionCode(key),
                                course.orElseThrow().code(),
                                shared.place(location),
                                lessons,
                                seats,
                                taken),
                        by);
    }

    private static List<ClassSession.Lesson> lessons(Fields fields, Optional<Course> course) {
        if (fields.has("lessons")) {
            return fields.objects("lessons", MAX_LESSONS).stream()
                    .flatMap(lesson -> lesson(lesson, "startsAt", lesson.findInstant("endsAt")).stream())
                    .toList();
        }
        Optional<Instant> ends = fields.findInstant("startsAt")
                .map(at -> at.plus(Duration.ofMinutes(
                        course.map(known -> known.format().minutes()).orElse(1))));
        return lesson(fields, "startsAt", ends).stream().toList();
    }

    private static Optional<ClassSession.Lesson> lesson(Fields fields, String from, Optional<Instant> ends) {
        Optional<Instant> starts = fields.findInstant(from);
        if (starts.isEmpty() || ends.isEmpty()) {
            fields.problemOnce(starts.isEmpty() ? from : "endsAt", "missing");
            return Optional.empty();
        }
        if (!starts.get().isBefore(ends.get())) {
            fields.problemOnce("endsAt", "invalid");
            return Optional.empty();
        }
        return Optional.of(new ClassSession.Lesson(starts.get(), ends.get()));
    }

    @Override
    public Optional<ObjectNode> find(String key) {
        return shared.record().courses().find(new SessionCode(key)).map(this::json);
    }

    private ObjectNode json(ClassSession session) {
        ObjectNode json = Json.object()
                .put("code", session.code().value())
                .put("course", session.course().code().value())
                .put("location", session.location().code().value());
        ArrayNode lessons = json.putArray("lessons");
        session.lessons()
                .forEach(lesson -> lessons.addObject()
                        .put("startsAt", shared.form().instant(lesson.startsAt()))
                        .put("endsAt", shared.form().instant(lesson.endsAt())));
        return json.put("capacity", session.seats().capacity())
                .put("taken", session.seats().taken())
                .put("free", session.seats().free())
                .put("waiting", session.seats().waiting())
                .put("cancelled", session.cancelled());
    }
}
