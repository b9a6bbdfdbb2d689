package dev.ieum.record.booking;

import dev.ieum.record.audit.Actor;
import dev.ieum.record.audit.Audit;
import dev.ieum.storage.Database;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// What the shop teaches, and when. Thread-safe.
public final class Courses {
    private static final int MOST_COURSES = 500;
    private static final int MOST_SESSIONS = 500;

    private final Database database;
    private final Clock clock;
    private final Audit audit;

    public Courses(Database database, Clock clock, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /// Creates the course or changes it. Repeating it changes nothing.
    public void put(Course course, Actor by) {
        database.writeNothing(transaction -> {
            CourseTable table = new CourseTable(transaction);
            if (table.find(course.code()).filter(course::equals).isEmpty()) {
                table.put(course);
                audit.write(transaction, by, "course/" + course.code(), "put", "");
            }
        });
    }

    public Optional<Course> find(CourseCode code) {
        return database.read(transaction -> new CourseTable(transaction).find(code));
    }

    /// All courses, by code; at most 500.
    public List<Course> list() {
        return database.read(transaction -> new CourseTable(transaction).list(MOST_COURSES));
    }

    /// Creates the session or changes its plan; its bookings stay.
    ///
    /// @throws dev.ieum.storage.StorageException if the course or location is unknown, or more seats are taken
    ///     than there would be
    public void put(SessionPlan plan, Actor by) {
        put(List.of(plan), by);
    }

    /// Like [#put(SessionPlan, Actor)] for many, all or none; a timetable is written at once.
    public void put(List<SessionPlan> plans, Actor by) {
        database.writeNothing(transaction -> {
            SessionTable table = new SessionTable(transaction, clock.instant());
            for (SessionPlan plan : plans) {
                if (table.put(plan)) {
                    audit.write(transaction, by, "class-session/" + plan.code(), "put", "");
                }
            }
        });
    }

    public Optional<ClassSession> find(SessionCode code) {
        return database.read(transaction -> new SessionTable(transaction, clock.instant()).find(code));
    }

    /// @throws NoSuchElementException if there is none
    public ClassSession get(SessionCode code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("no session " + code));
    }

    /// The sessions that `query` describes, the earliest first.
    ///
    /// @param limit at most 500
    public List<ClassSession> list(SessionQuery query, int limit) {
        return database.read(transaction ->
                new SessionTable(transaction, clock.instant()).list(query, Math.min(limit, MOST_SESSIONS)));
    }
}
