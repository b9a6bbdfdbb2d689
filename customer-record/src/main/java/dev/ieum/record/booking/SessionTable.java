package dev.ieum.record.booking;

import dev.ieum.record.shop.Label;
import dev.ieum.record.shop.Location;
import dev.ieum.record.shop.LocationCode;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/// Sessions and their seats. `taken` counts the seats of this record's bookings; the table's check keeps it within
/// the capacity whatever the program does.
final class SessionTable {
    private static final RowMapper<ClassSession.Lesson> LESSON =
            Row.to(row -> new ClassSession.Lesson(row.instant("starts_at"), row.instant("ends_at")));
    private static final String SELECT = "SELECT " + CourseTable.COLUMNS + """
            , s.code AS session_code, s.capacity, s.starts_at, s.ends_at, s.cancelled_at, s.location,
            l.name_ko AS location_ko, l.name_en AS location_en,
            s.elsewhere + s.taken - COALESCE((SELECT sum(b.people) FROM booking b
                WHERE b.session = s.code AND b.status = 'HELD' AND b.held_until <= :now), 0) AS taken_now,
            (SELECT count(*) FROM waiting w WHERE w.session = s.code AND w.state = 'WAITING') AS waiting
            FROM class_session s JOIN course c ON c.code = s.course JOIN location l ON l.code = s.location
            """;

    private final Transaction transaction;
    private final Instant now;

    /// @param now holds that ended before this count as free seats
    SessionTable(Transaction transaction, Instant now) {
        this.transaction = transaction;
        this.now = now;
    }

    /// False when the plan stood there already.
    boolean put(SessionPlan plan) {
        if (stands(plan)) {
            return false;
        }
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO class_session
                            (code, course, location, starts_at, ends_at, capacity, elsewhere, taken)
                        VALUES (:code, :course, :location, :starts, :ends, :capacity, :elsewhere, 0)
                        ON CONFLICT (code) DO UPDATE SET course = excluded.course, location = excluded.location,
                            starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                            capacity = excluded.capacity, elsewhere = excluded.elsewhere
                        """)
                .bind("code", plan.code().value())
                .bind("course", plan.course().value())
                .bind("location", plan.location().value())
                .bind("starts", plan.lessons().getFirst().startsAt())
                .bind("ends", plan.lessons().getLast().endsAt())
                .bind("capacity", plan.capacity())
                .bind("elsewhere", plan.takenElsewhere())
                .execute();
        putLessons(plan);
        return true;
    }

    private boolean stands(SessionPlan plan) {
        return transaction
                                .handle()
                                .createQuery("""
                        SELECT count(*) FROM class_session WHERE code = :code AND course = :course
                            AND location = :location AND capacity = :capacity AND elsewhere = :elsewhere
                        """)
                                .bind("code", plan.code().value())
                                .bind("course", plan.course().value())
                                .bind("location", plan.location().value())
                                .bind("capacity", plan.capacity())
                                .bind("elsewhere", plan.takenElsewhere())
                                .mapTo(Integer.class)
                                .one()
                        > 0
                && lessons(plan.code()).equals(plan.lessons());
    }

    private void putLessons(SessionPlan plan) {
        transaction
                .handle()
                .execute(
                        "DELETE FROM class_lesson WHERE session = ?",
                        plan.code().value());
        int position = 0;
        for (ClassSession.Lesson lesson : plan.lessons()) {
            transaction
                    .handle()
                    .createUpdate("""
                            INSERT INTO class_lesson (session, position, starts_at, ends_at)
                            VALUES (:session, :position, :starts, :ends)
                            """)
                    .bind("session", plan.code().value())
                    .bind("position", position++)
                    .bind("starts", lesson.startsAt())
                    .bind("ends", lesson.endsAt())
                    .execute();
        }
    }

    Optional<ClassSession> find(SessionCode code) {
        return transaction
                .handle()
                .createQuery(SELECT + "WHERE s.code = :code")
                .bind("code", code.value())
                .bind("now", now)
                .map(Row.to(this::session))
                .findOne();
    }

    /// Keeps everybody else from the seats of this session until the transaction ends. Lock several in the order
    /// of their codes.
    void lock(SessionCode code) {
        transaction
                .handle()
                .createQuery("SELECT code FROM class_session WHERE code = :code" + transaction.forUpdate())
                .bind("code", code.value())
                .mapTo(String.class)
                .findOne();
    }

    List<ClassSession> list(SessionQuery query, int limit) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM (" + SELECT + """
                        WHERE s.cancelled_at IS NULL AND s.starts_at >= :from AND s.starts_at < :to
                            AND (:course = '' OR s.course = :course)
                            AND (:location = '' OR s.location = :location)
                        ) found
                        WHERE capacity - taken_now >= :free
                        ORDER BY starts_at, session_code LIMIT :limit
                        """)
                .bind("now", now)
                .bind("from", query.from())
                .bind("to", query.to())
                .bind("course", query.course().map(CourseCode::value).orElse(""))
                .bind("location", query.location().map(LocationCode::value).orElse(""))
                .bind("free", query.free())
                .bind("limit", limit)
                .map(Row.to(this::session))
                .list();
    }

    private ClassSession session(Row row) {
        SessionCode code = new SessionCode(row.text("session_code"));
        Course course = CourseTable.course(row);
        List<ClassSession.Lesson> lessons = course.format().lessons() == 1
                ? List.of(new ClassSession.Lesson(row.instant("starts_at"), row.instant("ends_at")))
                : lessons(code);
        return new ClassSession(
                code,
                course,
                new Location(
                        new LocationCode(row.text("location")),
                        new Label(row.text("location_ko"), row.text("location_en"))),
                lessons,
                new ClassSession.Seats(row.number("capacity"), row.number("taken_now"), row.number("waiting")),
                row.orNullInstant("cancelled_at") != null);
    }

    private List<ClassSession.Lesson> lessons(SessionCode code) {
        return transaction
                .handle()
                .createQuery("SELECT starts_at, ends_at FROM class_lesson WHERE session = :session ORDER BY position")
                .bind("session", code.value())
                .map(LESSON)
                .list();
    }

    void callOff(SessionCode code) {
        transaction
                .handle()
                .createUpdate("UPDATE class_session SET cancelled_at = :now WHERE code = :code")
                .bind("code", code.value())
                .bind("now", now)
                .execute();
    }

    /// Takes seats, or gives them back when `people` is negative; false when there are not that many free.
    boolean take(SessionCode code, int people) {
        return transaction
                        .handle()
                        .createUpdate("""
                        UPDATE class_session SET taken = taken + :people
                        WHERE code = :code AND taken + elsewhere + :people <= capacity
                        """)
                        .bind("code", code.value())
                        .bind("people", people)
                        .execute()
                == 1;
    }

    /// Gives seats back even of a session that is fuller than its plan allows.
    void release(SessionCode code, int people) {
        transaction
                .handle()
                .createUpdate("UPDATE class_session SET taken = taken - :people WHERE code = :code")
                .bind("code", code.value())
                .bind("people", people)
                .execute();
    }
}
